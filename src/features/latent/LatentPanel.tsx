import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { LatentScatter } from '#charts/latent/LatentScatter.tsx';
import { useRanked } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useDeferred } from '#store/useDeferred.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChartPanel } from '../charts/ChartPanel.tsx';
import { strangestFirst, useHighlightedPositions } from '../charts/linked.ts';
import { tableOf } from '../charts/table.ts';
import { originOf } from '../inspector/inspect.ts';
import { Stamp } from './DecodedRow.tsx';
import { DecoderPanel } from './DecoderPanel.tsx';
import { latentMap } from './latentMap.ts';
import { latentOf, type RankedLatent } from './rankedLatent.ts';

/** The latent space: where the encoder puts the test rows, and what the decoder draws from any place. */
export function LatentPanel() {
  const ranked = useRanked();
  const text = useLater('lab').latent;
  const decoding = useDeferred((state) => state.decoding);
  const turn = useRef<HTMLSpanElement>(null);
  const before = useRef(decoding);
  useLayoutEffect(() => {
    if (before.current === decoding) return;
    before.current = decoding;
    // The button that was pressed is gone and the panel has moved: eyes and focus go with it.
    if (document.activeElement !== document.body) return;
    turn.current?.querySelector('button')?.focus({ preventScroll: true });
    turn.current?.closest('section')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [decoding]);
  const shown = ranked && latentOf(ranked);
  if (!shown) return <ChartPanel name="latent" title={text.title} chart={null} table={() => tableOf({})} />;
  // With more or fewer units it is another latent space to stand in.
  if (decoding) return <DecoderPanel key={shown.units} ranked={shown} turn={turn} />;
  return <RowsPanel ranked={shown} turn={turn} />;
}

interface Props {
  ranked: RankedLatent;
  /** Round the button that turns to the other panel. */
  turn: RefObject<HTMLSpanElement | null>;
}

function RowsPanel({ ranked, turn }: Props) {
  const words = useLater('lab');
  const text = words.latent;
  const { plan, dataset, units, latent, coordinates } = ranked;
  const { points, axes, latentAt } = useMemo(
    () => latentMap({ latent, units, coordinates }, text),
    [latent, units, coordinates, text],
  );
  const selected = useStore((state) => state.selected);
  const picked = useStore((state) => state.picked);
  const highlighted = useHighlightedPositions();
  const { select, light, pick, decode } = useStore.getState();
  return (
    <ChartPanel
      name="latent"
      title={text.title}
      actions={
        <span ref={turn}>
          <Button variant="quiet" onClick={() => decode(true)}>
            {text.decode}
          </Button>
        </span>
      }
      chart={
        <LatentScatter
          points={points}
          abnormal={plan.testAbnormal}
          selected={selected}
          onSelect={select}
          onHover={(index) => light(index === null ? [] : [index])}
          highlighted={highlighted}
          picked={picked?.among === plan.split.test ? (picked.box ?? null) : null}
          onPick={(next) =>
            pick(
              next && {
                rows: strangestFirst(next.points, ranked),
                words: text.inBox,
                among: plan.split.test,
                box: next.box,
              },
            )
          }
          noun={dataset.rowNoun.many}
          axes={axes}
          pictureAt={([x, y]) => <Stamp ranked={ranked} place={latentAt(x, y)} />}
        />
      }
      table={() => ({
        columns: [
          ...words.inspect.origin,
          text.class,
          axes[0],
          axes[1],
          ...Array.from({ length: units }, (_, unit) => text.coordinates[coordinates].column(unit + 1)),
        ],
        rows: Array.from(plan.split.test, (row, i) => [
          ...originOf(dataset, row),
          dataset.classes[dataset.label[row]!]!.name,
          points[2 * i]!,
          points[2 * i + 1]!,
          ...latent.subarray(i * units, (i + 1) * units),
        ]),
      })}
    />
  );
}
