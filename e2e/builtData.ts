import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the data in a built site, which has a name of its own in every build. */
export function builtData(site: string): string {
  const name = readdirSync(site).find((name) => name.startsWith('data-'));
  if (name === undefined) throw new Error(`There are no data in ${site}.`);
  return join(site, name);
}
