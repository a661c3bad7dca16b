/** Faults that were found, the first few in full. */
export class Faults {
  readonly #found: string[] = [];

  get count(): number {
    return this.#found.length;
  }

  /** Does something that must not throw. @param about what it is done to, for whoever mends it */
  attempt(about: () => string, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.add(`${error instanceof Error ? error.message : error}\n    ${about().slice(0, 500)}`);
    }
  }

  add(fault: string): void {
    this.#found.push(fault);
    if (this.#found.length <= 10) console.error(`✗ ${fault}`);
  }
}

/** @throws Error with the claim where it does not hold */
export function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
