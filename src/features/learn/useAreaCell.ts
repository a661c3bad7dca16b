import type { Area } from '#core/learn/parts.ts';
import { useText } from '#text/useText.ts';

/** How a table says an area under a curve: with its interval below it. */
export function useAreaCell() {
  const { learn, numbers } = useText();
  return ({ rocAuc, interval: { low, high } }: Area) => ({
    value: numbers.share(rocAuc),
    within: learn.interval.within(numbers.share(low), numbers.share(high)),
  });
}
