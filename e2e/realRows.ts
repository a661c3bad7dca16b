import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';

/** Skips the test, with the reason, where the built site holds stand-ins for the real rows. To be called in a test or a group. */
export function needsRealRows(): void {
  const { standIn } = JSON.parse(readFileSync('dist/data/ecg5000.json', 'utf8')) as { standIn: boolean };
  test.skip(standIn, 'The real rows could not be had; this test is about them.');
}
