import { createRandom, type Random } from '#core/random/random.ts';
import { readOptions, runCommand, UsageError } from '../data/commandLine.ts';
import { Faults } from './soak/faults.ts';

// What no everyday test has the time for: very many links and damaged things, and a long day in a browser.

const COUNTS = { links: 200_000, files: 2000, kept: 2000, epochs: 1000, retrains: 500, follow: 200 };
type Counts = typeof COUNTS;

const HELP = `Reads very many links, damaged data files and damaged kept values, then works long in a headless Chromium with the
built site in dist/, and looks for uncaught errors and growing memory.

  npm run soak -- [options]

  --links N     links read (default ${COUNTS.links})
  --files N     damaged data files read (default ${COUNTS.files})
  --kept N      damaged kept values read (default ${COUNTS.kept})
  --epochs N    epochs trained (default ${COUNTS.epochs})
  --retrains N  runs trained one after another (default ${COUNTS.retrains})
  --follow N    links followed in the browser (default ${COUNTS.follow})
  --seed N      of all that is drawn at random (default 1)
  --help        this text

A count of 0 leaves a part out. Exit status: 0 when nothing was found, 1 when something was, 2 when asked wrongly.`;

await runCommand({ run: main, help: 'npm run soak -- --help', whenUnread: 'goOn' });

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const names = { links: text, files: text, kept: text, epochs: text, retrains: text, follow: text, seed: text };
  const { help, ...given } = readOptions(process.argv.slice(2), { ...names, help: { type: 'boolean' } });
  if (help) {
    console.log(HELP);
    return 0;
  }
  const { seed, ...counts } = countsOf(given);
  const random = createRandom(seed);
  const faults = new Faults();
  const { soakLinks } = await import('./soak/links.ts');
  const { changed } = soakLinks(counts.links, random.fork('links'), faults);
  report(`${counts.links} links read, ${changed} of them mended`, faults);
  const { soakFiles } = await import('./soak/files.ts');
  const { refused } = await soakFiles(counts.files, random.fork('files'), faults);
  report(`${counts.files} damaged data files read, ${refused} of them refused`, faults);
  const { soakKept } = await import('./soak/kept.ts');
  await soakKept(counts.kept, random.fork('kept'), faults);
  report(`${counts.kept} damaged kept values read`, faults);
  await workInBrowser(counts, random.fork('browser'), faults);
  return faults.count === 0 ? 0 : 1;
}

async function workInBrowser(counts: Counts, random: Random, faults: Faults): Promise<void> {
  if (counts.epochs + counts.retrains + counts.follow === 0) return;
  const { soakBrowser } = await import('./soak/browser.ts');
  for (const { doing, heaps } of await soakBrowser(counts, random, faults)) {
    report(`${doing}; heaps after each quarter ${heaps.map((heap) => heap.toFixed(1)).join(', ')} MB`, faults);
  }
}

function countsOf(given: Partial<Record<keyof Counts | 'seed', string>>): Counts & { seed: number } {
  const counts = { ...COUNTS, seed: 1 };
  for (const [name, value] of Object.entries(given)) {
    const count = Number(value);
    if (!Number.isInteger(count) || count < 0) throw new UsageError(`--${name} takes a whole number, not “${value}”.`);
    counts[name as keyof Counts] = count;
  }
  return counts;
}

function report(what: string, { count }: Faults): void {
  console.log(`${count === 0 ? '✓' : '✗'} ${what}; ${count} faults so far.`);
}
