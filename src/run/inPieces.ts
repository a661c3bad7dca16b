import { createYieldToMain, type Lead } from '#core/yieldToMain.ts';

/** Does a work of several pieces, and lets messages in between them. @throws the signal's reason when aborted */
export async function inPieces<T>(work: Generator<unknown, T>, lead: Lead): Promise<T> {
  const yieldToMain = createYieldToMain(lead);
  for (let piece = work.next(); ; piece = work.next()) {
    if (piece.done) return piece.value;
    await yieldToMain();
  }
}
