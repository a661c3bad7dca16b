import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.ts';
import { installOtherBrowsers } from './otherBrowsers.ts';
import { type Gate, runRounds } from './rounds.ts';
import { inWords, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const check = (name: string, command: string): Gate => ({ name, command, tally: tallyOfCheck });

const data = check('data', `${scripts.data} --if-stale`);
const types = check('types', scripts['test:types']!);
const lint = check('lint', scripts['test:lint']!);
const imports = check('imports', scripts['test:imports']!);
const unit: Gate = {
  name: 'unit',
  command: `${scripts['test:unit']} --allowOnly=false --reporter=default --reporter=json --outputFile.json=${UNIT_REPORT}`,
  prepare: () => rmSync(UNIT_REPORT, { force: true }),
  tally: (exitCode) => tallyOfVitest(read(UNIT_REPORT), exitCode),
};
// The data of the first round are those of the second: "npm run build" would look at all of them once more.
const build: Gate = {
  ...check('build', 'vite build'),
  // Were an older build left lying, a broken one would go on to be tested as if it were well.
  prepare: () => rmSync('dist', { recursive: true, force: true }),
};
const single: Gate = {
  ...check('single', 'vite build --mode single'),
  prepare: () => rmSync('dist-single', { recursive: true, force: true }),
};
/** Looked for before anything else, so that a machine without one says so, or installs one, at once. */
const browser = search();
if (browser instanceof Error) console.log(`✗ browser  ${browser.message}\n`);
// Where these cannot be had, their tests say why they are left out.
else installOtherBrowsers();
const e2e: Gate = {
  name: 'e2e',
  command: `${scripts['test:e2e']} --forbid-only`,
  prepare() {
    rmSync(E2E_REPORT, { force: true });
    if (browser instanceof Error) throw browser;
  },
  browser: browser instanceof Error ? undefined : browser,
  tally: (exitCode) => tallyOfPlaywright(read(E2E_REPORT), exitCode),
};

/** Gates in a row are run together: each of these leaves a processor idle for some of its time. */
const ROUNDS: readonly Gate[][] = [
  [data, types, lint, imports],
  [build, single],
  [unit, e2e],
];

mkdirSync('test-results', { recursive: true });
const total = await runRounds(ROUNDS, console.log);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${inWords(total)}`);

function search(): string | Error {
  try {
    return findBrowser({ install: true, shell: true });
  } catch (error) {
    return error as Error;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
