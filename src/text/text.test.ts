import { describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { loadText, SPOKEN } from './languages.ts';
import { piecesOf } from './markup.ts';
import { numbersIn } from './numbers.ts';

describe('marks in sentences', () => {
  it('are cut out, and the rest stays as it is', () => {
    expect(piecesOf('An [[anomaly]] is *strange*; see [[F1|the score]]. 2 * 3 * 4')).toEqual([
      { kind: 'plain', text: 'An ' },
      { kind: 'term', term: 'anomaly', text: 'anomaly' },
      { kind: 'plain', text: ' is ' },
      { kind: 'stress', text: 'strange' },
      { kind: 'plain', text: '; see ' },
      { kind: 'term', term: 'F1', text: 'the score' },
      { kind: 'plain', text: '. 2 * 3 * 4' },
    ]);
    expect(piecesOf('')).toEqual([]);
  });
});

/** All sentences in a text; those with numbers in them are said with ones and short words. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(sentencesIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}

const texts = await Promise.all(
  SPOKEN.map(async (language) => {
    const text = await loadText([language]);
    return { language, text, later: await Promise.all(Object.values(text.later).map((load) => load())) };
  }),
);

describe.each(texts)('the text in $language', ({ language, text, later }) => {
  const sentences = sentencesIn([text.learn, ...later]);
  const terms = new Set(
    sentences.flatMap((sentence) => piecesOf(sentence).flatMap((piece) => (piece.kind === 'term' ? [piece.term] : []))),
  );

  it('says which language it is', () => expect(text.language).toBe(language));

  it('explains every term that it marks', () => {
    expect([...terms].filter((term) => !Object.hasOwn(text.glossary, term))).toEqual([]);
  });

  it('leaves no mark open', () => {
    const open = sentences.filter((sentence) =>
      piecesOf(sentence).some(({ kind, text: piece }) => kind === 'plain' && /\[\[|\]\]/.test(piece)),
    );
    expect(open).toEqual([]);
  });

  it('asks in every section for a choice of at least two or for a drawing, and says something to each answer', () => {
    for (const { predict } of Object.values(text.learn.sections)) {
      const replies = 'choices' in predict ? predict.choices.map(({ reply }) => reply) : [predict.reply];
      expect(replies.length).toBeGreaterThanOrEqual('choices' in predict ? 2 : 1);
      for (const reply of replies) expect(reply.length).toBeGreaterThan(40);
    }
  });
});

describe('numbers', () => {
  const words = { notFinite: 'not finite' };
  const numbers = numbersIn('en-GB', words);
  const german = numbersIn('de', words);

  it('are written as the language does', () => {
    expect(numbers.whole(1751)).toBe('1,751');
    expect(numbers.percent(0.584)).toBe('58 %');
    expect(numbers.percent(0.0192, 1)).toBe('1.9 %');
    expect(numbers.amount(0.003)).toBe('0.003');
    expect(numbers.fixed(-1.2, 2)).toBe('−1.20');
    expect(numbers.measured(-0.03125)).toBe('−0.0313');
    expect(numbers.share(0.99689)).toBe('0.997');
    expect(german.share(0.5)).toBe('0,500');
  });

  it('write amounts of any size in three digits', () => {
    expect([0.03128, 1.5, 1240.4, 0, 0.00000123, 4.2e7].map((value) => numbers.amount(value))).toEqual([
      '0.0313',
      '1.5',
      '1,240',
      '0',
      '1.23e-6',
      '4.20e+7',
    ]);
    expect(numbers.amount(-1.5e-6)).toBe('−1.50e-6');
    expect([1.234567, 123456].map((value) => numbers.amount(value, 5))).toEqual(['1.2346', '123,460']);
    expect([1234.5, 1.5e-6].map((value) => german.amount(value))).toEqual(['1.230', '1,50e-6']);
  });

  it('are short on ticks', () => {
    expect([0, 0.02, 1500, 1e-5, 2e6, -4].map(numbers.tick)).toEqual(['0', '0.02', '1,500', '1e-5', '2e6', '−4']);
    expect(german.tick(1500)).toBe('1.500');
  });

  it('are counts in full, and three digits else', () => {
    expect([1032, 0, 0.03128, -1.7, 1.5e-6].map(numbers.value)).toEqual(['1,032', '0', '0.0313', '−1.7', '1.50e-6']);
  });

  it('keep their length while they change', () => {
    expect([0.03, 0.0275, 1, -0.5, 1.5e-6].map(numbers.measured)).toEqual([
      '0.0300',
      '0.0275',
      '1.00',
      '−0.500',
      '1.50e-6',
    ]);
    expect(numbers.measured(Number.NaN)).toBe('not finite');
    expect(numbers.measured(Number.POSITIVE_INFINITY)).toBe('not finite');
  });

  it('are areas without the nought beside a curve, where the language has a point there', () => {
    expect([0.994, 1, null].map(numbers.area)).toEqual(['.994', '1.000', '–']);
    expect(german.area(0.994)).toBe('0,994');
  });

  it('are shares of a hundred, with a decimal where a whole one would hide it', () => {
    expect([0, 0.0002, 0.004, 0.07, 0.992, 0.9952, 0.9998, 1].map(numbers.shareInPercent)).toEqual([
      '0 %',
      '0.02 %',
      '0.4 %',
      '7 %',
      '99.2 %',
      '99.5 %',
      '99.98 %',
      '100 %',
    ]);
  });

  it('are a dash where there is no area under a curve', () => expect(numbers.share(null)).toBe('–'));

  it('are listed as a sentence lists', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(numbers.listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('come with the noun in the right number', () => {
    const beat = { one: 'beat', other: 'beats' };
    expect([0, 1, 2].map((count) => numbers.counted(count, beat))).toEqual(['0 beats', '1 beat', '2 beats']);
  });
});

describe('languages', () => {
  it('are chosen from those asked for, else English is', async () => {
    expect(await loadText(['xx-YY', 'en-US'])).toBe(en);
    expect(await loadText([])).toBe(en);
    expect(await loadText(['constructor'])).toBe(en);
  });
});
