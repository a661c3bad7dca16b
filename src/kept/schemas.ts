import * as v from 'valibot';

/** A number brought to the nearest that makes sense. */
export const bounded = (low: number, high: number) =>
  v.pipe(
    v.number(),
    v.transform((value) => Math.min(high, Math.max(low, value))),
  );

/** So many bounded numbers. */
export const boundedList = (low: number, high: number, length: { least: number; most: number }) =>
  v.pipe(v.array(bounded(low, high)), v.minLength(length.least), v.maxLength(length.most));

/**
 * Things of their own under names of their own, merged one by one. What does not fit is passed over, and beyond `most` only
 * the last are taken.
 * @param order by which they are sorted first; as they come unless given
 */
export function entries<Value extends v.GenericSchema>(
  value: Value,
  most: number,
  order?: (a: v.InferOutput<Value>, b: v.InferOutput<Value>) => number,
) {
  const fitting = (raw: Record<string, unknown>): Record<string, v.InferOutput<Value>> => {
    const read = Object.entries(raw).flatMap(([name, item]): [string, v.InferOutput<Value>][] => {
      const result = v.safeParse(value, item);
      return result.success && name.length <= LONGEST_NAME ? [[name, result.output]] : [];
    });
    if (order) read.sort(([, a], [, b]) => order(a, b));
    return Object.fromEntries(read.slice(-most));
  };
  return v.fallback(v.pipe(v.record(v.string(), v.unknown()), v.transform(fitting)), {});
}

const LONGEST_NAME = 60;
