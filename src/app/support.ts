/** What the page cannot do without. */
const NEEDED = {
  workers: (scope) => 'Worker' in scope,
  decompression: (scope) => 'DecompressionStream' in scope,
  clones: (scope) => 'structuredClone' in scope,
  reversing: () => 'toReversed' in Array.prototype,
  popovers: (scope) => 'HTMLElement' in scope && 'popover' in scope.HTMLElement.prototype,
} satisfies Record<string, (scope: typeof globalThis) => boolean>;

export type Feature = keyof typeof NEEDED;

/** The features that this browser lacks; empty when the page will work. */
export function missingFeatures(scope: typeof globalThis): Feature[] {
  return (Object.keys(NEEDED) as Feature[]).filter((feature) => !NEEDED[feature](scope));
}
