import type { Given } from './linkMessage.ts';

/** A number if the text is one, else the text itself, so that a message can quote it. */
export function numeric(text: string): Given {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}
