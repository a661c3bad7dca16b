import type { Ranked } from '#store/evaluated.ts';

/** The test row under the glass. Until someone chooses: an abnormal one, which is what this is all about. */
export function inspectedPosition({ plan }: Pick<Ranked, 'plan'>, selected: number | null): number {
  return selected ?? Math.max(0, plan.testAbnormal.indexOf(1));
}
