import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const source = readFileSync('.ci/ready.cjs', 'utf8');
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the check says on a Node of this version; null when it has nothing to say. */
function said(version: string, { node = engines.node, installed = true } = {}): string | null {
  const modules: Record<string, unknown> = {
    fs: { existsSync: () => installed },
    path: { join: (...parts: string[]) => parts.join('/') },
    '../package.json': { engines: { node } },
  };
  let sentence: string | null = null;
  const exit = new Error('exit');
  const world = {
    require: (name: string) => modules[name],
    __dirname: '.ci',
    process: {
      versions: { node: version },
      exit(status: number) {
        expect(status).toBe(1);
        throw exit;
      },
    },
    console: { error: (line: string) => (sentence = line) },
  };
  try {
    runInNewContext(source, world);
  } catch (error) {
    if (error !== exit) throw error;
  }
  return sentence;
}

describe('the check of what has to be there', () => {
  it('can be read by every Node there has ever been', () => {
    expect(() => parse(source, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  });

  it('comes before anything else that is run', () => {
    const first = 'node .ci/ready.cjs && ';
    expect(scripts.prepare.startsWith(first)).toBe(true);
    for (const name of ['test', 'start', 'data', 'build', 'evaluate', 'bench']) {
      expect(scripts[name]).toMatch(new RegExp(`^(${first}|npm run -s prepare && )`));
    }
  });

  it.each(['20.19.0', '20.20.2', '22.13.1', '24.0.0', '25.1.0', process.versions.node])(
    'is silent on Node %s',
    (version) => {
      expect(said(version)).toBeNull();
    },
  );

  it.each(['0.10.48', '18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])(
    'says what is needed on Node %s',
    (version) => {
      expect(said(version)).toBe(
        `Anomascope runs on Node 20 (from 20.19), 22 (from 22.13), 24 and newer; this is Node ${version}. Get a newer one from https://nodejs.org, then run "npm install" again.`,
      );
    },
  );

  it('asks for the packages when they are missing', () => {
    expect(said('20.19.0', { installed: false })).toBe(
      'The packages that Anomascope is made with are missing. Run "npm install" first.',
    );
  });
});
