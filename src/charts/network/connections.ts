/** A few connections of one layer to the next, the weakest first. */
export interface Connections {
  from: Uint16Array;
  to: Uint16Array;
  /** The weights. */
  weight: Float32Array;
  /** The largest size that any weight between the two layers has. */
  largest: number;
}

export interface Kernel {
  /** Holds the kernel from `offset` on: row-major, [inputs][columns]. */
  weights: Float32Array;
  offset: number;
  inputs: number;
  columns: number;
  /** How many of the columns are units to be drawn: the first ones. */
  units: number;
}

/** Sizes of weights are told apart this finely when the strongest are picked. */
const BINS = 512;

/**
 * The strongest connections, `most` at most. Three passes over the kernel and no sorting of it, since it may hold
 * 65,536 weights and training goes on.
 * @param only the connections of one unit alone: an input or a unit of the layer
 */
export function strongest(kernel: Kernel, most: number, only?: { input: number } | { unit: number }): Connections {
  const { weights, offset, columns } = kernel;
  const largest = largestIn(kernel);
  const perSize = largest > 0 ? BINS / largest : 0;
  const [firstIn, endIn] = only && 'input' in only ? [only.input, only.input + 1] : [0, kernel.inputs];
  const [firstUnit, endUnit] = only && 'unit' in only ? [only.unit, only.unit + 1] : [0, kernel.units];
  // The largest weight has a bin of its own.
  const counts = new Uint32Array(BINS + 1);
  for (let i = firstIn; i < endIn; i++) {
    const row = offset + i * columns;
    for (let w = row + firstUnit; w < row + endUnit; w++) counts[Math.trunc(Math.abs(weights[w]!) * perSize)]!++;
  }
  // The first bin that does not fit as a whole is kept, too: it is sorted out with the others, a few hundred.
  let least = BINS;
  for (let kept = counts[least]!; least > 0 && kept < most; kept += counts[least]!) least--;
  const found: [size: number, input: number, unit: number, weight: number][] = [];
  for (let i = firstIn; i < endIn; i++) {
    const row = offset + i * columns;
    for (let unit = firstUnit; unit < endUnit; unit++) {
      const weight = weights[row + unit]!;
      const size = Math.abs(weight);
      if (size > 0 && Math.trunc(size * perSize) >= least) found.push([size, i, unit, weight]);
    }
  }
  found.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const kept = found.slice(0, most).reverse();
  return {
    from: Uint16Array.from(kept, (one) => one[1]),
    to: Uint16Array.from(kept, (one) => one[2]),
    weight: Float32Array.from(kept, (one) => one[3]),
    largest,
  };
}

function largestIn({ weights, offset, inputs, columns, units }: Kernel): number {
  let largest = 0;
  for (let i = 0; i < inputs; i++) {
    const row = offset + i * columns;
    for (let w = row; w < row + units; w++) {
      const size = Math.abs(weights[w]!);
      if (size > largest) largest = size;
    }
  }
  return largest;
}

/** Widths of lines in pixels, for weights up to 1/4, 1/2, 3/4 and all of the largest. */
export const WIDTHS = [0.4, 0.8, 1.2, 1.7] as const;

/** Lines of one look: every connection of one sign and about one size. */
export interface Bundle {
  positive: boolean;
  width: number;
  path: string;
}

/**
 * Connections as paths, one for each sign and width, so that hundreds of lines are few elements.
 * @param start of a unit of the earlier layer, @param end of one of the later layer: x and y in pixels
 */
export function bundlesOf(
  { from, to, weight, largest }: Connections,
  start: (unit: number) => readonly [number, number],
  end: (unit: number) => readonly [number, number],
  down: boolean,
): Bundle[] {
  const bundles: Bundle[] = [false, true].flatMap((positive) => WIDTHS.map((width) => ({ positive, width, path: '' })));
  for (let i = 0; i < weight.length; i++) {
    const share = Math.abs(weight[i]!) / largest;
    const level = Math.min(WIDTHS.length - 1, Math.floor(share * WIDTHS.length));
    const bundle = bundles[(weight[i]! > 0 ? WIDTHS.length : 0) + level]!;
    bundle.path += curve(start(from[i]!), end(to[i]!), down);
  }
  return bundles.filter(({ path }) => path !== '');
}

/** The bundles of several pairs of layers, those of one look together. */
export function gathered(pairs: readonly Bundle[][]): Bundle[] {
  const byLook = new Map<string, Bundle>();
  for (const { positive, width, path } of pairs.flat()) {
    const look = `${positive} ${width}`;
    byLook.set(look, { positive, width, path: (byLook.get(look)?.path ?? '') + path });
  }
  return [...byLook.values()];
}

/** From one point to another, leaving and arriving in the direction of the flow. */
function curve([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], down: boolean): string {
  const [a, b] = down
    ? [`${round(x0)},${round((y0 + y1) / 2)}`, `${round(x1)},${round((y0 + y1) / 2)}`]
    : [`${round((x0 + x1) / 2)},${round(y0)}`, `${round((x0 + x1) / 2)},${round(y1)}`];
  return `M${round(x0)},${round(y0)}C${a} ${b} ${round(x1)},${round(y1)}`;
}

const round = (value: number) => Math.round(10 * value) / 10;
