import { useMemo } from 'react';
import { isNetwork } from '#core/experiment/experiment.ts';
import { shownExperiment } from '#store/runs/selectors.ts';
import { CHART_IDS, type ChartId, DEFAULT_CHARTS } from '#store/shownCharts.ts';
import { useStore } from '#store/store.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Chooser } from '#ui/Chooser.tsx';
import { chartsOf } from './available.ts';

/** Which charts are on the page; remembered for the next visit. */
export function ChartChooser() {
  const { chartTools: text, threshold } = useLater('lab');
  const shown = useStore((state) => state.shown);
  const experiment = useDeferred(shownExperiment);
  const available = useMemo(() => chartsOf(experiment), [experiment]);
  const measure = isNetwork(experiment.detector) ? 'error' : 'score';
  const { show } = useStore.getState();
  const toggle = (chart: ChartId, on: boolean) =>
    show(CHART_IDS.filter((other) => (other === chart ? on : shown.includes(other))));
  const count = available.filter((chart) => shown.includes(chart)).length;
  return (
    <Chooser label={text.chooser(count, available.length)} title={text.chooserTitle}>
      {available.map((chart) => (
        <CheckboxField
          key={chart}
          label={chart === 'histogram' ? threshold.histogram.title[measure] : text.names[chart]}
          checked={shown.includes(chart)}
          onChange={(on) => toggle(chart, on)}
        />
      ))}
      <Button variant="quiet" onClick={() => show(DEFAULT_CHARTS)}>
        {text.usual}
      </Button>
    </Chooser>
  );
}
