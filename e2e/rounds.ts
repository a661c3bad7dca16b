import { join } from 'node:path';
import { runCommand } from './command.ts';
import { inWords, sum, type Tally } from './tally.ts';

/** One of the things that must hold before a change is good. */
export interface Gate {
  name: string;
  /** Run by a shell, as npm would. */
  command: string;
  tally(exitCode: number): Tally;
  /** What has to be there first; a sentence thrown here fails the gate. */
  prepare?(): void;
  /** The browser that it is to use. Any other gate finds none, so that none comes to need one unawares. */
  browser?: string | undefined;
}

/** Where no browser is: neither one of the machine's nor one of Playwright's. */
const NO_BROWSER = { ANOMASCOPE_BROWSER: '/no/browser', PLAYWRIGHT_BROWSERS_PATH: '/no/browsers' };

/**
 * Runs one round of gates after another, those of a round side by side. What fails keeps nothing else away.
 * @param say prints a line about a gate, below all it had to say when it failed
 */
export async function runRounds(rounds: readonly (readonly Gate[])[], say: (line: string) => void): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const round of rounds) tallies.push(...(await Promise.all(round.map((gate) => pass(gate, say)))));
  return sum(tallies);
}

async function pass(gate: Gate, say: (line: string) => void): Promise<Tally> {
  const began = performance.now();
  const { exitCode, output } = await run(gate);
  const tally = gate.tally(exitCode);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const mark = tally.failed === 0 ? '✓' : '✗';
  if (tally.failed > 0) say(`\n── ${gate.name}: ${gate.command}\n${output.trimEnd()}\n`);
  say(`${mark} ${gate.name.padEnd(8)}${seconds.padStart(6)} s   ${inWords(tally)}`);
  return tally;
}

async function run({ prepare, command, browser }: Gate): Promise<{ exitCode: number; output: string }> {
  try {
    prepare?.();
  } catch (error) {
    return { exitCode: 1, output: (error as Error).message };
  }
  const tools = join(process.cwd(), 'node_modules', '.bin');
  return runCommand(command, { tools, environment: browser ? { ANOMASCOPE_BROWSER: browser } : NO_BROWSER });
}
