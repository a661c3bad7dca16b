import { type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import { isOfAbnormal, shownAs, typeOf } from '#core/dataset/rowTypes.ts';
import type { Frame } from '#core/frame.ts';
import type { RunPlan } from '#core/plan.ts';
import { uncertaintyBand } from '#core/variational/band.ts';
import { type Fitted, networkIn, reconstructionOf, scoreRow } from '#detectors/fitted.ts';
import type { Evaluated } from '#store/evaluated.ts';
import type { LabText } from '#text/text.ts';

/** A test row, and what the detector makes of it at a glance. */
export interface SeenRow {
  /** Its index in the data set. */
  index: number;
  abnormal: boolean;
  score: number;
  /** In the data set's own units, one per feature. */
  input: Float32Array;
  reconstruction: Float32Array | null;
}

/** The same, and why. */
export interface InspectedRow extends SeenRow {
  /** What each feature has to do with the score; of a network, its squared error in scaled units. */
  contributions: Float32Array;
  /** How far the reconstruction may be off, for a variational autoencoder; null for others. */
  band: { low: Float32Array; high: Float32Array } | null;
}

/** The detector of a frame, as something that can evaluate any row. */
export function fittedOf({ scaler, experiment }: RunPlan, { model }: Frame): Fitted {
  return { kind: experiment.detector.kind, model, scaler };
}

/** How far the reconstruction of a row may be off; null for all but variational autoencoders. */
export function bandOf(fitted: Fitted, row: Float32Array): InspectedRow['band'] {
  const network = networkIn(fitted);
  return network && uncertaintyBand({ ...network, scaler: fitted.scaler }, row);
}

/** A test row as the detector of the frame sees it. @param position among the test rows */
export function seeRow(dataset: Dataset, plan: RunPlan, frame: Frame, position: number): SeenRow {
  const index = plan.split.test[position]!;
  const input = gatherRows(dataset, Uint32Array.of(index));
  return {
    reconstruction: reconstructionOf(fittedOf(plan, frame), input),
    index,
    abnormal: plan.testAbnormal[position] === 1,
    // As the engine found it: what it rounds otherwise must not show beside the charts.
    score: frame.testScores[position]!,
    input,
  };
}

/** Has the detector of the frame say why a test row is strange. @param position among the test rows */
export function inspectRow(dataset: Dataset, plan: RunPlan, frame: Frame, position: number): InspectedRow {
  const seen = seeRow(dataset, plan, frame, position);
  const fitted = fittedOf(plan, frame);
  return { ...seen, contributions: scoreRow(fitted, seen.input).contributions, band: bandOf(fitted, seen.input) };
}

/** What a row is: "normal beat", "neptune (DoS) connection". @param index in the data set */
export function titleOf(dataset: Dataset, index: number, { inspect }: LabText): string {
  const kind = dataset.classes[dataset.label[index]!]!;
  return inspect.row(kind.name, typeOf(dataset, index), dataset.rowNoun);
}

/** The file and the line, counted from 1, that a row is from: what it goes by in every split. @param index in the data set */
export function originOf(
  { originFiles, originFile, originLine }: Dataset,
  index: number,
): [file: string, line: number] {
  return [originFiles[originFile[index]!]!, originLine[index]! + 1];
}

/** The same in words: "ECG5000_TEST.txt line 812". @param index in the data set */
export function lineOf(dataset: Dataset, index: number, { inspect }: LabText): string {
  return inspect.line(...originOf(dataset, index));
}

interface Description {
  title: string;
  evaluation: string;
  /** What is known of it besides its features; empty where nothing is. */
  particulars: string;
  facts: [name: string, value: string][];
}

/** What is known of a row, in words. */
export function describeRow(evaluated: Evaluated, row: InspectedRow, text: LabText): Description {
  const { dataset, plan, ranking, evaluation } = evaluated;
  const { inspect, evaluation: words } = text;
  const { score, abnormal, index } = row;
  const compared = { score, threshold: evaluation.threshold, normal: ranking.test.normal };
  const known = dataset.display
    .filter((column) => abnormal || !isOfAbnormal(dataset, column))
    .map((column) => {
      const { name, categories } = shownAs(column);
      return [name, categories[column.values[index]!]!] as const;
    });
  return {
    title: inspect.head(titleOf(dataset, index, text)),
    evaluation: inspect.outcome(abnormal, score > evaluation.threshold),
    particulars: inspect.particulars(known),
    facts: [
      [words.name(plan.network), inspect.score(compared)],
      [inspect.rank, words.rank(compared, dataset.rowNoun)],
      [inspect.from, lineOf(dataset, index, text)],
    ],
  };
}

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
