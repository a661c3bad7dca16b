import { useMemo, useState } from 'react';
import { BeatPad } from '#charts/beatPad/BeatPad.tsx';
import { domainFor } from '#charts/beatPad/padLayout.ts';
import { heightOfSquare } from '#charts/signal/signalPaper.ts';
import type { SignalShape } from '#core/dataset/shape.ts';
import { type Drawing, gapsOf, isBlank } from '#core/signal/drawing.ts';
import { type Paper, paperOf } from '#core/signal/paper.ts';
import { scoreRow } from '#detectors/fitted.ts';
import { beforeRun } from '#store/drawingHistory.ts';
import type { Evaluated } from '#store/evaluated.ts';
import { meanOfNormalTraining } from '#store/normalTraining.ts';
import { signalPaper } from '#store/signalPaper.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater } from '#text/useText.ts';
import { Panel } from '#ui/Panel.tsx';
import { bandOf } from '../inspector/inspect.ts';
import { BeatTools } from './BeatTools.tsx';
import { drawStroke, levelOf, moveBy } from './beatActions.ts';
import { Challenge } from './Challenge.tsx';
import styles from './Draw.module.css';
import { EvaluationView } from './EvaluationView.tsx';
import type { Evaluator } from './evaluator.ts';
import { StartFrom } from './StartFrom.tsx';
import { StepButtons } from './StepButtons.tsx';

interface Props {
  /** The data set whose signals are drawn. */
  id: string;
  shape: SignalShape;
  evaluated: Evaluated | null;
  evaluator: Evaluator | null;
}

const HELP_ID = 'draw-help';

/** A signal drawn by hand, and what a network makes of it, stroke by stroke. */
export function BeatDesk(props: Props) {
  const text = useLater('lab').draw;
  const rows = useStore((state) => state.datasets[props.id]);
  const paper = rows ? signalPaper(rows) : paperOf(props.shape, null);
  if (paper) return <Sheet {...props} paper={paper} />;
  return <Panel title={text.title}>{text.waiting}</Panel>;
}

function Sheet({ id, shape, paper, evaluated, evaluator }: Props & { paper: Paper }) {
  const { draw: text, evaluation: words } = useLater('lab');
  const history = useStore((state) => state.drawings[id]!);
  const { drawing } = history.present;
  const blank = isBlank(drawing);
  const [keyWidth, setKeyWidth] = useState(2);
  const { kind, model, scaler } = evaluator?.fitted ?? {};
  const evaluation = useMemo(() => {
    if (!kind || !scaler || blank) return null;
    const fitted = { kind, model, scaler };
    return { ...scoreRow(fitted, drawing.samples), band: bandOf(fitted, drawing.samples) };
  }, [kind, model, scaler, drawing, blank]);
  const { dataset, plan } = evaluated ?? {};
  const noun = text.noun(id, dataset?.rowNoun);
  const sheet = useMemo(() => ({ dataset: id, shape, paper }), [id, shape, paper]);
  const guide = useMemo(() => dataset && plan && meanOfNormalTraining(dataset, plan), [dataset, plan]);
  // While a stroke is drawn its paper must not move under it.
  const before = beforeRun(history, history.present.run ?? '');
  const square = heightOfSquare(paper.range);
  const grown = (made: Drawing, range: Paper['range']) =>
    isBlank(made) ? range : domainFor(made.samples, range, square);
  const domain = grown(drawing, grown(before, paper.range));
  // Nothing is drawn on a blank sheet; keys begin with a level line.
  const samples = blank ? drawing.samples.map(() => levelOf(paper)) : drawing.samples;
  const compared = evaluator &&
    evaluation && { score: evaluation.score, threshold: evaluator.threshold, normal: evaluator.normal };
  return (
    <Panel
      title={text.title}
      actions={
        <span className={styles.history}>
          <StepButtons dataset={id} history={history} />
        </span>
      }
    >
      <div className={styles.pad}>
        <BeatPad
          samples={samples}
          drawn={drawing.drawn}
          {...(evaluation && { errors: evaluation.contributions })}
          {...(evaluation?.reconstruction && { reconstruction: evaluation.reconstruction })}
          {...(evaluation?.band && { band: evaluation.band })}
          {...(guide && { guide })}
          domain={domain}
          square={square}
          unit={shape.normalized ? text.unit : (dataset?.featureUnits[0] ?? '')}
          label={compared ? text.drawing(words.said(compared)) : text.blankSheet(id)}
          helpId={HELP_ID}
          onStroke={(points, stroke) => drawStroke(sheet, points, stroke, text.steps)}
          onTakeBack={(stroke) => useStore.getState().takeBackStroke(sheet.dataset, stroke)}
          onMove={(sample, by) => moveBy(sheet, sample, by, keyWidth, text.steps)}
        />
      </div>
      <p id={HELP_ID} className={styles.help}>
        {helpWords(drawing, text)}
      </p>
      {evaluator && (
        <EvaluationView
          evaluator={evaluator}
          score={evaluation?.score ?? null}
          noun={noun}
          invitation={text.invitation(id, dataset?.rowNoun)}
        />
      )}
      {evaluated && <StartFrom evaluated={evaluated} reconstruction={evaluation?.reconstruction ?? null} />}
      <BeatTools
        sheet={sheet}
        noun={noun}
        blank={blank}
        keyWidth={keyWidth}
        onKeyWidth={setKeyWidth}
        seed={evaluated?.plan.experiment.seed ?? 1}
      />
      {evaluated && evaluator && (
        <Challenge
          evaluated={evaluated}
          threshold={evaluator.threshold}
          drawing={drawing}
          score={evaluation?.score ?? null}
        />
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
