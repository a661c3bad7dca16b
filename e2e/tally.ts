/** How many tests, or gates without tests of their own, came out which way. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** A gate that is one check as a whole. */
export function tallyOfCheck(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Counts the tests in Vitest's JSON report. A file that could not be loaded has no tests to fail, and counts as one.
 * @param report as read; null when there is none
 */
export function tallyOfVitest(report: string | null, exitCode: number): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed(report);
  const broken = list(testResults).filter(
    (file) => file.status === 'failed' && list(file.assertionResults).length === 0,
  ).length;
  return judged(
    {
      passed: count(numPassedTests),
      failed: count(numFailedTests) + broken,
      skipped: count(numPendingTests) + count(numTodoTests),
    },
    exitCode,
  );
}

/**
 * Counts the tests in Playwright's JSON report. A test that passes only now and then has failed; so has what went wrong
 * outside any test.
 */
export function tallyOfPlaywright(report: string | null, exitCode: number): Tally {
  const { stats, errors } = parsed(report);
  const { expected, unexpected, flaky, skipped } = record(stats);
  return judged(
    {
      passed: count(expected),
      failed: count(unexpected) + count(flaky) + list(errors).length,
      skipped: count(skipped),
    },
    exitCode,
  );
}

/** A run that ended badly, or left no trace of a test, has failed at least once, whatever its report says. */
function judged(tally: Tally, exitCode: number): Tally {
  const bad = exitCode !== 0 || tally.passed + tally.failed + tally.skipped === 0;
  return bad && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** “12 passed, 0 failed”, and the skipped ones when there are any. */
export function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function parsed(report: string | null): Record<string, unknown> {
  try {
    return record(JSON.parse(report ?? ''));
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const list = (value: unknown) => (Array.isArray(value) ? value.map(record) : []);

const count = (value: unknown) => (typeof value === 'number' && value > 0 ? value : 0);
