import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Makes WebAssembly from AssemblyScript. With --if-stale: only where the source, this script or the compiler is another
// than it was made of.

interface Module {
  name: string;
  source: string;
  output: string;
  /** 0 where speed alone counts. */
  shrinkLevel: 0 | 1;
  /** What is written, of the binary. */
  written(binary: Buffer): string | Buffer;
}

const MODULES: readonly Module[] = [
  {
    name: "the fused engine's kernels",
    source: 'src/engine/fused/wasm/assembly',
    output: 'src/engine/fused/wasm/kernels.wasm',
    shrinkLevel: 0,
    written: (binary) => binary,
  },
  {
    name: 'the numerical kernels',
    source: 'src/core/kernels/assembly',
    output: 'src/core/kernels/binary.ts',
    // Some browsers compile no more than 4 kB on a page's main thread.
    shrinkLevel: 1,
    // Part of the code: what uses it can neither wait for a file nor ask where it is.
    written: (binary) =>
      `/** What \`npm run kernels\` makes of assembly, in Base64. */\nexport const BINARY =\n  '${binary.toString('base64')}';\n`,
  },
];

const ROOT = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const SCRIPT = 'src/app/build/compileKernels.ts';
const COMPILER = 'node_modules/assemblyscript';
/** Hashes of what each output was made of, and of the output. */
const STAMPS = 'node_modules/.cache/anomascope';

/** Optimised for speed; no run-time library, for the kernels never allocate; the memory is the caller's. */
const OPTIONS = '-O3 --converge --noAssert --runtime stub --use abort= --importMemory --enable simd'.split(' ');

process.chdir(ROOT);
for (const module of MODULES) {
  const stamp = stampOf(module);
  if (process.argv.includes('--if-stale') && madeOf(module) === stamp) continue;
  try {
    compile(module, stamp);
  } catch (error) {
    // A folder that may not be written to, or a full disk: the system's own words name it.
    process.stderr.write(`The kernels could not be written. ${(error as Error).message}.\n`);
    process.exitCode = 1;
  }
}

function compile(module: Module, stamp: string): void {
  const { name, source, output, shrinkLevel, written } = module;
  mkdirSync(STAMPS, { recursive: true });
  rmSync(stampFile(module), { force: true });
  const made = stampFile(module).replace('.sha256', '.wasm');
  const args = [
    join(COMPILER, 'bin/asc.js'),
    join(source, 'index.ts'),
    ...OPTIONS,
    '--shrinkLevel',
    String(shrinkLevel),
    '--outFile',
    made,
  ];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('The kernels could not be compiled.\n');
    process.exit(1);
  }
  const binary = readFileSync(made);
  const content = written(binary);
  writeFileSync(output, content);
  writeFileSync(stampFile(module), `${stamp} ${hashOf(content)}`);
  process.stderr.write(`Compiled ${name} to ${output}: ${binary.length} bytes.\n`);
}

function stampFile({ source }: Module): string {
  return join(STAMPS, `${source.replaceAll('/', '-')}.sha256`);
}

/** A hash of all that decides the binary. */
function stampOf({ source }: Module): string {
  const hash = createHash('sha256');
  const files = readdirSync(source).sort();
  for (const file of [...files.map((name) => join(source, name)), SCRIPT, join(COMPILER, 'package.json')]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The stamp of what is there, or null. */
function madeOf(module: Module): string | null {
  try {
    const [source, made] = readFileSync(stampFile(module), 'utf8').split(' ');
    return made === hashOf(readFileSync(module.output)) ? source! : null;
  } catch {
    return null;
  }
}
