import { TellingError } from '#core/message.ts';
import { tell } from '#text/en/messages/index.ts';
import { isSystemError, systemSentence } from './systemError.ts';

/** An error as whoever works at the command line is told of it. */
export function sentenceOf(error: unknown): string {
  if (error instanceof TellingError) return tell(error.telling);
  return isSystemError(error) ? systemSentence(error) : (error as Error).message;
}
