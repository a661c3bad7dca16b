import type { Catalogue } from './catalogue.ts';
import { DATASETS } from './index.ts';
import type { Preparation } from './preparation.ts';

/** What the `preparation.ts` of a data set exports, under its id. Its entry in the catalogue is given, where it has one. */
type Preparations = Record<string, (entry: unknown) => Preparation>;

/** All that `npm run data` prepares. */
export function preparations(catalogue: Catalogue): Promise<Preparation[]> {
  const entries = new Map<string, unknown>(Object.entries(catalogue));
  return Promise.all(
    DATASETS.map(async ({ id }) => {
      const preparations: Preparations = await import(`./${id}/preparation.ts`);
      return preparations[id]!(entries.get(id));
    }),
  );
}
