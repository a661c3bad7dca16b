/** What is kept: things of their own, some of them again many things under names. All of it plain data. */
export type State = Readonly<Record<string, unknown>>;

/**
 * What two tabs have made of the same thing, without losing either's part: what this tab has changed since it last knew what
 * was kept, else what is kept. Things under names are merged one by one, and none is ever gone because one tab lacks it.
 * @param named the parts that are things under names
 * @param known what was kept when this tab last looked
 */
export function merge(named: ReadonlySet<string>, known: State, mine: State, kept: State): State {
  return combine(Object.keys(mine), (part) =>
    named.has(part)
      ? mergeNamed(known[part] as State, mine[part] as State, kept[part] as State)
      : newer(known[part], mine[part], kept[part]),
  );
}

function mergeNamed(known: State, mine: State, kept: State): State {
  return combine([...Object.keys(kept), ...Object.keys(mine)], (name) => newer(known[name], mine[name], kept[name]));
}

function newer(known: unknown, mine: unknown, kept: unknown): unknown {
  if (mine === undefined) return kept;
  return kept === undefined || !isSame(mine, known) ? mine : kept;
}

const combine = (names: readonly string[], value: (name: string) => unknown): State =>
  Object.fromEntries(names.map((name) => [name, value(name)]));

export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
