/** Each invocation computes a square of so many rows and columns of a matrix product: every number fetched is used as often. */
export const BLOCK = 4;

/** Invocations of a workgroup. */
export const THREADS = 64;

/** A matrix product that a kernel computes. All parts are WGSL; they may use what `prepare` declares. */
interface Product {
  name: string;
  /** Statements that come first: they declare `rows`, `columns` and `inner`, and may set `block`, the block to compute. */
  prepare: string;
  /** Expression for the left matrix's number in row `i` and column `k`. */
  left: string;
  /** Expression for the right matrix's number in row `k` and column `j`. */
  right: string;
  /** Statements that take `sum`, the product's number in row `i` and column `j`. */
  finish: string;
  /** Statements that come last, for the block as a whole. */
  end?: string;
}

/**
 * A kernel whose invocations each compute a block of a product. They fetch straight from the buffers: networks of this
 * size fit into a processor's caches, and where the processor is no graphics card, workgroups that wait for one another
 * take several times as long to run, and ten times as long to compile.
 */
export function productKernel({ name, prepare, left, right, finish, end = '' }: Product): string {
  return /* wgsl */ `
@compute @workgroup_size(${THREADS})
fn ${name}(@builtin(global_invocation_id) id: vec3u) {
  var block = id.x;
  ${prepare}
  let across = (columns + ${BLOCK - 1}u) / ${BLOCK}u;
  let firstRow = block / across * ${BLOCK}u;
  let firstColumn = block % across * ${BLOCK}u;
  if (firstRow >= rows) { return; }
  // Beyond the edge the last row or column stands in; what comes of it is left out.
  ${each((n) => `let i${n} = min(firstRow + ${n}, rows - 1); let j${n} = min(firstColumn + ${n}, columns - 1);`)}
  ${each((n) => `var sums${n} = vec4f();`)}
  for (var k = 0u; k < inner; k++) {
    let b = vec4f(${each((n) => `${right.replaceAll(/\bj\b/g, `j${n}`)},`)});
    ${each((n) => `sums${n} += (${left.replaceAll(/\bi\b/g, `i${n}`)}) * b;`)}
  }
  var sums = array<vec4f, ${BLOCK}>(${each((n) => `sums${n},`)});
  for (var part = 0u; part < ${BLOCK * BLOCK}u; part++) {
    let i = firstRow + part / ${BLOCK}u;
    let j = firstColumn + part % ${BLOCK}u;
    if (i < rows && j < columns) {
      let sum = sums[part / ${BLOCK}u][part % ${BLOCK}u];
      ${finish}
    }
  }
  ${end}
}
`;
}

/** Something for each row or column of a block. */
const each = (write: (n: number) => string) => Array.from({ length: BLOCK }, (_, n) => write(n)).join(' ');
