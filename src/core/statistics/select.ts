/**
 * Moves values until the one at `place` is where sorting would put it, with none greater before and none smaller after it
 * (Hoare's “find”, CACM 4(7), 1961, algorithm 65, with the median of three as the pivot).
 * @param from the first of the values that are put in order, and before `to` the last; `place` is one of these
 * @param items what goes along with its value, if anything
 */
export function select(
  values: Float32Array | Float64Array,
  place: number,
  from = 0,
  to = values.length,
  items: Uint32Array | null = null,
): void {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const a = values[low]!;
    const b = values[(low + high) >> 1]!;
    const c = values[high]!;
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      if (items) {
        const item = items[i]!;
        items[i] = items[j]!;
        items[j] = item;
      }
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else return;
  }
}
