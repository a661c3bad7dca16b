import { excludesZero, meanInterval, type PairedDifference, pairedDifference } from '#core/statistics/meanInterval.ts';
import { mean } from '#core/statistics/moments.ts';
import type { Grid } from './grids.ts';

/** What a candidate reached on validation rows. */
export interface Tried {
  settings: readonly string[];
  /** ROC AUC of validation rows, one a seed, in the same order for all. */
  areas: readonly number[];
  /** As `Candidate` says. */
  size: number;
  /** 0 where it takes no training steps. */
  epochs: number;
}

/** A candidate as the choice sees it. */
export interface Judged extends Tried {
  /** How far the best lies above it, over the same seeds. */
  behind: PairedDifference;
  /**
   * The seeds do not tell it from the best: the 95 % interval of the difference holds 0, and the difference is at most one
   * standard error of the best. Without the second, whatever varies enough from seed to seed would be as good as the best.
   */
  tied: boolean;
}

export interface Choice {
  judged: readonly Judged[];
  best: Judged;
  /** Of those that are not told from the best the smallest; of equally small ones that which trains least, or else the best. */
  chosen: Judged;
}

/**
 * Chooses by the mean over seeds, and of what is not told from the best the simplest: the rule of one standard error of
 * Breiman et al. ("Classification and Regression Trees", 1984, §3.4.3), made stricter by pairs over the same seeds.
 * @throws RangeError when there is nothing to choose from
 */
export function choose(tried: readonly Tried[]): Choice {
  if (tried.length === 0) throw new RangeError('There is nothing to choose from.');
  const means = tried.map(({ areas }) => mean(areas));
  const at = means.indexOf(Math.max(...means));
  const { areas, standardError } = { ...tried[at]!, ...meanInterval(tried[at]!.areas) };
  const judged = tried.map((candidate, i): Judged => {
    const behind = pairedDifference(areas, candidate.areas);
    const close = standardError !== null && behind.mean <= standardError && !excludesZero(behind.interval!);
    return { ...candidate, behind, tied: i === at || close };
  });
  return { judged, best: judged[at]!, chosen: judged.filter(({ tied }) => tied).sort(bySimplicity)[0]! };
}

const bySimplicity = (a: Judged, b: Judged) => a.size - b.size || a.epochs - b.epochs || a.behind.mean - b.behind.mean;

/** Which numbers of the best are the least or the most that the grid tries: beyond may be better. */
export function edgesOf({ best }: Choice, grid: Grid): string[] {
  const edges = grid
    .filter(({ values }) => values.length > 1 && values.every((value) => Number.isFinite(Number(value))))
    .flatMap(({ field, values }) => {
      const ascending = values.toSorted((a, b) => Number(a) - Number(b));
      return [`${field}=${ascending[0]}`, `${field}=${ascending.at(-1)}`];
    });
  return best.settings.filter((setting) => edges.includes(setting));
}
