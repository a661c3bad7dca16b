/** What the page cannot do without, by the name a person can look up. */
const NEEDED: readonly [name: string, isThere: (scope: typeof globalThis) => boolean][] = [
  ['web workers', (scope) => 'Worker' in scope],
  ['DecompressionStream', (scope) => 'DecompressionStream' in scope],
  ['structuredClone', (scope) => 'structuredClone' in scope],
  ['Array.prototype.toReversed', () => 'toReversed' in Array.prototype],
  ['popovers', (scope) => 'HTMLElement' in scope && 'popover' in scope.HTMLElement.prototype],
];

/** Names of the features that this browser lacks; empty when the page will work. */
export function missingFeatures(scope: typeof globalThis): string[] {
  return NEEDED.filter(([, isThere]) => !isThere(scope)).map(([name]) => name);
}
