import { useId, useMemo, useRef } from 'react';
import { isNetwork } from '#core/experiment/experiment.ts';
import { shownExperiment } from '#store/runs/selectors.ts';
import { CHART_IDS, type ChartId, DEFAULT_CHARTS } from '#store/shownCharts.ts';
import { useStore } from '#store/store.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { usePlacement } from '#ui/usePlacement.ts';
import { chartsOf } from './available.ts';
import styles from './ChartChooser.module.css';

/** Which charts are on the page; remembered for the next visit. */
export function ChartChooser() {
  const { chartTools: text, threshold } = useLater('lab');
  const id = useId();
  const shown = useStore((state) => state.shown);
  const experiment = useDeferred(shownExperiment);
  const available = useMemo(() => chartsOf(experiment), [experiment]);
  const measure = isNetwork(experiment.detector) ? 'error' : 'score';
  const { show } = useStore.getState();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLFieldSetElement>(null);
  usePlacement(menu, button, 'top-end');
  const toggle = (chart: ChartId, on: boolean) =>
    show(CHART_IDS.filter((other) => (other === chart ? on : shown.includes(other))));
  return (
    <>
      <button ref={button} type="button" className={styles.button} popoverTarget={id}>
        {text.chooser(available.filter((chart) => shown.includes(chart)).length, available.length)} ▾
      </button>
      <fieldset ref={menu} id={id} popover="auto" className={styles.menu}>
        <legend className={styles.legend}>{text.chooserTitle}</legend>
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
      </fieldset>
    </>
  );
}
