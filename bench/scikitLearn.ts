import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What scikit-learn, or NumPy, is to fit and to score. */
interface Question {
  features: number;
  /** How often, after the first time. */
  runs: number;
  /** By name, row-major. Those to be scored are `test`. */
  rows: Record<string, Float32Array>;
  /** `training` names the rows to learn from. */
  cases: readonly { kind: string; options: object; training: string }[];
}

interface Answer {
  version: string;
  /** By detector. Times are median processor times, in milliseconds. */
  cases: Map<string, { ms: number; firstMs: number; scores: Float32Array }>;
}

export const NO_SCIKIT_LEARN = 'No python3 here has scikit-learn, so it was not asked.';

const SCRIPT = fileURLToPath(new URL('scikitLearn.py', import.meta.url));
/** One thread, as a page has. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
/** Pythons that may have scikit-learn: the one that is found first, and the system's own. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** A Python that has scikit-learn; null where there is none. */
export const findPython = (): string | null =>
  PYTHONS.find((name) => spawnSync(name, ['-c', 'import sklearn']).status === 0) ?? null;

/** @throws Error in scikit-learn's own words where it fails */
export function askScikitLearn(python: string, { features, runs, rows, cases }: Question): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'anomascope-bench-'));
  try {
    for (const [name, x] of Object.entries(rows)) writeFileSync(join(folder, name), bytesOf(x));
    const { status, stdout, stderr } = spawnSync(python, ['-W', 'ignore', SCRIPT], {
      input: JSON.stringify({ folder, features, runs, cases }),
      env: { ...process.env, ...ONE_THREAD },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`scikit-learn failed: ${stderr.trim().split('\n').at(-1)}`);
    const answer: { version: string; cases: { kind: string; ms: number; firstMs: number; scores: string }[] } =
      JSON.parse(stdout);
    const found = answer.cases.map(({ kind, scores, ...times }) => {
      return [kind, { ...times, scores: floatsIn(join(folder, scores)) }] as const;
    });
    return { version: answer.version, cases: new Map(found) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array) => new Uint8Array(buffer, byteOffset, byteLength);

function floatsIn(path: string): Float32Array {
  return new Float32Array(new Uint8Array(readFileSync(path)).buffer);
}
