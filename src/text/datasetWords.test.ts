import { describe, expect, it } from 'vitest';
import { datasetOf } from '#core/dataset/testing.ts';
import { type DatasetsWords, inWords } from './datasetWords.ts';
import { lab } from './en/lab/index.ts';

const dataset = datasetOf([3, 2, 1]);

/** Of a language that has words for some things and not for others. */
const words: DatasetsWords = {
  kddcup99: {
    noun: { one: 'ligo', many: 'ligoj' },
    classes: { [dataset.classes[1]!.short]: { name: 'atako' } },
    features: { 'feature 1': 'trajto' },
    columns: { Service: { name: 'Servo', categories: { [dataset.display[0]!.categories[0]!]: 'TTT' } } },
    provenance: { title: 'Titolo' },
  },
};

describe('rows in the words of a language', () => {
  const named = inWords(dataset, words);

  it('go by its names where it has any, and by the file’s elsewhere', () => {
    expect(named.rowNoun).toEqual({ one: 'ligo', many: 'ligoj' });
    expect(named.classes[0]).toEqual(dataset.classes[0]);
    expect(named.classes[1]).toEqual({ ...dataset.classes[1], name: 'atako' });
    expect(named.featureNames).toEqual(dataset.featureNames.with(1, 'trajto'));
    expect(named.provenance).toEqual({ ...dataset.provenance, title: 'Titolo' });
  });

  it('keep the names of columns and categories, by which they are known, beside the words for them', () => {
    const [column] = dataset.display;
    expect(named.display[0]).toEqual({
      ...column,
      words: { name: 'Servo', categories: ['TTT', ...column!.categories.slice(1)] },
    });
  });

  it('are otherwise the same rows, and left as they were', () => {
    expect(named.x).toBe(dataset.x);
    expect(dataset.rowNoun.one).toBe('connection');
    expect(dataset.display[0]).not.toHaveProperty('words');
  });

  it('are as the file has them in English, which it is written in, and where a language says nothing', () => {
    expect(inWords(dataset, lab.datasets)).toEqual(dataset);
    expect(inWords(dataset, {})).toEqual(dataset);
  });

  it('do not take a name for something that every object has', () => {
    const odd = { ...dataset, featureNames: ['constructor', 'toString', 'x'] };
    expect(inWords(odd, words).featureNames).toEqual(odd.featureNames);
  });
});
