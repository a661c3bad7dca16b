import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { METHOD_DETECTORS, type Method, type Reason } from '#core/learn/methods.ts';
import { unpack } from '#core/learn/pack.ts';
import type { MethodsFacts } from '#core/learn/parts.ts';
import { evidenceOf, mean } from './evidence.ts';
import {
  ALL_ANSWERS as ALL,
  type Answers,
  bestRelaxation,
  GROWTH,
  highlightedMethods,
  MARGIN,
  METHODS,
  NAMED,
  QUESTION_IDS,
  QUESTIONS,
  type Question,
  reasonAgainst,
  SMALL_BYTES,
} from './methods.ts';

/** As the data step made them, of real rows or of stand-ins: the map has to be held by either. */
const { facts } = unpack<MethodsFacts>(gunzipSync(readFileSync('public/data/learn/methods.bin')));
const evidence = evidenceOf(facts);

const BEATS: Answers = {
  rows: 'thousands',
  features: 'hundreds',
  labels: 'normal',
  order: 'no',
  groups: 'one',
  must: 'nothing',
};

/** What our detectors came to, looked up by the plainest of means. */
const trialsOf = (method: Method, width: string, given: string) =>
  facts.trials.filter(
    (trial) =>
      trial.width === width && trial.given === given && METHOD_DETECTORS[method].some((kind) => kind === trial.kind),
  );
const areaOf = (method: Method, width: string, given: string) =>
  Math.max(...trialsOf(method, width, given).map(({ rocAuc }) => mean(rocAuc)));

/** Whether a reason is what was measured, or what a method is. */
function holds(method: Method, answers: Answers, reason: Reason): boolean {
  switch (reason.say) {
    case 'behind': {
      const { width, given, rocAuc, best, bestRocAuc } = reason;
      const areas = METHODS.map((other) => areaOf(other, width, given));
      return (
        rocAuc === areaOf(method, width, given) &&
        bestRocAuc === Math.max(...areas) &&
        bestRocAuc === areaOf(best, width, given) &&
        bestRocAuc - rocAuc > MARGIN
      );
    }
    case 'grows':
      return trialsOf(method, 'hundreds', 'clean').every(({ kind, bytes }) => {
        const half = trialsOf(method, 'hundreds', 'half').find((trial) => trial.kind === kind)!;
        return bytes / half.bytes > GROWTH;
      });
    case 'large':
      return trialsOf(method, answers.features, 'clean').every(({ bytes }) => bytes > SMALL_BYTES);
    case 'namesOthers':
      return facts.work
        .filter(({ width, kind }) => width === answers.features && METHOD_DETECTORS[method].some((own) => own === kind))
        .every(({ named }) => named <= NAMED);
    case 'noOrderSeen':
      return answers.order === 'yes' && method !== 'sequence';
    case 'noOrderThere':
      return answers.order === 'no' && method === 'sequence';
    case 'noLabels':
      return answers.labels !== 'labelled' && method === 'classifier';
    case 'slowSteps':
      return answers.must === 'small' && method === 'sequence';
  }
}

describe('the map of methods', () => {
  it('has a measured reason, or one in the nature of the method, for every one that is out', () => {
    const wrong = ALL.flatMap((answers) =>
      METHODS.flatMap((method) => {
        const reason = reasonAgainst(evidence, method, answers);
        return reason === null || holds(method, answers, reason) ? [] : [{ answers, method, reason }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('lights no method that was measured to fall behind', () => {
    for (const answers of ALL) {
      const given = answers.labels === 'labelled' || answers.labels === 'normal' ? 'clean' : answers.labels;
      const measured = METHODS.filter((method) => METHOD_DETECTORS[method].length > 0);
      const best = Math.max(...measured.map((method) => areaOf(method, answers.features, given)));
      for (const method of highlightedMethods(evidence, answers)) {
        if (measured.includes(method)) {
          expect(areaOf(method, answers.features, given)).toBeGreaterThanOrEqual(best - MARGIN);
        }
      }
    }
  });

  it('follows the measurements: what falls behind goes out, and says by how much', () => {
    const trials = facts.trials.map((trial) =>
      trial.width === 'hundreds' && trial.given === 'clean'
        ? { ...trial, rocAuc: [trial.kind === 'pca' ? 0.9 : trial.kind === 'lof' ? 0.99 : 0.97] }
        : trial,
    );
    const others = evidenceOf({ ...facts, trials });
    expect(reasonAgainst(others, 'pca', BEATS)).toEqual({
      say: 'behind',
      width: 'hundreds',
      given: 'clean',
      rocAuc: 0.9,
      best: 'neighbours',
      bestRocAuc: 0.99,
    });
    expect(highlightedMethods(others, BEATS)).toEqual(
      METHODS.filter((method) => !['pca', 'classifier', 'sequence'].includes(method)),
    );
  });

  it('has a classifier only where there are labels, and a sequence model only where order matters', () => {
    for (const answers of ALL) {
      const highlighted = highlightedMethods(evidence, answers);
      if (answers.labels !== 'labelled') expect(highlighted).not.toContain('classifier');
      if (answers.order === 'no') expect(highlighted).not.toContain('sequence');
    }
    expect(highlightedMethods(evidence, { ...BEATS, labels: 'labelled' })).toContain('classifier');
  });

  it('says how to go on whenever nothing is left, by one changed answer', () => {
    const empty = ALL.filter((answers) => highlightedMethods(evidence, answers).length === 0);
    expect(empty.length).toBeGreaterThan(0);
    for (const answers of empty) {
      const { changes, methods } = bestRelaxation(evidence, answers);
      const changed = Object.fromEntries(changes.map(({ question, answer }) => [question, answer]));
      expect(highlightedMethods(evidence, { ...answers, ...changed })).toEqual(methods);
      expect(methods.length).toBeGreaterThan(0);
      expect(changes).toHaveLength(1);
    }
  });

  it('lights every method for someone, and every question puts some method out', (context) => {
    if (facts.standIn || facts.connectionsStandIn) context.skip('Of stand-ins, some method may always fall behind.');
    for (const method of METHODS) {
      expect(ALL.some((answers) => reasonAgainst(evidence, method, answers) === null)).toBe(true);
    }
    const decides = (question: Question) =>
      ALL.some((answers) =>
        QUESTIONS[question].some(
          (answer) =>
            highlightedMethods(evidence, { ...answers, [question]: answer }).length !==
            highlightedMethods(evidence, answers).length,
        ),
      );
    expect(QUESTION_IDS.filter((question) => !decides(question))).toEqual([]);
  });
});
