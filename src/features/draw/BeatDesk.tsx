import { useMemo, useState } from 'react';
import { BeatPad } from '#charts/BeatPad.tsx';
import { domainFor } from '#charts/padLayout.ts';
import { judgeRow } from '#core/judgeRow.ts';
import { gapsOf, isBlank } from '#core/signal/drawing.ts';
import { uncertaintyBand } from '#core/variational/band.ts';
import { beforeRun } from '#store/drawingHistory.ts';
import type { Judged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { Panel } from '#ui/Panel.tsx';
import { BEAT_DOMAIN } from '../beatPaper.ts';
import { meanOfNormalTraining } from '../neighbours.ts';
import { verdictWords } from '../verdict.ts';
import { listed, percent } from '../words.ts';
import { BeatTools } from './BeatTools.tsx';
import { drawStroke, moveBy } from './beatActions.ts';
import { Challenge } from './Challenge.tsx';
import styles from './Draw.module.css';
import type { Judge } from './judge.ts';
import { StartFrom } from './StartFrom.tsx';
import { VerdictView } from './VerdictView.tsx';

interface Props {
  judged: Judged | null;
  judge: Judge | null;
}

const BEAT = { one: 'beat', many: 'beats' };
const HELP_ID = 'draw-help';

/** A beat drawn by hand, and what a network makes of it, stroke by stroke. */
export function BeatDesk({ judged, judge }: Props) {
  const history = useStore((state) => state.beat);
  const { undoDrawing, redoDrawing } = useStore.getState();
  const { drawing, what } = history.present;
  const blank = isBlank(drawing);
  const [keyWidth, setKeyWidth] = useState(2);
  const { network, weights, scaler, seed } = judge?.model ?? {};
  const judgement = useMemo(() => {
    if (!network || !weights || !scaler || seed === undefined || blank) return null;
    const model = { network, weights, scaler, seed };
    return { ...judgeRow(model, drawing.samples), band: uncertaintyBand(model, drawing.samples) };
  }, [network, weights, scaler, seed, drawing, blank]);
  const { dataset, plan } = judged ?? {};
  const guide = useMemo(() => dataset && plan && meanOfNormalTraining(dataset, plan), [dataset, plan]);
  // While a stroke is drawn its paper must not move under it.
  const before = beforeRun(history, history.present.run ?? '').samples;
  const domain = domainFor(drawing.samples, domainFor(before, BEAT_DOMAIN));
  const compared = judge && judgement && { score: judgement.score, threshold: judge.threshold, normal: judge.normal };
  return (
    <Panel
      title="Draw your own"
      actions={
        <span className={styles.history}>
          <Button
            variant="quiet"
            disabled={history.past.length === 0}
            title={history.past.length > 0 ? `Undo: ${what}` : 'Nothing to undo'}
            onClick={undoDrawing}
          >
            Undo
          </Button>
          <Button
            variant="quiet"
            disabled={history.future.length === 0}
            title={history.future[0] ? `Redo: ${history.future[0].what}` : 'Nothing to redo'}
            onClick={redoDrawing}
          >
            Redo
          </Button>
        </span>
      }
    >
      <div className={styles.pad}>
        <BeatPad
          samples={drawing.samples}
          drawn={drawing.drawn}
          {...(judgement && { reconstruction: judgement.reconstruction, errors: judgement.errors })}
          {...(judgement?.band && { band: judgement.band })}
          {...(guide && { guide })}
          domain={domain}
          unit="σ"
          label={
            compared ? `Your drawing and its reconstruction. ${verdictWords(compared)}.` : 'A blank sheet of ECG paper.'
          }
          helpId={HELP_ID}
          onStroke={drawStroke}
          onMove={(sample, by) => moveBy(sample, by, keyWidth)}
        />
      </div>
      <p id={HELP_ID} className={styles.help}>
        {gapWords(drawing.drawn, gapsOf(drawing))}
      </p>
      {judge && (
        <VerdictView
          judge={judge}
          score={judgement?.score ?? null}
          noun={BEAT}
          invitation="Draw a heartbeat, and see what the network makes of it."
        />
      )}
      {judged && <StartFrom judged={judged} reconstruction={judgement?.reconstruction ?? null} />}
      <BeatTools blank={blank} keyWidth={keyWidth} onKeyWidth={setKeyWidth} seed={judged?.plan.experiment.seed ?? 1} />
      {judged && judge && (
        <Challenge judged={judged} threshold={judge.threshold} drawing={drawing} score={judgement?.score ?? null} />
      )}
    </Panel>
  );
}

/** How to draw, or what is not drawn yet. */
function gapWords(drawn: Uint8Array, gaps: [first: number, last: number][]): string {
  if (gaps.length === 0 || !drawn.includes(1)) {
    return 'Drawing over a stretch replaces it. Arrow keys go along and move samples; Shift goes further.';
  }
  const missing = drawn.reduce((sum, known) => sum + 1 - known, 0) / drawn.length;
  const places = gaps
    .slice(0, 3)
    .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1} to ${last + 1}`));
  const more = gaps.length > 3 ? ' and more' : '';
  return `Not drawn yet: samples ${listed(places)}${more} (${percent(missing, 0)}). Straight lines stand in for them.`;
}
