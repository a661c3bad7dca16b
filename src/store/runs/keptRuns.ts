import { hasLearnt, type Run } from './run.ts';

export type Runs = Readonly<Record<number, Run>>;

/** So many runs are kept that are neither at work nor on the screen. */
const MOST_KEPT = 6;

export function changedRun(runs: Runs, id: number, change: Partial<Run> | ((run: Run) => Run)): Runs {
  const run = runs[id]!;
  return { ...runs, [id]: typeof change === 'function' ? change(run) : { ...run, ...change } };
}

/**
 * The runs without those that nobody would come back to: that learnt nothing, or that live mode passed through; and not too
 * many of the others.
 * @param compared the run that the one on the screen is compared with; null for none
 */
export function keptRuns(runs: Runs, current: number, shown: number, compared: number | null): Runs {
  const needed = [current, shown, ...(compared === null ? [] : [compared])];
  const rest = Object.values(runs).filter(({ id }) => !needed.includes(id));
  const kept = rest.filter((run) => hasLearnt(run) && !run.live).slice(-MOST_KEPT);
  const all = [...kept, ...needed.map((id) => runs[id]!)];
  return Object.fromEntries(all.map((run) => [run.id, run]));
}
