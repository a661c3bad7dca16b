/** ln 2 in two parts, of which the first leaves room for a product with any whole number below 2²⁰ (Cody & Waite 1980). */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** 1/14!, 1/13! … 1/2!: what is left out of eʳ − 1, for |r| ≤ ln 2 / 2, is under 10⁻¹⁸ of it. */
const COEFFICIENTS = Float64Array.from({ length: 13 }, (_, i) => 1 / factorial(14 - i));

/** 2ⁿ for n from −1075, where it is 0, to 1024, where it is infinite, by halving and doubling, which are exact. */
const LEAST = -1075;
const GREATEST = 1024;
const POWERS = new Float64Array(GREATEST - LEAST + 1).fill(1);
for (let n = 1; n <= GREATEST; n++) POWERS[n - LEAST] = POWERS[n - 1 - LEAST]! * 2;
for (let n = -1; n >= LEAST; n--) POWERS[n - LEAST] = POWERS[n + 1 - LEAST]! / 2;

/**
 * eˣ by sums, products and quotients alone, which round alike on every machine (Math.exp and Math.expm1 may differ in
 * their last digits). For |x| up to 700, to a few units in the last place; NaN stays NaN.
 */
export function portableExp(x: number): number {
  const { power, series } = reduced(x);
  return power + power * series;
}

/** eˣ − 1 in the same way: right near zero too. */
export function portableExpm1(x: number): number {
  const { power, series } = reduced(x);
  return power - 1 + power * series;
}

/** x = n ln 2 + r with |r| ≤ ln 2 / 2: 2ⁿ, and Taylor's series of eʳ − 1. */
function reduced(x: number): { power: number; series: number } {
  const n = Math.round(x / Math.LN2);
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  let tail = 0;
  for (let i = 0; i < COEFFICIENTS.length; i++) tail = tail * r + COEFFICIENTS[i]!;
  return { power: POWERS[Math.min(GREATEST, Math.max(LEAST, n)) - LEAST]!, series: r + r * r * tail };
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
