/** `exhausted`: too many losses in a row brought nothing new; counting starts over. */
type Verdict = 'improved' | 'waiting' | 'exhausted';

/**
 * Watches a loss, epoch by epoch: is it lower than ever before, and if not, has that been so for `epochs` epochs?
 * @param epochs 0 = wait for ever
 */
export function createPatience(epochs: number): (loss: number) => Verdict {
  let lowest = Number.POSITIVE_INFINITY;
  let waited = 0;
  return (loss) => {
    if (loss < lowest) {
      lowest = loss;
      waited = 0;
      return 'improved';
    }
    waited += 1;
    if (waited !== epochs) return 'waiting';
    waited = 0;
    return 'exhausted';
  };
}
