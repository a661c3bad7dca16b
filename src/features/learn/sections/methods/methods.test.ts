import { describe, expect, it } from 'vitest';
import {
  ALL_ANSWERS as ALL,
  type Answers,
  bestRelaxation,
  highlightedMethods,
  METHODS,
  QUESTION_IDS,
  QUESTIONS,
  type Question,
  reasonAgainst,
} from './methods.ts';

const BEATS: Answers = {
  rows: 'thousands',
  features: 'hundreds',
  labels: 'normal',
  order: 'no',
  groups: 'one',
  must: 'nothing',
};

describe('the map of methods', () => {
  it('leaves several for the heartbeats of the essay, its own among them', () => {
    expect(highlightedMethods(BEATS)).toEqual(['profile', 'pca', 'neighbours', 'svm', 'autoencoder', 'vae', 'gan']);
    expect(reasonAgainst('forest', BEATS)).toBe('randomCuts');
    expect(reasonAgainst('sequence', BEATS)).toBe('noOrderThere');
  });

  it('gives what withstands strange rows where strange rows are mixed in', () => {
    const highlighted = highlightedMethods({ ...BEATS, features: 'tens', labels: 'mixed' });
    expect(highlighted).toContain('forest');
    expect(highlighted).not.toContain('autoencoder');
  });

  it('has a classifier only where there are labels', () => {
    for (const answers of ALL) {
      if (answers.labels !== 'labelled') expect(highlightedMethods(answers)).not.toContain('classifier');
    }
    expect(highlightedMethods({ ...BEATS, labels: 'labelled' })).toContain('classifier');
  });

  it('says how to go on whenever nothing is left, by one changed answer nearly always, by two at most', () => {
    const empty = ALL.filter((answers) => highlightedMethods(answers).length === 0);
    expect(empty.length).toBeGreaterThan(0);
    const needed = empty.map((answers) => {
      const { changes, methods } = bestRelaxation(answers);
      const changed = Object.fromEntries(changes.map(({ question, answer }) => [question, answer]));
      expect(highlightedMethods({ ...answers, ...changed })).toEqual(methods);
      expect(methods.length).toBeGreaterThan(0);
      return changes.length;
    });
    expect(Math.max(...needed)).toBe(2);
    expect(needed.filter((count) => count > 1)).toHaveLength(1);
  });

  it('lights every method for someone, and every answer puts some method out', () => {
    for (const method of METHODS)
      expect(ALL.some((answers) => highlightedMethods(answers).includes(method))).toBe(true);
    const decides = (question: Question) =>
      ALL.some((answers) =>
        QUESTIONS[question].some(
          (answer) =>
            highlightedMethods({ ...answers, [question]: answer }).length !== highlightedMethods(answers).length,
        ),
      );
    expect(QUESTION_IDS.filter((question) => !decides(question))).toEqual([]);
  });
});
