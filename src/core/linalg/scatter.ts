import { inBlocks, type Pieces } from '#core/pieces.ts';

/** So many rows are centred and turned at once: two such columns fit the processor's nearest memory many times over. */
const BLOCK_ROWS = 128;

/**
 * The scatter matrix Σ (x − mean)(x − mean)ᵀ over all rows, in float64. Takes rows · d² / 2 multiply-adds.
 * @param x row-major, rows × d.
 * @param mean of each feature. Shape: d.
 * @param visit is given each row's squared distance to the mean, in order
 * @returns Shape: d × d, row-major, symmetric.
 */
export function* scatterInPieces(
  x: Float32Array | Float64Array,
  rows: number,
  mean: Float64Array,
  visit?: (square: number) => void,
): Pieces<Float64Array> {
  const d = mean.length;
  // Columns come in fours; those that are not there are 0.
  const padded = Math.ceil(d / 4) * 4;
  const columns = new Float64Array(padded * BLOCK_ROWS);
  const sums = new Float64Array(padded * padded);
  yield* inBlocks(Math.ceil(rows / BLOCK_ROWS), (BLOCK_ROWS * d * d) / 2, (start, end) => {
    for (let block = start; block < end; block++) {
      const first = block * BLOCK_ROWS;
      const count = Math.min(BLOCK_ROWS, rows - first);
      turn(x, first, count, mean, columns, visit);
      for (let i = 0; i < padded; i += 2) {
        for (let j = i - (i % 4); j < padded; j += 4) addProducts(columns, i, j, count, sums, padded);
      }
    }
  });
  const scatter = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = i; j < d; j++) {
      scatter[i * d + j] = sums[i * padded + j]!;
      scatter[j * d + i] = sums[i * padded + j]!;
    }
  }
  return scatter;
}

/** Columns of a block of rows less their means, one after another. */
function turn(
  x: Float32Array | Float64Array,
  first: number,
  count: number,
  mean: Float64Array,
  columns: Float64Array,
  visit: ((square: number) => void) | undefined,
): void {
  const d = mean.length;
  for (let row = 0; row < count; row++) {
    const at = (first + row) * d;
    let square = 0;
    for (let f = 0; f < d; f++) {
      const difference = x[at + f]! - mean[f]!;
      columns[f * BLOCK_ROWS + row] = difference;
      square += difference * difference;
    }
    visit?.(square);
  }
}

/** Two columns times four, all at once: each number is fetched once for several products. */
function addProducts(
  columns: Float64Array,
  i: number,
  j: number,
  count: number,
  sums: Float64Array,
  padded: number,
): void {
  const a = i * BLOCK_ROWS;
  const b = (i + 1) * BLOCK_ROWS;
  const p = j * BLOCK_ROWS;
  const q = (j + 1) * BLOCK_ROWS;
  const r = (j + 2) * BLOCK_ROWS;
  const s = (j + 3) * BLOCK_ROWS;
  let ap = 0;
  let aq = 0;
  let ar = 0;
  let as = 0;
  let bp = 0;
  let bq = 0;
  let br = 0;
  let bs = 0;
  for (let row = 0; row < count; row++) {
    const av = columns[a + row]!;
    const bv = columns[b + row]!;
    const pv = columns[p + row]!;
    const qv = columns[q + row]!;
    const rv = columns[r + row]!;
    const sv = columns[s + row]!;
    ap += av * pv;
    aq += av * qv;
    ar += av * rv;
    as += av * sv;
    bp += bv * pv;
    bq += bv * qv;
    br += bv * rv;
    bs += bv * sv;
  }
  const above = i * padded + j;
  const below = above + padded;
  sums[above]! += ap;
  sums[above + 1]! += aq;
  sums[above + 2]! += ar;
  sums[above + 3]! += as;
  sums[below]! += bp;
  sums[below + 1]! += bq;
  sums[below + 2]! += br;
  sums[below + 3]! += bs;
}
