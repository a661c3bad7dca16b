/** "1,751" */
export const whole = (count: number) => count.toLocaleString('en-GB');

/** "1.4 MB", "613 kB" */
export const size = (bytes: number) =>
  bytes < 1e6 ? `${whole(Math.ceil(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** "a", "a and b", "a, b and c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
