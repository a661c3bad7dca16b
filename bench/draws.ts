import { readFileSync } from 'node:fs';
import { deviation, mean } from 'd3-array';
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
interface Draws {
  kind: string;
  own: number[];
  other: number[];
}

export interface DrawsResult {
  /** Why nothing was drawn, or scikit-learn not asked. */
  problem: string | null;
  /** Each detector on each of `TESTS`. */
  tests: Record<TestRows, Draws[]>;
}

/**
 * Rows of the corrected file that are tested on. `drawn`: others for each seed, by their true labels. `report`: those of the
 * published report, always the same, by the labels it counted by, of which 1,896 are wrong; `reportTrue`: the same by
 * their true labels.
 */
const TESTS = ['drawn', 'report', 'reportTrue'] as const;
type TestRows = (typeof TESTS)[number];

/** So many are tested on. */
const NORMAL = 8000;
const ATTACKS = 2000;
/** Those who compare rows with rows learn from so many; the others from all normal rows of the 10 % file. */
const FEWER = 10_000;
const DRAWS = 10;

/** Lines of the corrected file, from 0, that the report tests on: first those it counts as normal, then as attacks. */
const REPORT_ROWS = new URL('fixtures/reportRows.txt', import.meta.url);

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
  const asked = CLASSICAL.filter(({ kind }) => kind in TRAINING);
  const none = () => asked.map(({ kind }): Draws => ({ kind, own: [], other: [] }));
  const tests: DrawsResult['tests'] = { drawn: none(), report: none(), reportTrue: none() };
  const learnt = await rowsOf('tenPercent', files.tenPercent);
  const tested = await rowsOf('corrected', files.corrected);
  if (!learnt || !tested) return { problem: 'The published files are not at hand: npm run data.', tests };
  const scaler = fitScaler('minmax', gather(learnt.x, width, learnt.normal), width);
  const all = scaleRows(scaler, gather(learnt.x, width, learnt.normal));
  const corrected = scaleRows(scaler, tested.x);
  const counted = new Uint8Array(NORMAL + ATTACKS).fill(1, NORMAL);
  const reportRows = linesOfReport();
  const abnormal = {
    drawn: counted,
    report: counted,
    reportTrue: Uint8Array.from(reportRows, (row) => tested.abnormal[row]!),
  };
  const python = findPython();
  for (let seed = 1; seed <= DRAWS; seed++) {
    const random = createRandom(seed);
    const drawnRows = [
      ...drawn(tested.normal, NORMAL, random),
      ...drawn(tested.attacks, ATTACKS, random),
      ...reportRows,
    ];
    const test = gather(corrected, width, Uint32Array.from(drawnRows));
    const fewer = gather(all, width, random.permutation(all.length / width).subarray(0, FEWER));
    const rows = { all, drawn: fewer, distinct: gather(fewer, width, distinctRows(fewer, FEWER, width)), test };
    const options = (kind: string) => asked.find((one) => one.kind === kind)!.defaults('kddcup99');
    const note = (whose: 'own' | 'other', kind: string, scores: Float32Array) => {
      const report = scores.subarray(NORMAL + ATTACKS);
      const of = { drawn: scores.subarray(0, NORMAL + ATTACKS), report, reportTrue: report };
      for (const name of TESTS) {
        const auc = rocAuc(createScoreIndex(of[name], abnormal[name]))!;
        tests[name].find((one) => one.kind === kind)![whose].push(auc);
      }
    };
    for (const { kind, behind } of asked) {
      const x = rows[TRAINING[kind]!];
      const model = fitAtOnce(behind, x, x.length / width, width, options(kind), createRandom(seed));
      note('own', kind, behind.score(model, test, test.length / width));
    }
    if (python === null) continue;
    const cases = asked.map(({ kind }) => {
      return { kind, options: { ...options(kind), seed }, training: TRAINING[kind]! };
    });
    const theirs = askScikitLearn(python, { features: width, runs: 1, rows, cases });
    for (const { kind } of asked) note('other', kind, theirs.cases.get(kind)!.scores);
  }
  return { problem: python === null ? NO_SCIKIT_LEARN : null, tests };
}

const HEADINGS: Record<TestRows, string> = {
  drawn: `${NORMAL} normal rows and ${ATTACKS} attacks, drawn anew ${DRAWS} times`,
  report: 'The rows of the published report, by the labels it counted by',
  reportTrue: 'The same rows by their true labels',
};

/** Each test under its heading. ROC AUC: mean ± standard deviation [least, most]. */
export const drawsLines = ({ tests }: DrawsResult): string[] =>
  TESTS.filter((name) => tests[name].every(({ own }) => own.length > 0)).flatMap((name, i) => [
    ...(i > 0 ? [''] : []),
    HEADINGS[name],
    ...tests[name].map(drawsLine),
  ]);

/** "kNearest        0.9460 ± 0.0036 [0.9345, 0.9552]; scikit-learn 0.9460 ± 0.0036 [0.9345, 0.9552]" */
function drawsLine({ kind, own, other }: Draws): string {
  const words = (values: readonly number[]) => {
    const range = `[${Math.min(...values).toFixed(4)}, ${Math.max(...values).toFixed(4)}]`;
    return `${mean(values)!.toFixed(4)} ± ${(deviation(values) ?? 0).toFixed(4)} ${range}`;
  };
  const by = kind === 'mean' ? 'NumPy' : 'scikit-learn';
  return `${kind.padEnd(16)}${words(own)}${other.length > 0 ? `; ${by} ${words(other)}` : ''}`;
}

/** The rows of a published file, which of them are normal and which attacks; null where it is not at hand. */
async function rowsOf(role: 'tenPercent' | 'corrected', file: ConnectionsFile) {
  const folders = [process.env.ANOMASCOPE_DATA, keptIn(ROOT), sharedBy(ROOT)].filter((folder) => folder !== undefined);
  const path = findLocally(file, folders);
  if (path === null) return null;
  const { x, attack } = await kddcup99(catalogue.kddcup99).read(readFileSync(path), role);
  const abnormal = Uint8Array.from(attack, (type) => Number(type !== 'normal'));
  const linesWhere = (wanted: number) => Uint32Array.from(abnormal.keys()).filter((line) => abnormal[line] === wanted);
  return { x, abnormal, normal: linesWhere(0), attacks: linesWhere(1) };
}

function linesOfReport(): number[] {
  const [, numbers] = readFileSync(REPORT_ROWS, 'utf8').split(/\n\n(.*)/s);
  return numbers!.trim().split(/\s+/).map(Number);
}

const drawn = (lines: Uint32Array, count: number, random: Random) =>
  random
    .permutation(lines.length)
    .subarray(0, count)
    .map((place) => lines[place]!);
