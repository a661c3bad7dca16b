import { namesOf } from './catalogue.ts';
import { entriesOf, findLocally } from './find.ts';
import type { Preparation } from './preparation.ts';
import { listed } from './words.ts';

/** More names than these tell nobody more. */
const SHOWN = 8;

/**
 * That a folder holds no raw file at all: what lies there, and what was looked for.
 * @param by what named the folder
 * @returns null where one is there
 */
export function nothingFoundIn(folder: string, by: string, sets: readonly Preparation[]): string | null {
  const files = sets.flatMap((set) => Object.values(set.files));
  if (files.some((file) => findLocally(file, [folder]) !== null)) return null;
  const names = entriesOf(folder).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  const unusable = sets
    .flatMap((set) => set.unusable)
    .filter(({ name }) => names.some((here) => here.toLowerCase() === name.toLowerCase()))
    .map(({ name, why }) => ` ${name} will not do: ${why}`);
  return [
    `None of the files looked for is in ${folder}, which ${by} names. ${contents(names)}${unusable.join('')}`,
    ...sets.map(({ id, files: of }) => `For ${id} these were looked for, packed (.gz, .zip) or not: ${wanted(of)}.`),
  ].join('\n');
}

function contents(names: string[]): string {
  if (names.length === 0) return 'It is empty.';
  const more = names.length - SHOWN;
  const shown = names.slice(0, SHOWN);
  return `There ${names.length === 1 ? 'lies' : 'lie'}: ${listed(more > 0 ? [...shown, `${more} more`] : shown)}.`;
}

function wanted(files: Preparation['files']): string {
  const endings = new Map<string, string[]>();
  for (const name of Object.values(files).flatMap(namesOf)) {
    const [, stem, ending] = /^(.*?)([.][a-z]{2,4})?$/.exec(name)!;
    endings.set(stem!, [...new Set([...(endings.get(stem!) ?? []), ending ?? 'no ending'])]);
  }
  const archives = Object.values(files).flatMap(({ container, archives: others }) => [container, ...others]);
  const stems = [...endings].map(([stem, those]) => `${stem} (${those.join(', ')})`);
  return listed([...stems, ...new Set(archives)]);
}
