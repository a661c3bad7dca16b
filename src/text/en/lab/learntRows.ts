import type { Members } from '#core/learnt/members.ts';
import type { Neighbours } from '#core/learnt/neighbours.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { detectors } from './detectors.ts';
import { counted } from './rows.ts';

const { fixed, listed, percent, shareInPercent, whole } = numbers;

/** What stands at a feature or sample of the row, and of one that it is compared with. */
interface Reading {
  signal: boolean;
  /** Its name, and its place from 1. */
  feature: string;
  number: number;
  value: string;
  other: string;
}

const called = ({ signal, feature, number }: Pick<Reading, 'signal' | 'feature' | 'number'>) =>
  signal ? `sample ${number}` : feature;

/** "1st", "2nd", "11th" */
function ordinal(number: number): string {
  const last = number % 10;
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${whole(number)}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
}

const nearest = (number: number) => (number === 1 ? 'nearest' : `${ordinal(number)} nearest`);

type Which = Extract<Neighbours['by'], { kind: 'distance' }>['which'];

const ofDistances: Record<Which, (k: number) => string> = {
  mean: (k) => `the mean of these ${whole(k)} distances`,
  largest: (k) => `the distance to the ${ordinal(k)}`,
  median: (k) =>
    k % 2 === 1
      ? `the distance in the middle, to the ${ordinal((k + 1) / 2)}`
      : `the mean of the two distances in the middle, to the ${ordinal(k / 2)} and the ${ordinal(k / 2 + 1)}`,
};

/** The training rows nearest to a row. */
const neighbours = {
  /** The line of a neighbour, and its entry in a list. */
  name: nearest,
  reading: (told: Reading, number: number, pointed: boolean) =>
    `${pointed ? 'At' : 'Farthest apart at'} ${called(told)}: ${told.value}, the ${nearest(number)} has ${told.other}`,
  choose: (noun: RowNoun) => `The nearest training ${noun.many}, and how far each is`,
  chooseDense: (noun: RowNoun) =>
    `The nearest training ${noun.many}, and how dense it is round each; the line is how dense it is round the inspected ${noun.one}`,
  option: (number: number, distance: string, counts: boolean) =>
    `${nearest(number)}, at a distance of ${distance}${counts ? ', which counts' : ''}`,
  optionDense: (number: number, distance: string, times: string) =>
    `${nearest(number)}, at a distance of ${distance}, round which it is ${times} times as dense as round the row`,
  times: (times: string) => `${times} ×`,
  more: (count: number) => `and ${whole(count)} more`,
  score: (which: Which, k: number, score: string) => `Score ${score}: ${ofDistances[which](k)}.`,
  scoreDense: (score: string, { one }: RowNoun) =>
    `Score ${score}: so many times as dense it is, on average, round these as round the inspected ${one}.`,
  /** @param distances of the nearest and of the last */
  label: (k: number, distances: readonly [string, string], score: string, { one, many }: RowNoun) =>
    `The inspected ${one} over the ${whole(k)} training ${many} nearest to it, at distances from ${distances[0]} to ${distances[1]}. ${score}`,
  columns: {
    place: 'neighbour',
    distance: 'distance',
    weight: 'weight in the score',
    density: 'density, in the row’s own',
  },
};

interface ToldCut {
  signal: boolean;
  feature: string;
  number: number;
  /** How many features the cut looks at. */
  among: number;
  value: string;
  above: boolean;
  left: number;
}

/** Mean depths over all trees, as they are written: of training rows, and of the inspected one, with the parts of that. */
interface ToldDepths {
  own: string;
  usual: string;
  cuts: string;
  expected: string;
}

const cutSaid = (cut: ToldCut) =>
  `${called(cut)} ${cut.above ? '>' : '≤'} ${cut.value}${cut.among > 1 ? `, with ${whole(cut.among - 1)} more` : ''}`;

/** How random cuts part a row from others. */
const isolation = {
  tree: 'Tree',
  previous: 'Previous tree',
  next: 'Next tree',
  ofTrees: (tree: number, trees: number) => `Tree ${whole(tree)} of ${whole(trees)}`,
  /** To a screen reader. */
  spoken: (tree: number, trees: number, cuts: number, left: number, noun: RowNoun) =>
    `Tree ${whole(tree)} of ${whole(trees)}: ${endOf(cuts, left, noun)}`,
  begin: (sampled: number, noun: RowNoun) => `${counted(sampled, trainingOf(noun))} to begin with`,
  cut: cutSaid,
  slanted: 'Each cut is a slanted plane through several features; it is shown where it cuts the one that decides.',
  /** After a cut. @param left training rows on the row's side */
  left: (left: number) => (left === 0 ? 'alone' : `beside ${whole(left)}`),
  /** The same in a list that begins with how many there are. */
  leftInFigures: (left: number) => (left === 0 ? 'alone' : whole(left)),
  /** @param depth with the cuts that are expected among those it ends beside */
  end: (cuts: number, left: number, depth: number, noun: RowNoun) =>
    `${endOf(cuts, left, noun)}${depth > cuts ? `, at a depth of ${fixed(depth, 1)}` : ''}.`,
  reading: (told: Reading, cuts: readonly string[], pointed: boolean) =>
    `${pointed ? 'At' : 'Most cuts saved at'} ${called(told)}: ${told.value}${cuts.length > 0 ? `; cut ${listed(cuts)}` : ''}`,
  /** A cut, by its place from 1 and where it lies. */
  cutAt: (number: number, value: string, above: boolean) =>
    `${whole(number)} lets pass what is ${above ? 'above' : 'at most'} ${value}`,
  label: (tree: number, trees: number, cuts: readonly ToldCut[], { one, many }: RowNoun) =>
    `The inspected ${one} and the cuts of tree ${whole(tree)} of ${whole(trees)} that part it from training ${many}: ${cuts.map((cut) => `${cutSaid(cut)}, ${isolation.left(cut.left)}`).join('; ')}.`,
  depths: {
    title: 'How deep, over all trees',
    axis: 'depth',
    own: ({ one }: RowNoun, mean: string) => `inspected ${one}: ${mean}`,
    usual: ({ many }: RowNoun, mean: string) => `training ${many}: ${mean}`,
    label: (told: ToldDepths, trees: number, score: string, noun: RowNoun) =>
      `Depths at which ${whole(trees)} trees part the inspected ${noun.one} from training ${noun.many}: ${told.own} on average; training ${noun.many} lie at ${told.usual}. ${isolation.depths.parts(told)} That is a score of ${score}.`,
    /** What a depth is made of. */
    parts: ({ cuts, expected }: ToldDepths) =>
      `Depth: ${cuts} cuts made on average, and ${expected} still expected among the rows left beside it.`,
    score: (score: string) => `Score ${score}: ½ is as deep as expected.`,
  },
  columns: { tree: 'tree', cut: 'cut', feature: 'feature', side: 'side', value: 'at', left: 'training rows beside' },
  sides: { above: 'above', below: 'at most' },
};

