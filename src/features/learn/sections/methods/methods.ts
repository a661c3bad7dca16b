import type { Given, Method, Reason, Width } from '#core/learn/methods.ts';
import type { Evidence } from './evidence.ts';

/** What the reader says of their data. */
export const QUESTIONS = {
  rows: ['dozens', 'thousands', 'millions'],
  features: ['few', 'tens', 'hundreds'],
  labels: ['normal', 'someStrange', 'manyStrange', 'labelled'],
  order: ['no', 'yes'],
  groups: ['one', 'several'],
  must: ['nothing', 'explain', 'small'],
} as const satisfies { features: readonly Width[] } & Record<string, readonly string[]>;

export type Question = keyof typeof QUESTIONS;
export type Answers = { [Q in Question]: (typeof QUESTIONS)[Q][number] };
export const QUESTION_IDS = Object.keys(QUESTIONS) as Question[];

/** The families in which methods are shown, simplest first. */
export const FAMILIES = {
  statistics: ['profile', 'rules', 'pca'],
  borders: ['neighbours', 'svm', 'forest', 'classifier'],
  networks: ['autoencoder', 'vae', 'sequence', 'gan'],
} as const satisfies Record<string, readonly Method[]>;

export type Family = keyof typeof FAMILIES;
export const METHODS: readonly Method[] = Object.values(FAMILIES).flat();

/** A method whose ROC AUC lies further than this below that of the best is out: of 100 pairs of a strange and a normal row it puts 3 more in the wrong order. */
export const MARGIN = 0.03;

/** A model larger than this does not fit a small device. Bytes. */
export const SMALL_BYTES = 100_000;

/** A model that grows by more than this as rows are doubled grows with them. */
export const GROWTH = 1.5;

/** A method explains an alarm when it names the number that was moved in more than this share of the rows. */
export const NAMED = 0.5;

/** Why a method is out, given the answers, the weightiest first; null while it is highlighted. */
export function reasonAgainst(evidence: Evidence, method: Method, answers: Answers): Reason | null {
  return byNature(method, answers) ?? byScore(evidence, method, answers) ?? byCost(evidence, method, answers);
}

/** What a method cannot do by its very making; and the sequence model’s pace, as the report of 2020 has it. */
function byNature(method: Method, { order, labels, must }: Answers): Reason | null {
  if (method === 'sequence') {
    if (order === 'no') return { say: 'noOrderThere' };
    return must === 'small' ? { say: 'slowSteps' } : null;
  }
  if (method === 'classifier' && labels !== 'labelled') return { say: 'noLabels' };
  return order === 'yes' ? { say: 'noOrderSeen' } : null;
}

/** In each circumstance that the answers name. */
function byScore(evidence: Evidence, method: Method, { features, labels, rows, groups }: Answers): Reason | null {
  const circumstances: [Width, Given][] = [[features, labels === 'normal' || labels === 'labelled' ? 'clean' : labels]];
  if (rows === 'dozens') circumstances.push([features, 'dozens']);
  // Two kinds of normal were measured on whole beats alone.
  if (groups === 'several') circumstances.push(['hundreds', 'severalKinds']);
  for (const [width, given] of circumstances) {
    const found = evidence.compare(method, width, given);
    if (!found) continue;
    const { own, best } = found;
    if (best.rocAuc - own.rocAuc > MARGIN) {
      return { say: 'behind', width, given, rocAuc: own.rocAuc, best: best.method, bestRocAuc: best.rocAuc };
    }
  }
  return null;
}

function byCost(evidence: Evidence, method: Method, { features, rows, must }: Answers): Reason | null {
  const growth = rows === 'millions' ? evidence.growth(method) : null;
  if (growth && growth.whole / growth.half > GROWTH) return { say: 'grows', ...growth };
  const bytes = must === 'small' ? evidence.bytes(method, features) : null;
  if (bytes !== null && bytes > SMALL_BYTES) return { say: 'large', bytes };
  const share = must === 'explain' ? evidence.named(method, features) : null;
  if (share !== null && share <= NAMED) return { say: 'namesOthers', share };
  return null;
}

export const highlightedMethods = (evidence: Evidence, answers: Answers): Method[] =>
  METHODS.filter((method) => reasonAgainst(evidence, method, answers) === null);

/** Answers to change, and the methods that are highlighted then. */
export interface Relaxation {
  changes: { question: Question; answer: Answers[Question] }[];
  methods: Method[];
}

/** Every way to answer all questions. */
export const ALL_ANSWERS = QUESTION_IDS.reduce<Partial<Answers>[]>(
  (so, question) => so.flatMap((answers) => QUESTIONS[question].map((answer) => ({ ...answers, [question]: answer }))),
  [{}],
) as Answers[];

/** The fewest changed answers that light any method; of as few, those that light the most. */
export function bestRelaxation(evidence: Evidence, answers: Answers): Relaxation {
  return ALL_ANSWERS.map((other): Relaxation => {
    const changed = QUESTION_IDS.filter((question) => other[question] !== answers[question]);
    return {
      changes: changed.map((question) => ({ question, answer: other[question] })),
      methods: highlightedMethods(evidence, other),
    };
  })
    .filter(({ changes, methods }) => changes.length > 0 && methods.length > 0)
    .reduce((best, next) => {
      const fewer = next.changes.length - best.changes.length;
      return fewer < 0 || (fewer === 0 && next.methods.length > best.methods.length) ? next : best;
    });
}

/**
 * What the report FF12 of Cloudera Fast Forward (2020) measured on 97,278 connections of KDD Cup ’99 to learn from and
 * 10,000 to judge, on a 2.3 GHz Xeon with an NVIDIA T4. The sequence model is its Seq2Seq, the GAN its BiGAN.
 */
export const REPORTED: readonly {
  method: Method;
  rocAuc: number;
  kilobytes: number;
  /** Seconds. */
  learning: number;
  judging: number;
}[] = [
  { method: 'gan', rocAuc: 0.972, kilobytes: 47.945, learning: 111.726, judging: 1.26 },
  { method: 'autoencoder', rocAuc: 0.963, kilobytes: 22.008, learning: 32.751, judging: 0.279 },
  { method: 'svm', rocAuc: 0.957, kilobytes: 10.77, learning: 0.417, judging: 0.029 },
  { method: 'vae', rocAuc: 0.946, kilobytes: 23.797, learning: 27.922, judging: 0.391 },
  { method: 'sequence', rocAuc: 0.919, kilobytes: 33.109, learning: 645.448, judging: 400.131 },
  { method: 'pca', rocAuc: 0.771, kilobytes: 1.233, learning: 0.213, judging: 0.003 },
];
