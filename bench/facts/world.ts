import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Dataset } from '#core/dataset/dataset.ts';
import { unpack } from '#core/learn/pack.ts';
import type { LearnPart, LearnParts } from '#core/learn/parts.ts';
import { preparedIn, ROOT } from '../../data/places.ts';
import { loadDataset } from '../../data/read.ts';

/** What facts are computed from: the prepared rows, and what the data step made of them for the essay. */
export interface World {
  beats: Dataset;
  connections: Dataset;
  part<Name extends keyof LearnParts>(name: Name): LearnPart<Name>;
}

/** @throws Problem when the rows are not prepared */
export async function openWorld(): Promise<World> {
  const parts = new Map<string, unknown>();
  return {
    beats: await loadDataset('ecg5000'),
    connections: await loadDataset('kddcup99'),
    part<Name extends keyof LearnParts>(name: Name) {
      if (!parts.has(name)) {
        parts.set(name, unpack(gunzipSync(readFileSync(join(preparedIn(ROOT), 'learn', `${name}.bin`)))));
      }
      return parts.get(name) as LearnPart<Name>;
    },
  };
}
