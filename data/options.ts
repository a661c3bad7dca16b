import { readOptions } from './commandLine.ts';
import type { Wishes } from './prepareDataset.ts';

export interface Options extends Wishes {
  /** A folder to look in before all others. */
  from: string | null;
  /** Never download. */
  offline: boolean;
  help: boolean;
}

export const HELP = `Turns the published files of ECG5000 and KDD Cup ’99 into public/data/, which the page reads.

  npm run data -- [options]

  --from DIR      looks for the files in this folder first; fails when none of them is there
  --if-stale      does nothing when the rows in public/data are as they would be anew
  --require-real  fails when the real files cannot be had, rather than drawing stand-ins
  --offline       downloads nothing
  --help          this text

Files are looked for in --from, in the folder that the variable ANOMASCOPE_DATA names, in data/raw and in
../shared/data, in each down to two folders deep; those that are in none of them are downloaded into data/raw.
ECG5000 is read from the files of the UCR archive (.txt, .tsv, .csv or no ending), from .ts and from .arff, as
ECG5000_TRAIN and ECG5000_TEST or both in one file ECG5000; each as it is, in .gz, or in ECG5000.zip. Its numbers must
be the published ones. KDD Cup ’99 is read from kddcup.data_10_percent and corrected, as they are, in .gz, or in the
archive of the UCI repository; their lines must be the published ones.
Exit status: 0 when all went well, 1 when not, 2 when asked wrongly.`;

const FLAG = { type: 'boolean', default: false } as const;

const OPTIONS = {
  from: { type: 'string' },
  'if-stale': FLAG,
  'require-real': FLAG,
  offline: FLAG,
  help: FLAG,
} as const;

/** @throws UsageError */
export function parseOptions(args: string[]): Options {
  const values = readOptions(args, OPTIONS);
  return {
    from: values.from ?? null,
    ifStale: values['if-stale'],
    requireReal: values['require-real'],
    offline: values.offline,
    help: values.help,
  };
}
