/** What a series is in a chart: the detector in hand, another run of one, or a baseline beside it. */
export type Role = 'own' | 'run' | 'baseline';

/** One of several in a chart, which compares them. */
export interface Series {
  id: string;
  /** As its key says. */
  name: string;
  role: Role;
  /** Its own place among the dashes of its role, the same in every chart; without one it takes the first that is left. */
  place?: number | undefined;
}

/** As many for baselines as there are kinds of them. */
const DASHES: Record<Role, readonly (string | undefined)[]> = {
  own: [undefined],
  run: ['12 3'],
  baseline: [
    '6 3',
    '2 3',
    '9 3 2 3',
    '9 3 2 3 2 3',
    '2 6',
    '9 3 9 3 2 3',
    '6 7',
    '2 2 2 6',
    '14 4',
    '5 2 5 7',
    '9 3 2 3 2 3 2 3',
    '14 3 5 3',
  ],
};

/** Those of one role differ by their dashes; the detector in hand is whole. */
export function dashOf({ id, role, place }: Series, all: readonly Series[]): string | undefined {
  const dashes = DASHES[role];
  if (place !== undefined) return dashes[place % dashes.length];
  const same = all.filter((other) => other.role === role);
  const left = dashes.filter((_, i) => !same.some((other) => other.place === i));
  return left[same.filter((other) => other.place === undefined).findIndex((other) => other.id === id) % left.length];
}