const trainingOf = ({ one, many }: RowNoun) => ({ one: `training ${one}`, many: `training ${many}` });

/** The row that is looked at is none of the training rows: one that ends beside it does not count it. */
function endOf(cuts: number, left: number, noun: RowNoun): string {
  const after = `after ${whole(cuts)} ${cuts === 1 ? 'cut' : 'cuts'}`;
  return left === 0 ? `alone ${after}` : `beside ${counted(left, trainingOf(noun))} ${after}, where the tree ends`;
}

interface ToldBorder {
  supporting: number;
  learnt: number;
  outside: number;
  nu: number;
}

/** The rows that a border is made of. */
const support = {
  name: (number: number) => (number === 1 ? 'weighs most' : `${ordinal(number)} by weight`),
  reading: (told: Reading, number: number, pointed: boolean) =>
    `${pointed ? 'At' : 'Most at'} ${called(told)}: ${told.value}, the support row that weighs ${number === 1 ? 'most' : `${ordinal(number)} most`} has ${told.other}`,
  choose: (noun: RowNoun) => `Support rows that weigh most for the inspected ${noun.one}`,
  option: (number: number, pull: string) => `${ordinal(number)} by weight: adds ${pull}`,
  others: (count: number, pull: string) => `and ${whole(count)} more, which add ${pull}`,
  score: (pull: string, border: string, score: string) =>
    `Together ${pull}, where the border asks ${border}: score ${score}.`,
  counts: ({ supporting, learnt, outside, nu }: ToldBorder, noun: RowNoun) =>
    `${whole(supporting)} of ${counted(learnt, noun)} support the border, ${whole(outside)} of them from outside. By ν = ${shareInPercent(nu)} at least ${whole(Math.ceil(nu * learnt - 1e-6))} support it, and at most ${whole(Math.floor(nu * learnt + 1e-6))} are outside.`,
  label: (border: ToldBorder, said: string, noun: RowNoun) =>
    `The inspected ${noun.one} over the support rows that are most like it. ${support.counts(border, noun)} ${said}`,
  columns: { place: 'support row', pull: 'weight × likeness' },
};

/** What several detectors say. */
const members = {
  kind: (kind: string) => detectors.kinds[kind] ?? kind,
  axis: {
    meanRank: ({ many }: RowNoun) => `rank among training ${many}`,
    majority: ({ many }: RowNoun) => `rank among training ${many}`,
    meanScore: ({ many }: RowNoun) => `score, in standard deviations over the mean of training ${many}`,
  } satisfies Record<Members['combine'], (noun: RowNoun) => string>,
  cut: '95 %',
  together: 'Together',
  rank: (rank: number) => percent(rank, 1),
  deviations: (deviations: number) => `${fixed(deviations, 1)} σ`,
  says: (calls: boolean) => (calls ? 'strange' : 'normal'),
  votes: (calls: number, all: number) => `${whole(calls)} of ${whole(all)} call it strange`,
  score: {
    meanRank: (score: string) => `Score ${score}: the mean of their ranks.`,
    meanScore: (score: string) => `Score ${score}: the mean of their standardised scores.`,
    majority: (score: string, calls: number, all: number, majority: number) =>
      `${whole(calls)} of ${whole(all)} call it strange; ${whole(majority)} make a majority. Score ${score}: votes first, then ranks.`,
  },
  label: (said: readonly string[], together: string, { one }: RowNoun) =>
    `What each member says of the inspected ${one}: ${said.join('; ')}. ${together}`,
  one: (kind: string, value: string, calls: boolean) => `${kind} ${value}, ${calls ? 'strange' : 'normal'}`,
  columns: { member: 'member', score: 'score', rank: 'rank', deviations: 'standard deviations', calls: 'verdict' },
};

/** What detectors that go by rows, trees or others have learnt. */
export const learntRows = { neighbours, isolation, support, members };
