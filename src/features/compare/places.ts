/** The kind of baseline in each place; undefined where there is none. */
export type Places = readonly (string | undefined)[];

/** The same kinds in the places in which they were put; in the first ones where others are chosen by now, as in another tab. */
export function placesOf(chosen: readonly string[], put: Places): Places {
  const same = put.filter((kind) => kind !== undefined).join() === chosen.join();
  return same ? put : chosen;
}
