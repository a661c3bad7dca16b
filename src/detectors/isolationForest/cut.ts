import type { Random } from '#core/random/random.ts';

/** A random plane: rows whose weighted sum of some features is at most the threshold lie to its left. */
export interface Cut {
  features: number[];
  weights: number[];
  threshold: number;
}

/**
 * A random cut through the box that the members fill: of one feature at a value between its least and greatest, or along
 * a random plane through a random point of the box. Features that do not vary among the members are not cut.
 * @param members numbers of rows in x, which is row-major
 * @param order all features in any order, which is changed
 * @param width how many features the cut looks at, where as many vary
 * @returns null where the members are all alike
 */
export function drawCut(
  x: Float32Array,
  members: Uint32Array,
  order: Uint32Array,
  width: number,
  random: Random,
): Cut | null {
  const cut: Cut = { features: [], weights: [], threshold: 0 };
  const features = order.length;
  for (let drawn = 0; drawn < features && cut.features.length < width; drawn++) {
    const feature = drawNext(order, drawn, random);
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < members.length; i++) {
      const value = x[members[i]! * features + feature]!;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    if (least === greatest) continue;
    const weight = width === 1 ? 1 : random.normal();
    cut.features.push(feature);
    cut.weights.push(weight);
    cut.threshold += weight * (least + random.uniform() * (greatest - least));
  }
  if (cut.features.length === 0) return null;
  // All cuts of a forest are written in the same room; what weighs nothing changes nothing.
  while (cut.features.length < width) {
    cut.features.push(0);
    cut.weights.push(0);
  }
  return cut;
}

/** Draws an item at random from those at `place` and after it, and moves it there: a step of Durstenfeld's shuffle. */
export function drawNext(items: Uint32Array, place: number, random: Random): number {
  const other = place + random.int(items.length - place);
  const item = items[other]!;
  items[other] = items[place]!;
  items[place] = item;
  return item;
}

/** Moves the members left of the cut to the front. @returns how many they are */
export function part(x: Float32Array, features: number, members: Uint32Array, cut: Cut): number {
  const { threshold } = cut;
  let front = 0;
  for (let i = 0; i < members.length; i++) {
    const row = members[i]!;
    let sum = 0;
    for (let f = 0; f < cut.features.length; f++) sum += cut.weights[f]! * x[row * features + cut.features[f]!]!;
    if (sum > threshold) continue;
    members[i] = members[front]!;
    members[front++] = row;
  }
  return front;
}
