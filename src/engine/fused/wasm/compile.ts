import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Makes the fused engine's WebAssembly from its AssemblyScript. With --if-stale: only where the source, this script or the
// compiler is another than the binary was made of.

const ROOT = resolve(fileURLToPath(new URL('../../../..', import.meta.url)));
const SOURCE = 'src/engine/fused/wasm/assembly';
const COMPILER = 'node_modules/assemblyscript';
const BINARY = 'src/engine/fused/wasm/kernels.wasm';
/** Hashes of what the binary was made of, and of the binary. */
const STAMP = 'node_modules/.cache/anomascope/kernels.sha256';

/** Optimised for speed; no run-time library, for the kernels never allocate; the memory is the caller's. */
const OPTIONS = '-O3 --converge --noAssert --runtime stub --use abort= --importMemory --enable simd'.split(' ');

process.chdir(ROOT);
const stamp = stampOf();
if (!process.argv.includes('--if-stale') || madeOf() !== stamp) {
  try {
    compile();
  } catch (error) {
    // A folder that may not be written to, or a full disk: the system's own words name it.
    process.stderr.write(`The kernels could not be written. ${(error as Error).message}.\n`);
    process.exitCode = 1;
  }
}

function compile(): void {
  rmSync(STAMP, { force: true });
  const args = [join(COMPILER, 'bin/asc.js'), join(SOURCE, 'index.ts'), ...OPTIONS, '--outFile', BINARY];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('The kernels could not be compiled.\n');
    process.exit(1);
  }
  const binary = readFileSync(BINARY);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, `${stamp} ${hashOf(binary)}`);
  process.stderr.write(`Compiled the kernels to ${BINARY}: ${binary.length} bytes.\n`);
}

/** A hash of all that decides the binary. */
function stampOf(): string {
  const hash = createHash('sha256');
  const files = readdirSync(SOURCE).sort();
  for (const file of [
    ...files.map((name) => join(SOURCE, name)),
    'src/engine/fused/wasm/compile.ts',
    join(COMPILER, 'package.json'),
  ]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The stamp of the binary that is there, or null. */
function madeOf(): string | null {
  try {
    const [source, made] = readFileSync(STAMP, 'utf8').split(' ');
    return made === hashOf(readFileSync(BINARY)) ? source! : null;
  } catch {
    return null;
  }
}
