import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import type { Limits } from './download.ts';
import { downloads } from './downloads.ts';
import { removePartials } from './files.ts';
import { nothingFoundIn } from './nothingFound.ts';
import { HELP, type Options, parseOptions } from './options.ts';
import { keptIn, preparedIn, sharedBy } from './places.ts';
import type { Preparation } from './preparation.ts';
import { preparations } from './preparations.ts';
import { prepareDataset, type Surroundings } from './prepareDataset.ts';
import { Problem } from './problem.ts';
import { type Progress, progressOn, type Screen } from './progress.ts';
import { recipe } from './recipe.ts';
import { reasonOf } from './systemError.ts';

export interface World {
  args: string[];
  environment: Record<string, string | undefined>;
  /** The project's folder. */
  root: string;
  catalogue: Catalogue;
  screen: Screen;
  /** Prints a line of results. */
  say(line: string): void;
  /** Prints a line about something that is not as it was meant. */
  mention(line: string): void;
  /** Told what is being done. */
  onStep?(what: string): void;
  /** Told which file, by its path from public/data on, is as it should be. */
  onReady?(file: string): void;
  limits?: Limits;
  /** What is made from the prepared rows. */
  derive?(step: Derivation): Promise<void>;
}

/** What is known to whoever makes more of prepared rows. */
export interface Derivation extends Pick<Options, 'ifStale'> {
  /** Where the prepared rows lie. */
  folder: string;
  /** Prints a line about what was done. */
  say(line: string): void;
  /** Shows what is being done. */
  onStep(what: string): void;
  /** Told which file, by its path from the folder on, is as it should be. */
  onReady(file: string): void;
}

/**
 * The data step.
 * @throws UsageError when asked wrongly; Problem when a data set cannot be prepared as it was asked for
 */
export async function main(world: World): Promise<void> {
  const options = parseOptions(world.args);
  if (options.help) world.say(HELP);
  else await prepareAll(options, world);
}

/** One data set after another; what is wrong with one does not keep the next away. */
async function prepareAll(options: Options, world: World): Promise<void> {
  const progress = progressOn(world.screen);
  const say = (line: string) => {
    progress.wipe();
    world.say(line);
  };
  const onStep = (what: string) => {
    progress.step(what);
    world.onStep?.(what);
  };
  const onReady = (file: string) => world.onReady?.(file);
  const sets = await preparations(world.catalogue);
  const around = surroundings(options, world, { ...progress, step: onStep }, sets);
  for (const folder of [around.folder, join(around.folder, 'learn'), around.access.keepIn]) removePartials(folder);
  const problems: string[] = [];
  for (const preparation of sets) {
    try {
      say(await prepareDataset(preparation, options, around));
      onReady(`${preparation.id}.json`);
      onReady(`${preparation.id}.bin`);
    } catch (error) {
      progress.wipe();
      if (!(error instanceof Problem)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Problem(problems.join('\n'));
  await world.derive?.({ ifStale: options.ifStale, folder: around.folder, say, onStep, onReady });
}

function surroundings(options: Options, world: World, progress: Progress, sets: Preparation[]): Surroundings {
  const { root, environment, catalogue, limits } = world;
  const folders = [keptIn(root), sharedBy(root)];
  const add = (named: string, by: string): string | null => {
    const folder = resolve(named);
    folders.unshift(folder);
    return refusalOf(folder, by) ?? nothingFoundIn(folder, by, sets);
  };
  // Meant for all that is run here, the variable may well name a folder that holds nothing for us.
  const strange = environment.ANOMASCOPE_DATA && add(environment.ANOMASCOPE_DATA, 'ANOMASCOPE_DATA');
  if (strange) world.mention(strange);
  const wrong = options.from !== null && add(options.from, '--from');
  if (wrong) throw new Problem(wrong);
  return {
    access: {
      folders,
      keepIn: keptIn(root),
      fetch: options.offline ? null : downloads(progress, limits),
      onReading: (file) => progress.step(`reading ${file}`),
    },
    folder: preparedIn(root),
    recipe: recipe(catalogue),
    onStep: progress.step,
  };
}

/** Why a folder cannot be looked into, in a sentence; null where it can. */
function refusalOf(folder: string, by: string): string | null {
  try {
    readdirSync(folder);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return `There is no folder ${folder}, which ${by} names.`;
    if (code === 'ENOTDIR') return `${folder}, which ${by} names, is no folder, or lies within something that is none.`;
    return `The folder ${folder}, which ${by} names, cannot be read: ${reasonOf(error)}.`;
  }
}
