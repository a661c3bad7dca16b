/** Something a person can put right: the message says what is wrong, where, and what to do. */
export class Problem extends Error {}

/** A fault in a raw file. The message is the end of a sentence that names the file. */
export class Fault extends Error {
  /** One-based, where the fault lies in a line. */
  readonly line: number | null;

  constructor(line: number | null, message: string) {
    super(message);
    this.line = line;
  }
}
