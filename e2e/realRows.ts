import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { builtData } from './builtData.ts';

/** Skips the test, with the reason, where the built site holds stand-ins for the real rows. To be called in a test or a group. */
export function needsRealRows(): void {
  const { standIn } = JSON.parse(readFileSync(join(builtData('dist'), 'ecg5000.json'), 'utf8')) as { standIn: boolean };
  test.skip(standIn, 'The real rows could not be had; this test is about them.');
}
