import type { Dataset } from '#core/dataset/dataset.ts';
import type { RawFile } from './catalogue.ts';
import { findLocally } from './find.ts';
import { type Access, obtain } from './obtain.ts';
import { shown } from './places.ts';
import type { Preparation } from './preparation.ts';
import { preparedBefore, writePrepared } from './prepared.ts';
import { Problem } from './problem.ts';
import { listed, size, whole } from './words.ts';

export interface Wishes {
  /** Leave rows alone that were prepared before and still are as they would be. */
  ifStale: boolean;
  /** Fail rather than take stand-ins. */
  requireReal: boolean;
}

export interface Surroundings {
  access: Access;
  /** The folder to put the prepared rows in. */
  folder: string;
  /** See `recipe`. */
  recipe: string;
  /** Told what is being done, in a few words. */
  onStep(what: string): void;
}

/**
 * Prepares one data set, from the published files or, when they cannot be had, from stand-ins.
 * @returns what was done, in a sentence or more
 * @throws Problem when a raw file is damaged, nothing can be written, or real rows are required and cannot be had
 */
export async function prepareDataset(preparation: Preparation, wishes: Wishes, around: Surroundings): Promise<string> {
  const { id, files, packing } = preparation;
  const before = preparedBefore(around.folder, id, around.recipe);
  if (
    wishes.ifStale &&
    before &&
    (before === 'real' || !(wishes.requireReal || areHere(Object.values(files), around.access)))
  ) {
    return `${id}: up to date${before === 'standIns' ? ', with stand-ins for the real rows' : ''}.`;
  }
  const obtained = await obtainAll(preparation, around.access);
  if (obtained.raw) {
    around.onStep(`${id}: choosing and packing rows`);
    const dataset = preparation.build(obtained.raw);
    const bytes = writePrepared(around.folder, dataset, packing, around.recipe);
    return `${id}: ${inWords(dataset, bytes)}, from ${listed(obtained.places)}.`;
  }
  if (before === 'real') return `${id}: the raw files cannot be had now; the real rows prepared before are kept.`;
  const remedy = remedyFor(obtained, Object.values(files), around.access);
  if (wishes.requireReal) throw new Problem(`The real rows of ${id} cannot be had: ${remedy}`);
  around.onStep(`${id}: drawing stand-ins`);
  const dataset = asStandIn(preparation.build(await preparation.standIns()));
  const bytes = writePrepared(around.folder, dataset, packing, around.recipe);
  return `${id}: ${inWords(dataset, bytes)}, but they are STAND-INS drawn from summary statistics: ${remedy}`;
}

type AllObtained =
  | { raw: Record<string, unknown>; places: string[] }
  | { raw: null; missing: RawFile; reasons: string[] };

async function obtainAll({ files, read }: Preparation, access: Access): Promise<AllObtained> {
  const raw: Record<string, unknown> = {};
  const places: string[] = [];
  for (const [role, file] of Object.entries(files)) {
    const obtained = await obtain(file, (bytes) => read(bytes, role), access);
    // Stand-ins do not mix with real rows: one missing file makes the others useless.
    if (!obtained.got) return { raw: null, missing: file, reasons: obtained.reasons };
    raw[role] = obtained.rows;
    places.push(obtained.from);
  }
  return { raw, places };
}

function areHere(files: RawFile[], { folders }: Access): boolean {
  return files.every((file) => findLocally(file, folders) !== null);
}

function remedyFor(
  { missing, reasons }: Extract<AllObtained, { raw: null }>,
  files: RawFile[],
  { folders, keepIn, fetch }: Access,
): string {
  const whyNot = fetch ? `could not be downloaded (${reasons.join('; ')})` : 'was not to be downloaded';
  const wanted = listed([...new Set(files.map(({ container }) => container))]);
  return `${missing.name} is in none of ${listed(folders.map(shown))}, and ${whyNot}. To have the real rows, connect to a network or put ${wanted} into ${shown(keepIn)}, and run “npm run data” again.`;
}

/** The rows are no one's: no file and line of the published ones, and no findings about those. */
function asStandIn(dataset: Dataset): Dataset {
  const { provenance, originFiles } = dataset;
  return {
    ...dataset,
    standIn: true,
    originFiles: originFiles.map((name) => `stand-ins for ${name},`),
    provenance: { ...provenance, notes: [STAND_IN_NOTE] },
  };
}

const STAND_IN_NOTE =
  'These rows are stand-ins: none of them was ever measured. They were drawn at random so that they agree with summary statistics of the real rows, which could not be had when the page was built. To have the real ones, run “npm run data” with a network connection, or put the raw files into data/raw first.';

const inWords = ({ rows, rowNoun }: Dataset, bytes: number) => `${whole(rows)} ${rowNoun.many} in ${size(bytes)}`;
