import asc from 'assemblyscript/asc';

/** Chains that run side by side: as many as hide how long each link takes, and as the processor has vectors for. */
const CHAINS = 12;
const LINKS = 8;
const LOOPS = 50_000;
const RUNS = 15;

const names = Array.from({ length: CHAINS }, (_, i) => `s${i}`);
const link = names.map((s) => `${s} = f32x4.add(f32x4.mul(${s}, a), b);`).join('\n');

/** Nothing but s ← s · a + b, rounded twice as the kernels do: no link can be left out, none leaves the registers. */
const SOURCE = `
export function chain(loops: i32): f32 {
  const a = f32x4.splat(0.999);
  const b = f32x4.splat(0.001);
  ${names.map((s, i) => `let ${s} = f32x4.splat(${i});`).join('\n')}
  for (let i = 0; i < loops; i++) {
    ${Array.from({ length: LINKS }, () => link).join('\n')}
  }
  return f32x4.extract_lane(${names.reduce((sum, s) => `f32x4.add(${sum}, ${s})`)}, 0);
}`;

/**
 * Makes what measures the peak of 128-bit vectors here: a product's multiplications, each with its addition, in thousand
 * millions a second. The best of some short runs, since other programs only ever take away.
 */
export async function peakMeter(): Promise<() => number> {
  const { binary, stderr } = await asc.compileString(SOURCE, { optimizeLevel: 3, runtime: 'stub', enable: ['simd'] });
  if (!binary) throw new Error(stderr.toString());
  const { instance } = await WebAssembly.instantiate(new Uint8Array(binary));
  const chain = instance.exports.chain as (loops: number) => number;
  // The engine compiles it for good only when it has run a while.
  chain(10 * LOOPS);
  return () => {
    const times = Array.from({ length: RUNS }, () => {
      const began = performance.now();
      chain(LOOPS);
      return performance.now() - began;
    });
    return (LOOPS * LINKS * CHAINS * 4) / Math.min(...times) / 1e6;
  };
}
