/** A timer that goes off so many milliseconds late slept along with the page, or was held up with it. */
const LATE_MS = 200;

/**
 * Calls `act` when the page has been awake for `ms` milliseconds. They pass in two halves, and a half in which the page
 * slept begins anew: whoever wakes hears what was said meanwhile before it judges.
 * @returns the way to call it off
 */
export function afterAwake(ms: number, act: () => void): () => void {
  const half = ms / 2;
  let timer: ReturnType<typeof setTimeout>;
  const wait = (halves: number): void => {
    const due = Date.now() + half;
    timer = setTimeout(() => {
      if (Date.now() > due + LATE_MS) wait(halves);
      else if (halves > 1) wait(halves - 1);
      else act();
    }, half);
  };
  wait(2);
  return () => clearTimeout(timer);
}
