/** A number in at most two significant digits, short enough for a tick: "0.02", "1,500", "1e-5". */
export function tickText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) return value.toExponential(0).replace('e+', 'e');
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 2 });
}

/** A measured number in three significant digits: "0.0313". */
export function valueText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) return value.toExponential(2);
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}

/** "7 %" */
export const percentText = (value: number) => `${(100 * value).toFixed(value > 0 && value < 0.01 ? 1 : 0)} %`;

/** An area under a curve as charts write it: ".994"; "1.000" when it is whole. */
export const areaText = (value: number | null) => (value === null ? '–' : value.toFixed(3).replace(/^0/, ''));
