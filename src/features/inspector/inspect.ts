import { type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { scaleRows, unscaleRows } from '#core/dataset/scaling.ts';
import type { Frame } from '#core/frame.ts';
import { forward } from '#core/network/forward.ts';
import type { RunPlan } from '#core/plan.ts';
import { countAtMost } from '#core/statistics/quantile.ts';
import type { Judged } from '#store/judged.ts';
import { amount, percent, whole } from '../words.ts';

/** A test row and what the network makes of it. */
export interface InspectedRow {
  /** Its index in the data set. */
  index: number;
  /** A name that stays the same in every split: the line of its file. */
  name: string;
  abnormal: boolean;
  score: number;
  /** In the data set's own units, one per feature. */
  input: Float32Array;
  reconstruction: Float32Array;
  /** Squared error per feature in scaled units: their mean is the score. */
  errors: Float32Array;
}

/** Sends a test row through the network of the frame. @param position among the test rows */
export function inspectRow(dataset: Dataset, plan: RunPlan, frame: Frame, position: number): InspectedRow {
  const index = plan.split.test[position]!;
  const input = gatherRows(dataset, Uint32Array.of(index));
  const scaled = scaleRows(plan.scaler, input);
  const { output } = forward(plan.network, frame.weights, scaled, 1);
  return {
    index,
    name: `${dataset.originFiles[dataset.originFile[index]!]} line ${whole(dataset.originLine[index]! + 1)}`,
    abnormal: plan.testAbnormal[position] === 1,
    score: frame.testScores[position]!,
    input,
    reconstruction: unscaleRows(plan.scaler, output),
    errors: output.map((value, i) => (value - scaled[i]!) ** 2),
  };
}

interface Description {
  title: string;
  verdict: string;
  facts: [name: string, value: string][];
}

/** What is known of a row, in words. */
export function describeRow({ dataset, ranking, verdict }: Judged, row: InspectedRow): Description {
  const { score, abnormal, index } = row;
  const flagged = score > verdict.threshold;
  const noun = dataset.rowNoun.one;
  const label = dataset.classes[dataset.label[index]!]!.name;
  const { normal } = ranking.test;
  const times = verdict.threshold > 0 ? `${amount(score / verdict.threshold)} × the threshold` : 'the threshold is 0';
  return {
    title: `${label} ${noun}`,
    verdict: `${abnormal ? 'Abnormal' : 'Normal'}, and ${flagged ? 'flagged' : 'passed'}: ${OUTCOMES[`${abnormal}-${flagged}`]}.`,
    facts: [
      ['Error', `${amount(score)}, ${times}`],
      ['Higher than', `${percent(countAtMost(normal, score) / normal.length)} of normal ${dataset.rowNoun.many}`],
      ...dataset.display.map(({ name, categories, values }): [string, string] => [name, categories[values[index]!]!]),
      ['From', row.name],
    ],
  };
}

const OUTCOMES: Record<`${boolean}-${boolean}`, string> = {
  'true-true': 'caught',
  'true-false': 'missed',
  'false-true': 'a false alarm',
  'false-false': 'rightly so',
};

/** The lowest and highest test value of each feature, for rows to be drawn against. */
export function extentsOf({ features, x }: Dataset, { split }: RunPlan): { low: Float32Array; high: Float32Array } {
  const low = new Float32Array(features).fill(Number.POSITIVE_INFINITY);
  const high = new Float32Array(features).fill(Number.NEGATIVE_INFINITY);
  for (const row of split.test) {
    for (let f = 0; f < features; f++) {
      const value = x[row * features + f]!;
      if (value < low[f]!) low[f] = value;
      if (value > high[f]!) high[f] = value;
    }
  }
  return { low, high };
}
