import { TellingError } from '#core/message.ts';
import { tell } from '#text/en/messages/index.ts';

/** An error as whoever works at the command line is told of it. */
export const sentenceOf = (error: unknown): string =>
  error instanceof TellingError ? tell(error.telling) : (error as Error).message;
