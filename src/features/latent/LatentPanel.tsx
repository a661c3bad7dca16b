import { useMemo } from 'react';
import { LatentScatter } from '#charts/LatentScatter.tsx';
import { type Ranked, useRanked } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { strangestFirst, useLitPositions } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { latentMap } from './latentMap.ts';

const TITLE = 'Latent space';

/** Where the encoder puts the test rows. */
export function LatentPanel() {
  const ranked = useRanked();
  return ranked ? <Latent ranked={ranked} /> : <ChartPanel title={TITLE} chart={null} table={() => tableOf({})} />;
}

function Latent({ ranked }: { ranked: Ranked }) {
  const { frame, plan, dataset } = ranked;
  const units = frame.latent.length / plan.split.test.length;
  const { points, axes } = useMemo(() => latentMap(frame.latent, units), [frame.latent, units]);
  const selected = useStore((state) => state.selected);
  const picked = useStore((state) => state.picked);
  const lit = useLitPositions();
  const { select, light, pick } = useStore.getState();
  return (
    <ChartPanel
      title={TITLE}
      chart={
        <LatentScatter
          points={points}
          abnormal={plan.testAbnormal}
          selected={selected}
          onSelect={select}
          onHover={(index) => light(index === null ? [] : [index])}
          lit={lit}
          picked={picked?.among === plan.split.test ? (picked.box ?? null) : null}
          onPick={(next) =>
            pick(
              next && {
                rows: strangestFirst(next.points, ranked),
                words: 'in the box on the latent map',
                among: plan.split.test,
                box: next.box,
              },
            )
          }
          noun={dataset.rowNoun.many}
          axes={axes}
        />
      }
      table={() => ({
        columns: [
          dataset.rowNoun.one,
          'class',
          axes[0],
          axes[1],
          ...Array.from({ length: units }, (_, unit) => `latent ${unit + 1}`),
        ],
        rows: Array.from(plan.split.test, (row, i) => [
          row,
          dataset.classes[dataset.label[row]!]!.name,
          points[2 * i]!,
          points[2 * i + 1]!,
          ...frame.latent.subarray(i * units, (i + 1) * units),
        ]),
      })}
    />
  );
}
