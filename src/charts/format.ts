/** Made once: a formatter takes far longer to make than to use, and numbers on charts change with every frame. */
const TWO_DIGITS = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });
const THREE_DIGITS = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const ALWAYS_THREE = new Intl.NumberFormat('en-GB', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
const WHOLE = new Intl.NumberFormat('en-GB');

/** A number in at most two significant digits, short enough for a tick: "0.02", "1,500", "1e-5". */
export function tickText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) return value.toExponential(0).replace('e+', 'e');
  return withMinus(TWO_DIGITS.format(value));
}

/** A number of any kind: a count in full, "1,032"; others in three significant digits, "0.0313". */
export function valueText(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e9) return withMinus(WHOLE.format(value));
  if (size < 1e-4 || size >= 1e6) return withMinus(value.toExponential(2));
  return withMinus(THREE_DIGITS.format(value));
}

/** A measured number that changes while one looks, hence always three digits: "0.0300"; words for one that has gone astray. */
export function measuredText(value: number): string {
  if (!Number.isFinite(value)) return 'not finite';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) return withMinus(value.toExponential(2));
  return withMinus(ALWAYS_THREE.format(value));
}

/** A sign as wide as a plus, not a hyphen; exponents keep theirs. */
const withMinus = (text: string) => text.replace(/^-/, '−');

/** "7 %", and "0.4 %" or "99.98 %" where fewer decimals would say none or all of what is only nearly so. */
export function percentText(share: number): string {
  const text = (decimals: number) => (100 * share).toFixed(decimals);
  const nearEnd = Math.min(Math.abs(share), Math.abs(1 - share)) < 0.01;
  if (share === 0 || share === 1 || !nearEnd) return `${text(0)} %`;
  return `${[0, 100].includes(Number(text(1))) ? text(2) : text(1)} %`;
}

/** An area under a curve as charts write it: ".994"; "1.000" when it is whole. */
export const areaText = (value: number | null) => (value === null ? '–' : value.toFixed(3).replace(/^0/, ''));
