import { parseArgs } from 'node:util';
import type { Wishes } from './prepareDataset.ts';

export interface Options extends Wishes {
  /** A folder to look in before all others. */
  from: string | null;
  /** Never download. */
  offline: boolean;
  help: boolean;
}

/** The command line asks for something that there is not. */
export class UsageError extends Error {}

export const HELP = `Turns the published files of ECG5000 and KDD Cup ’99 into public/data/, which the page reads.

  npm run data -- [options]

  --from DIR      looks for the files in this folder first
  --if-stale      does nothing when the rows in public/data are as they would be anew
  --require-real  fails when the real files cannot be had, rather than drawing stand-ins
  --offline       downloads nothing
  --help          this text

Files are looked for in --from, in the folder that the variable ANOMASCOPE_DATA names, in data/raw and in
../shared/data; those that are in none of them are downloaded into data/raw. Packed (.gz, ECG5000.zip) or not, their
content must be the published one to the byte. Exit status: 0 when all went well, 1 when not, 2 when asked wrongly.`;

/** @throws UsageError */
export function parseOptions(args: string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args,
      options: { from: { type: 'string' }, 'if-stale': flag, 'require-real': flag, offline: flag, help: flag },
    });
    return {
      from: values.from ?? null,
      ifStale: values['if-stale'],
      requireReal: values['require-real'],
      offline: values.offline,
      help: values.help,
    };
  } catch (error) {
    throw new UsageError(
      `${(error as Error).message.replace(/[.]?$/, '.')} “npm run data -- --help” lists what there is.`,
    );
  }
}
