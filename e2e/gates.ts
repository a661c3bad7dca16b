import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.ts';
import { runCommand } from './command.ts';
import { inWords, sum, type Tally, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

/** One of the things that must hold before a change is good. */
interface Gate {
  name: string;
  /** Run by a shell, as npm would. */
  command: string;
  tally(exitCode: number): Tally;
  /** What has to be there first; a sentence thrown here fails the gate. */
  prepare?(): void;
}

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
const build: Gate = {
  ...check('build', scripts.build!),
  // Were an older build left lying, a broken one would go on to be tested as if it were well.
  prepare: () => rmSync('dist', { recursive: true, force: true }),
};
const e2e: Gate = {
  name: 'e2e',
  command: `${scripts['test:e2e']} --forbid-only`,
  prepare() {
    rmSync(E2E_REPORT, { force: true });
    process.env.ANOMASCOPE_BROWSER = findBrowser({ install: true });
  },
  tally: (exitCode) => tallyOfPlaywright(read(E2E_REPORT), exitCode),
};

/** Gates in a row are run together: each of these leaves a processor idle for much of its time. */
const ROUNDS: readonly Gate[][] = [[data], [types, lint, imports], [unit], [build], [e2e]];

mkdirSync('test-results', { recursive: true });
const tallies: Tally[] = [];
for (const round of ROUNDS) tallies.push(...(await Promise.all(round.map(pass))));
const total = sum(tallies);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${inWords(total)}`);

/** Runs a gate and prints one line about it, below all it had to say when it failed. */
async function pass(gate: Gate): Promise<Tally> {
  const began = performance.now();
  const { exitCode, output } = await runGate(gate);
  const tally = gate.tally(exitCode);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const mark = tally.failed === 0 ? '✓' : '✗';
  if (tally.failed > 0) console.log(`\n── ${gate.name}: ${gate.command}\n${output.trimEnd()}\n`);
  console.log(`${mark} ${gate.name.padEnd(8)}${seconds.padStart(6)} s   ${inWords(tally)}`);
  return tally;
}

async function runGate(gate: Gate): Promise<{ exitCode: number; output: string }> {
  try {
    gate.prepare?.();
  } catch (error) {
    return { exitCode: 1, output: (error as Error).message };
  }
  return runCommand(gate.command, join(process.cwd(), 'node_modules', '.bin'));
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
