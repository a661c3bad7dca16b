import { readFileSync } from 'node:fs';
import { fitScaler, scaleRows } from '#core/dataset/scaling.ts';
import { rocAuc } from '#core/metrics/curves.ts';
import { createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { distinctRows } from '#core/neighbours/distinctRows.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { fitAtOnce } from '#detectors/classical.ts';
import { gather } from '#detectors/gather.ts';
import { CLASSICAL } from '#detectors/index.ts';
import { type ConnectionsFile, catalogue } from '../data/catalogue.ts';
import { findLocally } from '../data/find.ts';
import { kddcup99 } from '../data/kddcup99/preparation.ts';
import { keptIn, ROOT, sharedBy } from '../data/places.ts';
import { askScikitLearn, findPython, NO_SCIKIT_LEARN } from './scikitLearn.ts';

/** ROC AUC of a detector over draws, by us and, where it is at hand, by scikit-learn or NumPy on the same rows. */
export interface Draws {
  kind: string;
  own: number[];
  other: number[];
}

interface DrawsResult {
  /** Why nothing was drawn, or scikit-learn not asked. */
  problem: string | null;
  detectors: Draws[];
}

/** Rows of the corrected file that a draw tests on. */
const NORMAL = 8000;
const ATTACKS = 2000;
/** Those who compare rows with rows learn from so many; the others from all normal rows of the 10 % file. */
const FEWER = 10_000;
const DRAWS = 10;

const TRAINING: Record<string, 'all' | 'drawn' | 'distinct'> = {
  mean: 'all',
  pca: 'all',
  mahalanobis: 'all',
  isolationForest: 'all',
  kNearest: 'drawn',
  lof: 'distinct',
};

/**
 * How much the ROC AUC on connections hangs on which rows are drawn to test on, and to learn from: the files are drawn
 * from at random, where the prepared rows are one sample that stays.
 */
export async function benchDraws(): Promise<DrawsResult> {
  const { files, features } = catalogue.kddcup99;
  const width = features.length;
  const [learnt, tested] = await Promise.all([
    rowsOf('tenPercent', files.tenPercent),
    rowsOf('corrected', files.corrected),
  ]);
  if (!learnt || !tested) return { problem: 'The published files are not at hand: npm run data.', detectors: [] };
  const scaler = fitScaler('minmax', learnt.normal, width);
  const all = scaleRows(scaler, learnt.normal);
  const [normal, attacks] = [scaleRows(scaler, tested.normal), scaleRows(scaler, tested.attacks)];
  const abnormal = new Uint8Array(NORMAL + ATTACKS).fill(1, NORMAL);
  const auc = (scores: Float32Array) => rocAuc(createScoreIndex(scores, abnormal))!;
  const asked = CLASSICAL.filter(({ kind }) => kind in TRAINING);
  const detectors = asked.map(({ kind }): Draws => ({ kind, own: [], other: [] }));
  const python = findPython();
  for (let seed = 1; seed <= DRAWS; seed++) {
    const random = createRandom(seed);
    const test = new Float32Array((NORMAL + ATTACKS) * width);
    test.set(drawn(normal, width, NORMAL, random));
    test.set(drawn(attacks, width, ATTACKS, random), NORMAL * width);
    const fewer = drawn(all, width, FEWER, random);
    const rows = { all, drawn: fewer, distinct: gather(fewer, width, distinctRows(fewer, FEWER, width)), test };
    const options = (kind: string) => asked.find((one) => one.kind === kind)!.defaults('kddcup99');
    for (const { kind, own } of detectors) {
      const { behind } = asked.find((one) => one.kind === kind)!;
      const x = rows[TRAINING[kind]!];
      const model = fitAtOnce(behind, x, x.length / width, width, options(kind), createRandom(seed));
      own.push(auc(behind.score(model, test, NORMAL + ATTACKS)));
    }
    if (python === null) continue;
    const cases = detectors.map(({ kind }) => ({ kind, options: options(kind), training: TRAINING[kind]! }));
    const theirs = askScikitLearn(python, { features: width, runs: 1, rows, cases });
    for (const { kind, other } of detectors) other.push(auc(theirs.cases.get(kind)!.scores));
  }
  return { problem: python === null ? NO_SCIKIT_LEARN : null, detectors };
}

/** "kNearest          0.9460 [0.9345, 0.9552]; scikit-learn 0.9460 [0.9345, 0.9552]" */
export function drawsLine({ kind, own, other }: Draws): string {
  const words = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `${mean.toFixed(4)} [${Math.min(...values).toFixed(4)}, ${Math.max(...values).toFixed(4)}]`;
  };
  const by = kind === 'mean' ? 'NumPy' : 'scikit-learn';
  return `${kind.padEnd(16)}${words(own)}${other.length > 0 ? `; ${by} ${words(other)}` : ''}`;
}

/** Normal rows and attacks of a published file; null where it is not at hand. */
async function rowsOf(role: 'tenPercent' | 'corrected', file: ConnectionsFile) {
  const folders = [process.env.ANOMASCOPE_DATA, keptIn(ROOT), sharedBy(ROOT)].filter((folder) => folder !== undefined);
  const path = findLocally(file, folders);
  if (path === null) return null;
  const { x, attack } = await kddcup99(catalogue.kddcup99).read(readFileSync(path), role);
  const width = x.length / attack.length;
  const linesWhere = (isWanted: (type: string) => boolean) =>
    Uint32Array.from([...attack.keys()].filter((line) => isWanted(attack[line]!)));
  return {
    normal: gather(
      x,
      width,
      linesWhere((type) => type === 'normal'),
    ),
    attacks: gather(
      x,
      width,
      linesWhere((type) => type !== 'normal'),
    ),
  };
}

const drawn = (x: Float32Array, features: number, count: number, random: Random) =>
  gather(x, features, random.permutation(x.length / features).subarray(0, count));
