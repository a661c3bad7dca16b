import type { Message } from '#core/message.ts';
import type { Sentences } from '../../told.ts';
import { data } from './data.ts';
import { engines } from './engines.ts';
import { files } from './files.ts';
import { link } from './link.ts';
import { runs } from './runs.ts';

const sentences: Sentences<Message> = {
  ...data,
  ...engines,
  ...files,
  ...link,
  ...runs,
};

/** What the back has to tell a person, as sentences. */
export function tell(message: Message): string {
  const sentence = sentences[message.say] as (message: Message, within: typeof tell) => string;
  return sentence(message, tell);
}
