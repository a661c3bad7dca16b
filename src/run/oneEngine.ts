import { TellingError } from '#core/message.ts';
import type { Engine } from '#engine/engine.ts';
import type { Engines } from '#engine/fallback.ts';

/** This engine and no other. It stays open when a run ends: whoever opened it closes it. */
export function oneEngine(engine: Engine): Engines {
  const borrowed: Engine = { ...engine, dispose: () => {} };
  return {
    others: [engine.name],
    create: async (name) => {
      if (name === engine.name) return borrowed;
      throw new TellingError({ say: 'unexpected', detail: `Only ${engine.name} is at hand, not ${name}.` });
    },
    chooseFastest: async () => ({ engine: borrowed, reports: [], forget: () => {} }),
  };
}

/** For detectors that take no training steps. */
export const NO_ENGINE: Engines = {
  others: [],
  create: () => Promise.reject(new TellingError({ say: 'noEngine', problems: [] })),
  chooseFastest: () => Promise.reject(new TellingError({ say: 'noEngine', problems: [] })),
};
