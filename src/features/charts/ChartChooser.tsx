import { useId } from 'react';
import { CHART_IDS, type ChartId, DEFAULT_CHARTS } from '#store/shownCharts.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import styles from './ChartChooser.module.css';

const NAMES: Record<ChartId, string> = {
  loss: 'Loss',
  histogram: 'Error histogram',
  roc: 'ROC curve',
  latent: 'Latent space',
  precisionRecall: 'Precision and recall',
  impact: 'Threshold impact',
  confusion: 'Confusion matrix',
  kinds: 'Recall by kind',
  cost: 'Cost curve',
};

/** Which charts are on the page; remembered for the next visit. */
export function ChartChooser() {
  const id = useId();
  const shown = useStore((state) => state.shown);
  const { show } = useStore.getState();
  const anchor = `--chooser-${id.replaceAll(/[^\w-]/g, '')}`;
  const toggle = (chart: ChartId, on: boolean) =>
    show(CHART_IDS.filter((other) => (other === chart ? on : shown.includes(other))));
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id} style={{ anchorName: anchor }}>
        Charts: {shown.length} of {CHART_IDS.length} ▾
      </button>
      <fieldset id={id} popover="auto" className={styles.menu} style={{ positionAnchor: anchor }}>
        <legend className={styles.legend}>Charts on the page</legend>
        {CHART_IDS.map((chart) => (
          <CheckboxField
            key={chart}
            label={NAMES[chart]}
            checked={shown.includes(chart)}
            onChange={(on) => toggle(chart, on)}
          />
        ))}
        <Button variant="quiet" onClick={() => show(DEFAULT_CHARTS)}>
          The usual four
        </Button>
      </fieldset>
    </>
  );
}
