import { useId } from 'react';
import { CHART_IDS, type ChartId, DEFAULT_CHARTS } from '#store/shownCharts.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import styles from './ChartChooser.module.css';

/** Which charts are on the page; remembered for the next visit. */
export function ChartChooser() {
  const text = useLater('lab').chartTools;
  const id = useId();
  const shown = useStore((state) => state.shown);
  const { show } = useStore.getState();
  const anchor = `--chooser-${id.replaceAll(/[^\w-]/g, '')}`;
  const toggle = (chart: ChartId, on: boolean) =>
    show(CHART_IDS.filter((other) => (other === chart ? on : shown.includes(other))));
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id} style={{ anchorName: anchor }}>
        {text.chooser(shown.length, CHART_IDS.length)} ▾
      </button>
      <fieldset id={id} popover="auto" className={styles.menu} style={{ positionAnchor: anchor }}>
        <legend className={styles.legend}>{text.chooserTitle}</legend>
        {CHART_IDS.map((chart) => (
          <CheckboxField
            key={chart}
            label={text.names[chart]}
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
