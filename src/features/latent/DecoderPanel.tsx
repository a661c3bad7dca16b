import { type RefObject, useMemo, useRef, useState } from 'react';
import { scoreRow } from '#detectors/fitted.ts';
import { samplePlace } from '#detectors/latent.ts';
import { useEvaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Panel } from '#ui/Panel.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useSettled } from '../draw/useSettled.ts';
import { fittedOf } from '../inspector/inspect.ts';
import { inspectedPosition } from '../inspector/inspectedPosition.ts';
import { DecodedRow, useDecoded } from './DecodedRow.tsx';
import styles from './DecoderPanel.module.css';
import { LatentWalk } from './LatentWalk.tsx';
import { middleOf } from './places.ts';
import type { RankedLatent } from './rankedLatent.ts';

/** Long enough for a hand to come to rest. */
const STILL_MS = 700;

interface Props {
  ranked: RankedLatent;
  /** Round the button that turns back to the rows. */
  turn: RefObject<HTMLSpanElement | null>;
}

/** The latent space to walk on: every place decodes to a row. A slider for each unit, and two of them on a map. */
export function DecoderPanel({ ranked, turn }: Props) {
  const text = useLater('lab').latent;
  const { plan, frame, dataset, units, latent, fitted, prior } = ranked;
  const [place, setPlace] = useState(() => middleOf(latent, units));
  const [hover, setHover] = useState<Float32Array | null>(null);
  const samples = useRef(0);
  const selected = useStore((state) => state.selected);
  const { decode } = useStore.getState();
  const position = inspectedPosition(ranked, selected);
  const at = hover ?? place;
  return (
    <Panel
      title={text.title}
      actions={
        <span ref={turn}>
          <Button variant="quiet" onClick={() => decode(false)}>
            {text.rows}
          </Button>
        </span>
      }
    >
      <p className={styles.lead}>{frame.epoch === 0 ? text.untrained : units > 1 ? text.lead.map : text.lead.strip}</p>
      <div className={units > 1 ? styles.desk : `${styles.desk} ${styles.strip}`}>
        <div className={styles.outcome}>
          <div className={styles.picture}>
            <DecodedRow ranked={ranked} place={at} />
          </div>
          <Said ranked={ranked} place={at} />
        </div>
        <LatentWalk ranked={ranked} place={place} shown={at} onPlace={setPlace} onHover={setHover}>
          {prior && (
            <Button
              title={text.sampleHelp}
              onClick={() => {
                samples.current += 1;
                setPlace(samplePlace(fitted, plan.experiment.seed, samples.current)!);
              }}
            >
              {text.sample}
            </Button>
          )}
          <Button onClick={() => setPlace(latent.slice(position * units, (position + 1) * units))}>
            {text.inspected(dataset.rowNoun.one)}
          </Button>
          <Button onClick={() => setPlace(middleOf(latent, units))}>{text.middle}</Button>
        </LatentWalk>
      </div>
    </Panel>
  );
}

/** Where one stands, and what the network makes of its own drawing. Read aloud once the hand is still. */
function Said({ ranked, place }: { ranked: RankedLatent; place: Float32Array }) {
  const { latent: text, evaluation } = useLater('lab');
  const { plan, frame, dataset } = ranked;
  const { values, band } = useDecoded(ranked, place);
  const evaluated = useEvaluated();
  const score = useMemo(() => scoreRow(fittedOf(plan, frame), values).score, [plan, frame, values]);
  const said = [
    text.decoded(dataset.rowNoun.one, [...place.subarray(0, MOST_SAID)], place.length > MOST_SAID),
    ...(evaluated
      ? [text.evaluated(evaluation.said({ score, threshold: evaluated.evaluation.threshold, normal: [] }))]
      : []),
  ].join(' ');
  const aloud = useSettled(said, STILL_MS);
  // A height may be anything; a count of bytes may not be below none.
  const impossible = values.some((value, f) => value < (dataset.featureBounds[f]!.least ?? value));
  return (
    <>
      <p className={styles.said}>{said}</p>
      {band && <p className={styles.note}>{text.band}</p>}
      {impossible && <p className={styles.note}>{text.impossible(dataset.rowNoun.one)}</p>}
      <VisuallyHidden>
        <span aria-live="polite">{aloud}</span>
      </VisuallyHidden>
    </>
  );
}

/** More coordinates than this nobody wants to hear. */
const MOST_SAID = 6;
