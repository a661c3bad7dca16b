import { useMemo } from 'react';
import type { CurveHandle } from '#charts/rankings/CurveSlider.tsx';
import { type ThresholdLine, ThresholdLines } from '#charts/threshold/ThresholdLines.tsx';
import type { Ranking } from '#core/evaluation.ts';
import { fBeta, precision, recall } from '#core/metrics/confusion.ts';
import { expectedCost } from '#core/metrics/curves.ts';
import { useText } from '#text/useText.ts';
import { thresholdAxis } from '../../../threshold/overThreshold.ts';
import { alongAxis, confusionOf, type Share } from './measures.ts';

interface Props {
  ranking: Ranking;
  share: Share;
  handle: CurveHandle;
  /** The best threshold on the validation rows. */
  best: number;
}

/** Precision, recall and what comes of weighing them, against the threshold. */
export function FBetaCurve({ ranking, share, handle, best, beta }: Props & { beta: number }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.accuracy;
  const name = words.tiles.fBeta(beta);
  const weighed = useMemo(
    () => alongAxis(ranking, share, (confusion) => fBeta(confusion, beta)),
    [ranking, share, beta],
  );
  const precise = useMemo(
    () => alongAxis(ranking, share, (confusion) => precision(confusion) ?? Number.NaN),
    [ranking, share],
  );
  const caught = useMemo(() => alongAxis(ranking, share, recall), [ranking, share]);
  const lines = useMemo<ThresholdLine[]>(
    () => [
      { name: words.lines.precision, kind: 'dashed', values: precise },
      { name: words.lines.recall, kind: 'dotted', values: caught },
      { name, kind: 'strong', values: weighed },
    ],
    [words, name, precise, caught, weighed],
  );
  const now = confusionOf(ranking.test, handle.threshold, share);
  return (
    <ThresholdLines
      label={words.fBetaChart(name)}
      caption={words.fBetaCaption(name)}
      scale={thresholdAxis(ranking).scale}
      lines={lines}
      here={[precision(now), recall(now), fBeta(now, beta)]}
      heights="shares"
      tick={numbers.shareInPercent}
      best={{ threshold: best, value: fBeta(confusionOf(ranking.test, best, share), beta) }}
      handle={handle}
    />
  );
}

/** What a beat is expected to cost, against the threshold, where a false alarm costs 1. */
export function CostCurve({ ranking, share, handle, best, miss }: Props & { miss: number }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.accuracy;
  const values = useMemo(
    () => alongAxis(ranking, share, (confusion) => expectedCost(confusion, { falseAlarm: 1, miss })),
    [ranking, share, miss],
  );
  const costAt = (threshold: number) =>
    expectedCost(confusionOf(ranking.test, threshold, share), { falseAlarm: 1, miss });
  const lines = useMemo<ThresholdLine[]>(() => [{ name: words.lines.cost, kind: 'strong', values }], [words, values]);
  return (
    <ThresholdLines
      label={words.costChart}
      caption={words.costCaption}
      scale={thresholdAxis(ranking).scale}
      lines={lines}
      here={[costAt(handle.threshold)]}
      heights="log"
      tick={numbers.tick}
      best={{ threshold: best, value: costAt(best) }}
      handle={handle}
    />
  );
}
