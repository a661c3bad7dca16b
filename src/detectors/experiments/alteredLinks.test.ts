import { describe, expect, it } from 'vitest';
import type { Experiment } from '#core/experiment/experiment.ts';
import { sectionsOf, valuesOf } from '#core/experiment/experimentFields.ts';
import { fateOf, wasRead } from '#core/experiment/linkMessage.ts';
import { unescaped } from '#core/experiment/linkText.ts';
import { PRESET_IDS } from '#core/experiment/presetIds.ts';
import { defaultOf, detectorOf, fromQuery, toQuery } from '../experiment.ts';
import { datasetsOf, presetExperiment } from './presets.ts';

/** Ten settings, of every kind that links have. */
const QUERY =
  'd=kddcup99&kind=vae&s=41&rows=700&c=0.15&net=32tanh.16relu~0_2&z=3&lr=0.002&e=12&reg=l2:0.0001&t=cost:1:20&v=3';
const ADDRESS = `https://example.org/anomascope/#/lab?${QUERY}`;
const { experiment: SENT } = fromQuery(QUERY);

/** What the page makes of an address that arrives in its bar. */
function arrives(address: string) {
  const hash = unescaped(address.slice(address.indexOf('#')));
  expect(hash).toMatch(/^#\/lab\?/);
  return fromQuery(hash.slice('#/lab?'.length));
}

/** All but the characters that an address bar needs to tell the page from its fragment. */
const fragment = (alter: (text: string) => string) => (address: string) => {
  const [page, rest] = address.split('#') as [string, string];
  return `${page}#${alter(rest)}`;
};

const ALTERED: Record<string, (address: string) => string> = {
  'percent-encoded once': fragment(encodeURIComponent),
  'percent-encoded twice': fragment((text) => encodeURIComponent(encodeURIComponent(text))),
  'percent-encoded with small letters': fragment((text) =>
    encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  ),
  'percent-encoded where it was encoded already': fragment((text) => text.replaceAll(':', '%253A')),
  'with every equals sign encoded': fragment((text) => text.replaceAll('=', '%3D')),
  'with every ampersand encoded': fragment((text) => text.replaceAll('&', '%26')),
  'with the question mark encoded': fragment((text) => text.replace('?', '%3F')),
  'with every letter encoded': fragment((text) => text.replace(/[a-z]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)),
  'as HTML has it': fragment((text) => text.replaceAll('&', '&amp;')),
  'as HTML has HTML': fragment((text) => text.replaceAll('&', '&amp;amp;')),
  'as HTML has it by numbers': fragment((text) => text.replaceAll('&', '&#38;')),
  'as HTML has it, percent-encoded': fragment((text) => encodeURIComponent(text.replaceAll('&', '&amp;'))),
  'as mail encodes it': fragment((text) => text.replaceAll('=', '=3D')),
  'broken over lines': fragment((text) => text.replaceAll('&', '%0D%0A&')),
  'with spaces after ampersands': fragment((text) => text.replaceAll('&', '& ')),
  'with invisible characters to break it at': fragment((text) => text.replaceAll('&', '\u200B&\u00AD')),
  'at the end of a sentence': (address) => `${address}.`,
  'in brackets': (address) => `${address})`,
  'in quotation marks': (address) => `${address}”,`,
  'in angle brackets': (address) => `${address}>`,
  'with a mark to follow its reader': (address) => `${address}&utm_source=mail&fbclid=IwAR0`,
};

describe('a link that arrives altered', () => {
  it('is one of ten settings, as the page writes it', () => {
    expect(QUERY.split('&')).toHaveLength(12);
    expect(toQuery(SENT)).toBe(QUERY);
    expect(Object.keys(ALTERED).length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(ALTERED))('opens the same experiment, and says nothing: %s', (_, alter) => {
    expect(arrives(alter(ADDRESS))).toEqual({ experiment: SENT, changes: [] });
  });

  it.each(Object.entries(ALTERED))('and so does one from when links began with their version: %s', (_, alter) => {
    const earlier = ADDRESS.replace('&v=3', '').replace('lab?', 'lab?v=3&');
    expect(arrives(alter(earlier))).toEqual({ experiment: SENT, changes: [] });
  });
});

/** By the key in links, what an experiment holds. */
function settings(experiment: Experiment): Map<string, unknown> {
  const table = detectorOf(experiment.detector.kind);
  return new Map(
    sectionsOf(experiment.dataset, table).flatMap((section) =>
      section.fields.map(({ key, name }) => [key, valuesOf(experiment, section)[name]] as const),
    ),
  );
}

describe('a link that was cut off', () => {
  const cuts = Array.from({ length: QUERY.length - 1 }, (_, i) => QUERY.slice(0, i + 1));

  it.each(cuts)('says so, and names the setting that may not be whole: %s', (left) => {
    const { experiment, changes } = fromQuery(left);
    const [cut] = changes;
    expect(cut!.say).toBe('linkCut');
    expect(wasRead(changes)).toBe(false);
    if (cut?.say !== 'linkCut' || !/&kind=vae&/.test(left)) return;
    const [sent, opened] = [settings(SENT), settings(experiment)];
    const usual = settings(defaultOf('kddcup99', 'vae', experiment.version));
    const key = left.split('&').at(-1)!.split('=')[0]!;
    for (const [name, value] of opened) {
      if (cut.last && name === key) continue;
      expect([sent.get(name), usual.get(name)], name).toContainEqual(value);
    }
  });

  it('is known by the marks of what shortened it, too', () => {
    expect(fromQuery('v=1&d=ecg5000&s=7&e=3…').changes).toEqual([
      { say: 'linkCut', last: { field: { name: 'epochs' }, given: '3' } },
    ]);
    expect(fromQuery('v=1&d=ecg5000&s=7...').changes).toMatchObject([{ say: 'linkCut' }]);
    expect(fromQuery('d=ecg5000&s=7&v=1…').changes).toEqual([]);
  });
});

/** What is said of a link, by the title of the notice and the kinds of messages in it. */
function saidOf(query: string) {
  const { changes } = fromQuery(query);
  return [changes.length > 0 ? fateOf(changes) : 'read', ...changes.map(({ say }) => say)];
}

describe('a link without an end', () => {
  it.each([
    // A value that is whole by all one can see.
    ['d=kddcup99', 'maybeCut'],
    ['d=kddcup99&kind=pca', 'maybeCut'],
    ['d=ecg5000&s=7&e=12', 'maybeCut'],
    // A setting that breaks off.
    ['d=ecg5000&s=7&', 'cut'],
    ['d=ecg5000&s=7&e', 'cut'],
    ['d=ecg5000&s=7&e=', 'cut'],
    ['d=ecg5000&s=7&e=3…', 'cut'],
    ['d=ecg5000&s=7&z=2linear&v=', 'cut'],
    // One that began with its version has none to miss, unless it breaks off.
    ['v=1&d=ecg5000&s=7&e=12', 'read'],
    ['v=1', 'read'],
    ['v=1&d=ecg5000&s=7&e=', 'cut'],
    ['', 'read'],
  ])('is not called cut where it may have been typed: %s, %s', (query, fate) => {
    const [title, ...says] = saidOf(query);
    expect(title).toBe(fate);
    expect(says).toEqual(fate === 'read' ? [] : ['linkCut']);
  });

  it.each([
    ['s=7', ['read']],
    ['kind=pca', ['read']],
    ['kind=pca&d=kddcup99', ['read']],
    ['d=ecg5000&e=12&s=7&z=2', ['read']],
    // Our links leave out what is at its default, and write numbers in the shortest way.
    ['d=ecg5000&s=1&e=12', ['read']],
    ['d=ecg5000&lr=0.0100&e=12', ['read']],
    ['d=kddcup99&det=pca', ['partlyRead', 'unknownSettings']],
    ['d=ecg5000&det=pca&s=7', ['partlyRead', 'unknownSettings']],
    ['pca', ['partlyRead', 'unknownSettings']],
    ['d=ecg5000&z=900&s=7', ['mended', 'outOfBounds']],
  ])('is never said to miss one where our page would not have written it so: %s', (query, said) => {
    expect(saidOf(query)).toEqual(said);
  });

  it('is missed by every beginning of every preset’s link', () => {
    for (const id of PRESET_IDS) {
      for (const dataset of datasetsOf(id)) {
        const query = toQuery(presetExperiment(id, defaultOf(dataset, 'autoencoder')));
        for (let end = 1; end < query.length; end++) {
          expect(fromQuery(query.slice(0, end)).changes[0]?.say, query.slice(0, end)).toBe('linkCut');
        }
      }
    }
  });
});
