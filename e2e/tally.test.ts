import { describe, expect, it } from 'vitest';
import { inWords, sum, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

const vitest = (report: object) => JSON.stringify({ numPassedTests: 7, numFailedTests: 0, testResults: [], ...report });
const playwright = (stats: object, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('a check', () => {
  it('counts as one', () => {
    expect(tallyOfCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(tallyOfCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('Vitest’s report', () => {
  it('counts each test', () => {
    const report = vitest({ numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 });
    expect(tallyOfVitest(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(tallyOfVitest(vitest({ numFailedTests: 1, testResults }), 1)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it('is not believed when the run itself failed', () => {
    expect(tallyOfVitest(vitest({}), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });
});

describe('Playwright’s report', () => {
  it('counts each test; one that passes now and then has failed', () => {
    const report = playwright({ unexpected: 1, flaky: 2, skipped: 3 });
    expect(tallyOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  it('counts what went wrong outside any test', () => {
    expect(tallyOfPlaywright(playwright({}, [{ message: 'no server' }]), 1).failed).toBe(1);
  });
});

describe.each([
  ['Vitest', tallyOfVitest],
  ['Playwright', tallyOfPlaywright],
])('without a report to go by, %s', (_, tallyOf) => {
  it.each([null, '', '{"numPassedTests": 3', '[]', 'null', '{"stats": null, "testResults": 1}'])(
    'has failed once (%s)',
    (report) => {
      expect(tallyOf(report, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
      expect(tallyOf(report, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    },
  );
});

describe('the total', () => {
  const tallies = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 1 },
  ];

  it('adds up', () => {
    expect(sum(tallies)).toEqual({ passed: 41, failed: 2, skipped: 1 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('names the skipped only when there are any', () => {
    expect(inWords(sum(tallies))).toBe('41 passed, 2 failed, 1 skipped');
    expect(inWords(tallies[0]!)).toBe('1 passed, 0 failed');
  });
});
