import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../data/places.ts';
import { CLAIMS } from './claims/index.ts';
import { sentencesOf } from './sentences.ts';
import { openWorld, type World } from './world.ts';

/** References are what proves; the list of sections says no sentence. */
const STATING = readdirSync(join(ROOT, 'src/text/en/learn'))
  .filter((name) => name !== 'references.ts')
  .map((name) => `learn/${name}`)
  .concat(
    'glossary.ts',
    'about.ts',
    ...['help', 'score', 'detectors', 'presets', 'sets'].map((name) => `lab/${name}.ts`),
  );

/** Names that have a number in them, and say nothing by it. */
const NAMES = /ECG5000|KDD Cup ’99|report FF12/g;

const sentences = new Map(STATING.map((file) => [file, sentencesOf(file)]));
const textOf = (files: readonly string[]) => files.flatMap((file) => sentences.get(file)!);
const every = CLAIMS.flatMap(({ claims }) => claims);

describe('the facts that the page states', () => {
  it('are looked for in every file of the essay, in the glossary, in About, in the help and in what is said of detectors, presets and data sets', () => {
    expect(CLAIMS.flatMap(({ files }) => files).sort()).toEqual(STATING.sort());
  });

  it('stand in the text as they are listed', () => {
    const changed = CLAIMS.flatMap(({ files, claims }) => {
      const text = textOf(files).join(' ');
      return claims.filter(({ says }) => !text.includes(says)).map(({ says }) => ({ files, says }));
    });
    expect(changed).toEqual([]);
  });

  it('are listed with every number in a sentence', () => {
    const unlisted = CLAIMS.flatMap(({ files, claims }) => {
      const text = textOf(files);
      const labels = claims.filter(({ says }) => text.includes(says));
      // The longest first: a shorter one may be a piece of it.
      const stretches = claims.filter((claim) => !labels.includes(claim)).sort((a, b) => b.says.length - a.says.length);
      return text
        .filter((sentence) => labels.every(({ says }) => says !== sentence))
        .map((sentence) => stretches.reduce((rest, { says }) => rest.replace(says, ''), sentence).replace(NAMES, ''))
        .filter((rest) => /\d/.test(rest));
    });
    expect(unlisted).toEqual([]);
  });

  it('rest on files and tests that are there', () => {
    const missing = every.flatMap(({ says, by }) => {
      if (by.kind !== 'design' && by.kind !== 'test') return [];
      const path = join(ROOT, by.file);
      if (!existsSync(path)) return [`${says}: ${by.file}`];
      return by.kind === 'test' && !readFileSync(path, 'utf8').includes(`it('${by.name}'`)
        ? [`${says}: ${by.name}`]
        : [];
    });
    expect(missing).toEqual([]);
  });

  describe('and are computed by ours', () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld();
    });

    it('come out as they are told', (context) => {
      if (world.beats.standIn || world.connections.standIn) {
        context.skip('The rows at hand are stand-ins. Run “npm run data” where real ones can be had.');
      }
      const wrong = every.flatMap(({ says, by }) => {
        if (by.kind !== 'measured') return [];
        const values = [by.values(world)].flat();
        const within = values.length > 0 && values.every((value) => value >= by.from && value <= by.to);
        return within ? [] : [{ says, values: values.slice(0, 8), from: by.from, to: by.to }];
      });
      expect(wrong).toEqual([]);
    });
  });
});
