import { describe, expect, it, vi } from 'vitest';
import { type Gate, runRounds } from './rounds.ts';
import { tallyOfCheck } from './tally.ts';

const gate = (name: string, command: string, rest: Partial<Gate> = {}): Gate => ({
  name,
  command,
  tally: tallyOfCheck,
  ...rest,
});
/** Fails, and so shows, what a gate is told about a variable. */
const tell = (variable: string) => `node -e "console.log(process.env.${variable}); process.exit(1)"`;

async function run(...rounds: Gate[][]) {
  const lines: string[] = [];
  const total = await runRounds(rounds, (line) => lines.push(line));
  return { total, said: lines.join('\n') };
}

describe('the rounds of gates', () => {
  it('all run and are told of, where no browser is to be had for one of them', async () => {
    const needsOne = {
      prepare() {
        throw new Error('No browser was found.');
      },
    };
    const { total, said } = await run(
      [gate('first', 'exit 0')],
      [gate('e2e', 'exit 0', needsOne)],
      [gate('last', 'exit 0')],
    );
    expect(total).toEqual({ passed: 2, failed: 1, skipped: 0 });
    expect(said).toMatch(/✓ first .*\n\n── e2e: exit 0\nNo browser was found\.\n\n✗ e2e .*\n✓ last /s);
  });

  it('keep every browser from a gate that is not given one', async () => {
    vi.stubEnv('ANOMASCOPE_BROWSER', process.execPath);
    expect((await run([gate('unit', tell('ANOMASCOPE_BROWSER'))])).said).toContain('/no/browser\n');
    expect((await run([gate('unit', tell('PLAYWRIGHT_BROWSERS_PATH'))])).said).toContain('/no/browsers\n');
    const given = gate('e2e', tell('ANOMASCOPE_BROWSER'), { browser: '/usr/bin/chromium' });
    expect((await run([given])).said).toContain('/usr/bin/chromium\n');
    vi.unstubAllEnvs();
  });
});

describe('Playwright’s settings', () => {
  it('are read without a browser', async () => {
    vi.stubEnv('ANOMASCOPE_BROWSER', '/no/browser');
    expect((await import('../playwright.config.ts')).default.globalSetup).toBe('./e2e/setUp.ts');
    vi.unstubAllEnvs();
  });
});
