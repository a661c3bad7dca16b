import { type Given, METHOD_DETECTORS, type MeasuredKind, type Method, type Width } from '#core/learn/methods.ts';
import type { MethodsFacts } from '#core/learn/parts.ts';

/** A method’s best detector, in one circumstance. */
interface Score {
  method: Method;
  /** Mean over the seeds. */
  rocAuc: number;
}

/** What the measurements say, looked up once. */
export interface Evidence {
  /** The method where rows of this width and state are learnt from, and the best of all there; null where it was not tried. */
  compare(method: Method, width: Width, given: Given): { own: Score; best: Score } | null;
  /** The smallest model that any of its detectors came to. Bytes; null where nothing here computes the method. */
  bytes(method: Method, width: Width): number | null;
  /** The same of all and of half of the rows, by the detector that grew least. */
  growth(method: Method): { half: number; whole: number } | null;
  /** How often its best detector names the number that was moved. A share; null where nothing here computes the method. */
  named(method: Method, width: Width): number | null;
}

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function evidenceOf({ trials, work }: Pick<MethodsFacts, 'trials' | 'work'>): Evidence {
  const key = (...parts: string[]) => parts.join(' ');
  const tried = new Map(trials.map((trial) => [key(trial.width, trial.given, trial.kind), trial]));
  const worked = new Map(work.map((of) => [key(of.width, of.kind), of]));
  const kindsOf = (method: Method): readonly MeasuredKind[] => METHOD_DETECTORS[method];
  /** What is known of each of a method’s detectors. */
  const ofEach = <Known>(method: Method, look: (kind: MeasuredKind) => Known | undefined): Known[] =>
    kindsOf(method).flatMap((kind) => look(kind) ?? []);
  const trialsOf = (method: Method, width: Width, given: Given) =>
    ofEach(method, (kind) => tried.get(key(width, given, kind)));
  const scoresIn = keepEachBy((width: Width, given: Given) =>
    (Object.keys(METHOD_DETECTORS) as Method[]).flatMap((method): Score[] => {
      const areas = trialsOf(method, width, given).map(({ rocAuc }) => mean(rocAuc));
      return areas.length === 0 ? [] : [{ method, rocAuc: Math.max(...areas) }];
    }),
  );
  return {
    compare(method, width, given) {
      const scores = scoresIn(width, given);
      const own = scores.find((score) => score.method === method);
      if (!own) return null;
      return { own, best: scores.reduce((best, next) => (next.rocAuc > best.rocAuc ? next : best)) };
    },
    bytes: (method, width) => least(trialsOf(method, width, 'clean').map(({ bytes }) => bytes)),
    growth(method) {
      const half = new Map(trialsOf(method, 'hundreds', 'half').map(({ kind, bytes }) => [kind, bytes]));
      return trialsOf(method, 'hundreds', 'clean')
        .map(({ kind, bytes }) => ({ half: half.get(kind)!, whole: bytes }))
        .reduce<{ half: number; whole: number } | null>(
          (best, next) => (best && best.whole / best.half <= next.whole / next.half ? best : next),
          null,
        );
    },
    named(method, width) {
      const shares = ofEach(method, (kind) => worked.get(key(width, kind))?.named);
      return shares.length === 0 ? null : Math.max(...shares);
    },
  };
}

const least = (values: number[]) => (values.length === 0 ? null : Math.min(...values));

function keepEachBy<A extends string, B extends string, Result>(compute: (a: A, b: B) => Result) {
  const kept = new Map<string, Result>();
  return (a: A, b: B): Result => {
    const at = `${a} ${b}`;
    if (!kept.has(at)) kept.set(at, compute(a, b));
    return kept.get(at)!;
  };
}
