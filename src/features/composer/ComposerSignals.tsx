import { useMemo } from 'react';
import type { Size } from '#charts/frame/size.ts';
import { NetworkSignal } from '#charts/network/NetworkSignal.tsx';
import type { NetworkLayout } from '#charts/network/networkLayout.ts';
import { type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { scaleRows } from '#core/dataset/scaling.ts';
import type { Frame } from '#core/frame.ts';
import { forward } from '#core/network/forward.ts';
import type { RunPlan } from '#core/plan.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import styles from './Composer.module.css';
import type { Sample } from './picture.ts';
import type { Saliency } from './saliency.ts';

interface Props {
  dataset: Dataset;
  size: Size;
  layout: NetworkLayout;
  saliency: Saliency | null;
  sample: Sample | null;
  plan: RunPlan | null;
  frame: Frame | null;
  /** Whether the weights on the screen are those of the network on the screen. */
  current: boolean;
}

/** What goes in and what comes out: the row under the inspector, or the mean one; in their place, what a unit looks for or draws. */
export function ComposerSignals({ dataset, size, layout, saliency, sample, plan, frame, current }: Props) {
  const text = useLater('lab').composer.signal;
  const selected = useStore((state) => state.selected);
  const signal = useMemo(() => {
    if (!plan?.network || !frame?.network || !sample) return null;
    const index = selected === null ? undefined : plan.split.test[selected];
    const row =
      index === undefined ? sample.meanRow : scaleRows(plan.scaler, gatherRows(dataset, Uint32Array.of(index)));
    const rebuilt = forward(plan.network, frame.network.weights, row, 1).output;
    const abnormal = index !== undefined && plan.testAbnormal[selected!] === 1;
    return { row, rebuilt, abnormal, mean: index === undefined, domain: extentOf([row, sample.meanRow]) };
  }, [dataset, plan, frame, sample, selected]);
  if (!signal) return null;
  const { one } = dataset.rowNoun;
  const shape = dataset.shape.kind === 'signal' ? 'line' : 'bars';
  const drawing = saliency?.drawing;
  return (
    <svg className={styles.signals} width={size.width} height={size.height} aria-hidden="true">
      {drawing?.place === 'input' ? (
        <NetworkSignal
          box={layout.input}
          kind="weights"
          shape={shape}
          domain={about0(drawing.values)}
          values={drawing.values}
          label={drawing.label}
        />
      ) : (
        <NetworkSignal
          box={layout.input}
          kind={signal.abnormal ? 'abnormal' : 'normal'}
          shape={shape}
          domain={signal.domain}
          values={signal.row}
          label={signal.mean ? text.mean(one) : text.row(signal.abnormal ? 'abnormal' : 'normal', one)}
        />
      )}
      {drawing?.place === 'output' ? (
        <NetworkSignal
          box={layout.output}
          kind="reconstruction"
          shape={shape}
          domain={extentOf([drawing.values, drawing.behind ?? drawing.values])}
          values={drawing.values}
          behind={drawing.behind}
          label={drawing.label}
        />
      ) : (
        current && (
          <NetworkSignal
            box={layout.output}
            kind="reconstruction"
            shape={shape}
            domain={signal.domain}
            values={signal.rebuilt}
            behind={signal.row}
            label={text.rebuilt}
          />
        )
      )}
    </svg>
  );
}

function extentOf(rows: readonly ArrayLike<number>[]): [number, number] {
  const all = rows.flatMap((row) => Array.from(row));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low < high ? [low, high] : [low - 1, high + 1];
}

function about0(values: ArrayLike<number>): [number, number] {
  const most = Math.max(...Array.from(values, Math.abs));
  return most > 0 ? [-most, most] : [-1, 1];
}
