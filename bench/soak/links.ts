import { isDeepStrictEqual } from 'node:util';
import type { Random } from '#core/random/random.ts';
import { fromQuery, parseExperiment, toQuery } from '#detectors/experiment.ts';
import { tell } from '#text/en/messages/index.ts';
import links from '../fixtures/oldLinks.json' with { type: 'json' };
import { damagedText } from './damage.ts';
import { claim, type Faults } from './faults.ts';

/** A link as someone might have it: one of ours, or what became of one on the way. */
export function anyLink(random: Random): string {
  const { query } = links[random.int(links.length)]!;
  return random.int(10) === 0 ? query : damagedText(query, random);
}

/** Whatever a link holds, it opens a valid experiment, says in sentences what was changed, and is written as it is read. */
export function soakLinks(count: number, random: Random, faults: Faults): { changed: number } {
  let changed = 0;
  for (let i = 0; i < count; i++) {
    const link = anyLink(random);
    faults.attempt(
      () => JSON.stringify(link),
      () => {
        const { experiment, changes } = fromQuery(link);
        if (changes.length > 0) changed++;
        claim(
          isDeepStrictEqual(parseExperiment(experiment), { experiment, changes: [] }),
          'It opens no valid experiment.',
        );
        const again = fromQuery(toQuery(experiment));
        claim(isDeepStrictEqual(again, { experiment, changes: [] }), 'Written and read again it is another.');
        for (const change of changes) claim(isSentence(tell(change)), `“${tell(change)}” is no sentence.`);
      },
    );
  }
  return { changed };
}

/** On one line, whole, and with nothing in it that nobody sees but the marks round what is quoted. */
export const isSentence = (told: string): boolean =>
  /^\S.*[.]$/.test(told) && told.length < 1000 && !/[\p{Cc}\p{Cs}\u202A-\u202E]|undefined|\[object/u.test(told);
