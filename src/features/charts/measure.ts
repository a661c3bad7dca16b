import type { RunPlan } from '#core/plan.ts';
import type { Measure } from '#text/told.ts';

/** What a run's detector scores by. */
export const measureOf = ({ network }: Pick<RunPlan, 'network'>): Measure => (network ? 'error' : 'score');
