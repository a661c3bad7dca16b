import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import type { Limits } from './download.ts';
import { downloads } from './downloads.ts';
import { HELP, type Options, parseOptions, UsageError } from './options.ts';
import { keptIn, preparedIn, sharedBy } from './places.ts';
import { preparations } from './preparations.ts';
import { prepareDataset, type Surroundings } from './prepareDataset.ts';
import { Problem } from './problem.ts';
import type { Screen } from './progressBar.ts';
import { recipe } from './recipe.ts';

export interface World {
  args: string[];
  environment: Record<string, string | undefined>;
  /** The project's folder. */
  root: string;
  catalogue: Catalogue;
  screen: Screen;
  /** Prints a line of results. */
  say(line: string): void;
  /** Prints a line about what went wrong. */
  complain(line: string): void;
  limits?: Limits;
  /** What is made from the prepared rows in a folder. @returns what was done, in a sentence */
  derive?(folder: string, options: Options): Promise<string>;
}

/** The data step. @returns the exit status */
export async function main(world: World): Promise<number> {
  try {
    const options = parseOptions(world.args);
    if (options.help) world.say(HELP);
    else await prepareAll(options, world);
  } catch (error) {
    if (!(error instanceof Problem || error instanceof UsageError)) throw error;
    world.complain(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
  return 0;
}

/** One data set after another; what is wrong with one does not keep the next away. */
async function prepareAll(options: Options, world: World): Promise<void> {
  const around = surroundings(options, world);
  const problems: string[] = [];
  for (const preparation of preparations(world.catalogue)) {
    try {
      world.say(await prepareDataset(preparation, options, around));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Problem(problems.join('\n'));
  if (world.derive) world.say(await world.derive(around.folder, options));
}

function surroundings(options: Options, world: World): Surroundings {
  const { root, environment, screen, catalogue, limits } = world;
  const named = environment.ANOMASCOPE_DATA;
  if (options.from !== null && !existsSync(options.from)) {
    throw new Problem(`There is no folder ${options.from}, which --from names.`);
  }
  if (named && !existsSync(named)) world.complain(`There is no folder ${named}, which ANOMASCOPE_DATA names.`);
  const folders = [options.from, named, keptIn(root), sharedBy(root)]
    .filter((folder) => folder)
    .map((f) => resolve(f!));
  return {
    access: { folders, keepIn: keptIn(root), fetch: options.offline ? null : downloads(screen, limits) },
    folder: preparedIn(root),
    recipe: recipe(catalogue),
  };
}
