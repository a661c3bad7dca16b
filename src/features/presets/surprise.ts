import { type Asked, partsOf, type Setup, wholeOf } from '#core/experiment/experiment.ts';
import { type Section, sectionsOf, valuesOf } from '#core/experiment/experimentFields.ts';
import { type Field, isShown, type Limit } from '#core/experiment/field.ts';
import { createRandom, type Random } from '#core/random/random.ts';
import { detectorOf, parseExperiment } from '#detectors/experiment.ts';

/** So many settings are another; more, and nobody knows which of them did it. */
const MOST = 3;

/** How far a number goes at a time: far enough to be seen, not so far that nothing is learnt. */
const FACTORS = [1 / 4, 1 / 2, 2, 4];

/** Abnormal rows in training; with more, nothing else matters. */
const MOST_SHARE = 0.3;

/** The same experiment with one to three settings varied within their limits; a seed settles which, and how. */
export function surprise(asked: Asked, seed: number): Asked {
  const random = createRandom(seed);
  const before = wholeOf(asked);
  const ways = waysToVary(before);
  const order = random.permutation(ways.length);
  const varied = structuredClone(before);
  for (const at of order.subarray(0, 1 + random.int(MOST))) ways[at]!(varied, random);
  return partsOf(parseExperiment(varied).experiment);
}

/** From the browser's own source of chance: nothing computed here depends on it. */
export const seedByChance = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;

type Vary = (setup: Setup, random: Random) => void;

function waysToVary(setup: Setup): Vary[] {
  const detector = detectorOf(setup.detector.kind);
  const sections = sectionsOf(setup.dataset, detector).filter(
    ({ about }) => about !== 'evaluation' && about !== 'engine',
  );
  return sections.flatMap((section) => {
    // What does not matter as things are would be no surprise.
    const shown = section.fields.filter((field) => isShown(field, valuesOf(setup, section)));
    return shown.flatMap((field) => wayToVary(setup, section, field));
  });
}

/** A way to vary a setting that has another value to go to. */
function wayToVary(setup: Setup, section: Section, field: Field): Vary[] {
  const { name } = field;
  const value = valuesOf(setup, section)[name];
  const put = (other: (random: Random) => unknown): Vary[] => [
    (varied, random) => {
      valuesOf(varied, section)[name] = other(random);
    },
  ];
  switch (field.kind) {
    case 'number': {
      const others = typeof value === 'number' ? othersOf(value, field.limit) : [];
      return others.length > 0 ? put((random) => oneOf(others, random)) : [];
    }
    case 'share': {
      const shares = Array.from({ length: Math.round(MOST_SHARE / field.step) + 1 }, (_, i) => i * field.step);
      return put((random) =>
        oneOf(
          shares.filter((share) => share !== value),
          random,
        ),
      );
    }
    case 'choice': {
      const others = field.choices.filter((choice) => choice !== value);
      return name === 'split' || others.length === 0 ? [] : put((random) => oneOf(others, random));
    }
    case 'boolean':
      return put(() => !value);
    default:
      return name === 'latent' ? wayToVaryLatent(value as { units: number }, put) : [];
  }
}

/** Fewer or more units in the bottleneck, which is what networks are about. */
function wayToVaryLatent(latent: { units: number }, put: (other: (random: Random) => unknown) => Vary[]): Vary[] {
  const others = othersOf(latent.units, { min: 1, max: 64, integer: true });
  return put((random) => ({ ...latent, units: oneOf(others, random) }));
}

/** Two digits of each, as a person would type it. */
function othersOf(value: number, { min, max, integer }: Limit): number[] {
  const near = FACTORS.map((factor) => Number((factor * value).toPrecision(2)));
  const within = near.map((other) => Math.min(max, Math.max(min, integer ? Math.round(other) : other)));
  return [...new Set(within)].filter((other) => other !== value);
}

const oneOf = <T>(values: readonly T[], random: Random): T => values[random.int(values.length)]!;
