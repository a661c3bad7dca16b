/** What a series is in a chart: the detector in hand, another run of one, or a baseline beside it. */
export type Role = 'own' | 'run' | 'baseline';

/** One of several in a chart, which compares them. */
export interface Series {
  id: string;
  /** As its key says. */
  name: string;
  role: Role;
}

const DASHES: Record<Role, readonly (string | undefined)[]> = {
  own: [undefined],
  run: ['12 3'],
  baseline: ['6 3', '2 3', '9 3 2 3'],
};

/** Those of one role differ by their dashes; the detector in hand is whole. */
export function dashOf({ id, role }: Series, all: readonly Series[]): string | undefined {
  const place = all.filter((other) => other.role === role).findIndex((other) => other.id === id);
  return DASHES[role][place % DASHES[role].length];
}
