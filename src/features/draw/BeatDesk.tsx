import { useMemo, useState } from 'react';
import { BeatPad } from '#charts/BeatPad.tsx';
import { domainFor } from '#charts/padLayout.ts';
import { type Drawing, gapsOf, isBlank } from '#core/signal/drawing.ts';
import { judgeRow } from '#detectors/fitted.ts';
import { beforeRun } from '#store/drawingHistory.ts';
import type { Judged } from '#store/judged.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Panel } from '#ui/Panel.tsx';
import { BEAT_DOMAIN } from '../beatPaper.ts';
import { bandOf } from '../inspector/inspect.ts';
import { meanOfNormalTraining } from '../neighbours.ts';
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

const HELP_ID = 'draw-help';

/** A beat drawn by hand, and what a network makes of it, stroke by stroke. */
export function BeatDesk({ judged, judge }: Props) {
  const { draw: text, verdict: words } = useLater('lab');
  const history = useStore((state) => state.beat);
  const { undoDrawing, redoDrawing } = useStore.getState();
  const { drawing, what } = history.present;
  const blank = isBlank(drawing);
  const [keyWidth, setKeyWidth] = useState(2);
  const { kind, model, scaler } = judge?.fitted ?? {};
  const judgement = useMemo(() => {
    if (!kind || !scaler || blank) return null;
    const fitted = { kind, model, scaler };
    return { ...judgeRow(fitted, drawing.samples), band: bandOf(fitted, drawing.samples) };
  }, [kind, model, scaler, drawing, blank]);
  const { dataset, plan } = judged ?? {};
  const guide = useMemo(() => dataset && plan && meanOfNormalTraining(dataset, plan), [dataset, plan]);
  // While a stroke is drawn its paper must not move under it.
  const before = beforeRun(history, history.present.run ?? '').samples;
  const domain = domainFor(drawing.samples, domainFor(before, BEAT_DOMAIN));
  const compared = judge && judgement && { score: judgement.score, threshold: judge.threshold, normal: judge.normal };
  return (
    <Panel
      title={text.title}
      actions={
        <span className={styles.history}>
          <Button
            variant="quiet"
            disabled={history.past.length === 0}
            title={history.past.length > 0 ? text.undoes(what ?? text.steps.open) : text.nothingToUndo}
            onClick={undoDrawing}
          >
            {text.undo}
          </Button>
          <Button
            variant="quiet"
            disabled={history.future.length === 0}
            title={history.future[0] ? text.redoes(history.future[0].what ?? text.steps.open) : text.nothingToRedo}
            onClick={redoDrawing}
          >
            {text.redo}
          </Button>
        </span>
      }
    >
      <div className={styles.pad}>
        <BeatPad
          samples={drawing.samples}
          drawn={drawing.drawn}
          {...(judgement && { errors: judgement.contributions })}
          {...(judgement?.reconstruction && { reconstruction: judgement.reconstruction })}
          {...(judgement?.band && { band: judgement.band })}
          {...(guide && { guide })}
          domain={domain}
          unit={text.unit}
          label={compared ? text.drawing(words.said(compared)) : text.blankSheet}
          helpId={HELP_ID}
          onStroke={(points, stroke) => drawStroke(points, stroke, text.steps)}
          onMove={(sample, by) => moveBy(sample, by, keyWidth, text.steps)}
        />
      </div>
      <p id={HELP_ID} className={styles.help}>
        {helpWords(drawing, text)}
      </p>
      {judge && (
        <VerdictView judge={judge} score={judgement?.score ?? null} noun={text.noun} invitation={text.invitation} />
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
function helpWords(drawing: Drawing, text: LabText['draw']): string {
  const gaps = gapsOf(drawing);
  if (gaps.length === 0 || !drawing.drawn.includes(1)) return text.how;
  const missing = drawing.drawn.reduce((sum, known) => sum + 1 - known, 0) / drawing.drawn.length;
  return text.missing(gaps, missing);
}
