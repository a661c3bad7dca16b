import type { VariationalFrame } from '#core/frame.ts';

/** Latent units that carry nothing. */
export interface Collapse {
  collapsed: number;
  units: number;
  beta: number;
}

/** Null when all latent units work. */
export function collapseOf({ klPerUnit, collapsedUnits }: VariationalFrame, beta: number): Collapse | null {
  return collapsedUnits === 0 ? null : { collapsed: collapsedUnits, units: klPerUnit.length, beta };
}

/** The share of the latent variances that ran into their bounds; null when none did. @param rows validation rows */
export function clampedShare({ klPerUnit, clamped }: VariationalFrame, rows: number): number | null {
  return clamped === 0 ? null : clamped / (rows * klPerUnit.length);
}
