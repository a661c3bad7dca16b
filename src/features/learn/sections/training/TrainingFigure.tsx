import { useMemo, useState } from 'react';
import { ErrorHistogram } from '#charts/histogram/ErrorHistogram.tsx';
import { LossChart } from '#charts/loss/LossChart.tsx';
import { BeatChart } from '#charts/signal/BeatChart.tsx';
import { thresholdScale } from '#charts/threshold/thresholdScale.ts';
import type { LearnPart } from '#core/learn/parts.ts';
import { confusionAt, createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { useNews } from '#ui/useNews.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { beatAt, DOMAIN } from '../../beats.ts';
import controls from '../../controls.module.css';
import { withPart } from '../../parts.tsx';
import { Sides } from '../../Sides.tsx';
import { EpochTable } from './EpochTable.tsx';
import styles from './TrainingFigure.module.css';
import { usePlaying } from './usePlaying.ts';

export default withPart('training', TrainingFigure);

/** A real run, scrubbed by epoch: both histograms of errors, the loss, and one beat as it was redrawn at that moment. */
const OWN = { id: 'network', name: 'network', role: 'own' } as const;

function TrainingFigure({ part: { facts, arrays } }: { part: LearnPart<'training'> }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.training;
  const { losses, thresholds, rocAuc, beats } = facts;
  const last = losses.length - 1;
  const series = useMemo(() => [{ ...OWN, losses }], [losses]);
  const [epoch, setEpochOnly] = useState(0);
  const [beat, setBeat] = useState(1);
  /** A threshold by hand, for as long as the epoch stays. */
  const [held, setHeld] = useState<number | null>(null);
  const [setEpoch] = useState(() => (next: number) => {
    setEpochOnly(next);
    setHeld(null);
  });
  const play = usePlaying(epoch, last, setEpoch);

  const ranked = useMemo(() => rankedByEpoch(arrays), [arrays]);
  // One scale for all epochs, so that the histograms move and not the axis.
  const scale = useMemo(() => thresholdScale(...outermost(ranked), 'log'), [ranked]);
  const index = ranked[epoch]!;
  const threshold = held ?? thresholds[epoch]!;
  const { fn, fp, tp, tn } = confusionAt(index, threshold);
  const missed = words.missed(fn, fn + tp);
  const alarms = words.alarms(fp, fp + tn);
  const status = words.status(epoch, numbers.share(rocAuc[epoch]!), missed, alarms);
  const news = useNews(status, String(play.playing));
  const { abnormal, short } = beats[beat]!;
  const scrub = (next: number) => {
    play.stop();
    setEpoch(next);
  };
  return (
    <>
      <div className={styles.controls}>
        <Button variant="primary" onClick={play.toggle}>
          {play.playing ? words.pause : words.play}
        </Button>
        <div className={styles.epoch}>
          <SliderField
            label={words.epoch}
            value={epoch}
            min={0}
            max={last}
            step={1}
            format={(value) => words.epochValue(value, last)}
            onChange={scrub}
          />
        </div>
      </div>
      <Sides
        left={
          <>
            <div className={styles.histograms}>
              <ErrorHistogram
                normal={index.normal}
                abnormal={index.abnormal}
                scale={scale}
                threshold={threshold}
                thresholdText={`${numbers.measured(threshold)}: ${missed}, ${alarms}`}
                onThreshold={setHeld}
                noun={words.noun}
              />
            </div>
            <p className={controls.result}>{status}</p>
            <VisuallyHidden>
              <span role="status">{news}</span>
            </VisuallyHidden>
          </>
        }
        right={
          <div className={styles.pair}>
            <div className={styles.chart}>
              <LossChart series={series} epochs={last} at={epoch} captionLines={2} />
            </div>
            <div className={styles.chart}>
              <SelectField
                label={words.beat}
                value={String(beat)}
                options={beats.map((other, i) => ({ value: String(i), label: words.beatName(other.short) }))}
                onChange={(value) => setBeat(Number(value))}
              />
              <div className={styles.beat}>
                <BeatChart
                  input={beatAt(arrays.input!, beat)}
                  reconstruction={beatAt(arrays.rebuilt!, epoch * beats.length + beat)}
                  domain={DOMAIN}
                  label={`${words.redrawn(epoch)}: ${words.beatName(short)}`}
                  unit=""
                  kind={abnormal ? 'abnormal' : 'normal'}
                  compact
                />
              </div>
            </div>
          </div>
        }
      />
      <EpochTable facts={facts} ranked={ranked} />
    </>
  );
}

function rankedByEpoch({ scores, abnormal }: LearnPart<'training'>['arrays']) {
  const rows = abnormal!.length;
  return Array.from({ length: scores!.length / rows }, (_, epoch) =>
    createScoreIndex(scores!.subarray(epoch * rows, (epoch + 1) * rows), abnormal!),
  );
}

/** The scores of all epochs that decide how far an axis has to reach. */
function outermost(ranked: ReturnType<typeof rankedByEpoch>): [normal: Float64Array, abnormal: Float64Array] {
  const all = (kind: 'normal' | 'abnormal') => Float64Array.from(ranked.flatMap((index) => [...index[kind]])).sort();
  return [all('normal'), all('abnormal')];
}
