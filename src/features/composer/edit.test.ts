import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenLayer } from '#core/experiment/defaults.ts';
import { decoderOf, type NetworkSpec } from '#core/experiment/experiment.ts';
import { parseExperiment } from '#detectors/experiment.ts';
import { defaultExperiment, defaultVae } from '#detectors/experiments/defaults.ts';
import { lab } from '#text/en/lab/index.ts';
import { columnsOf } from './columns.ts';
import {
  type Edit,
  freeDecoder,
  mirrorDecoder,
  ofKind,
  whyNotUnits,
  withLayer,
  withNewLayer,
  withoutLayer,
  withUnits,
} from './edit.ts';

const mirrored: NetworkSpec = defaultExperiment('ecg5000', 1).detector;
const free = freeDecoder(mirrored);

const done = (edit: Edit) => {
  if ('refused' in edit) throw new Error(lab.composer.refusal(edit.refused));
  return edit;
};
/** Why nothing was done, as the page says it. */
const refusal = (edit: Edit) => ('refused' in edit ? lab.composer.refusal(edit.refused) : null);
const whyNot = (...wish: Parameters<typeof whyNotUnits>) => {
  const why = whyNotUnits(...wish);
  return why && lab.composer.refusal(why);
};
const shape = (detector: NetworkSpec) => columnsOf(detector, 140).map(({ units }) => units);
const result = (edit: Edit) => [shape(done(edit).detector), done(edit).focus];

describe('units', () => {
  it('of a layer change with their mirror image, from either side', () => {
    expect(result(withUnits(mirrored, 1, 40))).toEqual([[140, 40, 16, 4, 16, 40, 140], 1]);
    expect(result(withUnits(mirrored, 4, 20))).toEqual([[140, 32, 20, 4, 20, 32, 140], 4]);
    expect(result(withUnits(mirrored, 3, 2))).toEqual([[140, 32, 16, 2, 16, 32, 140], 3]);
  });

  it('of a free decoder change alone', () => {
    expect(result(withUnits(free, 4, 20))).toEqual([[140, 32, 16, 4, 20, 32, 140], 4]);
    expect(result(withUnits(free, 1, 20))).toEqual([[140, 20, 16, 4, 16, 32, 140], 1]);
  });

  it('stay within limits, and say why they change no further', () => {
    expect(result(withUnits(mirrored, 1, 1000))[0]).toEqual([140, 256, 16, 4, 16, 256, 140]);
    const narrow = done(withUnits(mirrored, 3, 1)).detector;
    expect(refusal(withUnits(narrow, 3, 0))).toBe('The latent layer needs 1 unit at least.');
    expect(whyNot(narrow, 3, -1)).toBe('The latent layer needs 1 unit at least.');
    expect(whyNot(narrow, 3, 1)).toBeNull();
    const wide = done(withUnits(mirrored, 1, 256)).detector;
    expect(refusal(withUnits(wide, 1, 257))).toBe('256 units are the most for a layer.');
    expect(withUnits(mirrored, 0, 3)).toHaveProperty('refused');
    expect(withUnits(mirrored, 6, 3)).toHaveProperty('refused');
  });
});

describe('layers', () => {
  it('come between their neighbours in size, on both sides of a mirrored network', () => {
    expect(result(withNewLayer(mirrored, 0, 140))).toEqual([[140, 64, 32, 16, 4, 16, 32, 64, 140], 1]);
    expect(result(withNewLayer(mirrored, 2, 140))).toEqual([[140, 32, 16, 8, 4, 8, 16, 32, 140], 3]);
    expect(result(withNewLayer(mirrored, 3, 140))).toEqual([[140, 32, 16, 8, 4, 8, 16, 32, 140], 5]);
    expect(result(withNewLayer(mirrored, 5, 140))).toEqual([[140, 64, 32, 16, 4, 16, 32, 64, 140], 7]);
  });

  it('come and go on one side of a free network', () => {
    expect(result(withNewLayer(free, 3, 140))).toEqual([[140, 32, 16, 4, 8, 16, 32, 140], 4]);
    expect(result(withNewLayer(free, 5, 140))).toEqual([[140, 32, 16, 4, 16, 32, 64, 140], 6]);
    expect(result(withoutLayer(free, 5))).toEqual([[140, 32, 16, 4, 16, 140], 4]);
    expect(result(withoutLayer(free, 1))).toEqual([[140, 16, 4, 16, 32, 140], 0]);
  });

  it('go on both sides of a mirrored network', () => {
    expect(result(withoutLayer(mirrored, 2))).toEqual([[140, 32, 4, 32, 140], 1]);
    expect(result(withoutLayer(mirrored, 4))).toEqual([[140, 32, 4, 32, 140], 2]);
  });

  it('have a limit, and the latent layer and the ends stay', () => {
    const full: NetworkSpec = { ...mirrored, encoder: Array(10).fill(hiddenLayer(8, 'relu')) };
    expect(refusal(withNewLayer(full, 3, 140))).toBe('10 hidden layers are the most that a side may have.');
    expect(withoutLayer(mirrored, 3)).toHaveProperty('refused');
    expect(withoutLayer(mirrored, 0)).toHaveProperty('refused');
    expect(withoutLayer(mirrored, 6)).toHaveProperty('refused');
  });

  it('take other settings', () => {
    const { detector } = done(withLayer(mirrored, 5, { activation: 'relu', dropout: 0.2 }));
    expect(detector.encoder[0]).toEqual({ ...hiddenLayer(32, 'relu'), dropout: 0.2 });
  });

  it('are valid whatever is done, and a mirrored network stays mirrored', () => {
    const step = fc.record({ what: fc.constantFrom('units', 'add', 'remove'), at: fc.nat(25), units: fc.integer() });
    fc.assert(
      fc.property(
        fc.array(step),
        fc.constantFrom(mirrored, free, defaultVae('ecg5000', 1).detector),
        (steps, start: NetworkSpec) => {
          let detector = start;
          for (const { what, at, units } of steps) {
            const columns = columnsOf(detector, 140).length;
            const column = at % columns;
            const edit =
              what === 'units'
                ? withUnits(detector, column, units)
                : what === 'add'
                  ? withNewLayer(detector, Math.min(column, columns - 2), 140)
                  : withoutLayer(detector, column);
            if ('refused' in edit) continue;
            expect(edit.focus).toBeLessThan(columnsOf(edit.detector, 140).length);
            detector = edit.detector;
          }
          const experiment = { ...defaultExperiment('ecg5000', 1), detector };
          expect(parseExperiment(JSON.parse(JSON.stringify(experiment))).changes).toEqual([]);
          expect('decoder' in detector).toBe('decoder' in start);
        },
      ),
    );
  });
});

describe('the decoder', () => {
  it('starts from where it was when it is freed, and mirrors again when it is not', () => {
    expect(decoderOf(free)).toEqual(decoderOf(mirrored));
    expect(mirrorDecoder(done(withUnits(free, 4, 99)).detector)).toEqual(mirrored);
    expect('decoder' in mirrorDecoder(free)).toBe(false);
  });
});

describe('the kind of network', () => {
  it('changes with the layers kept', () => {
    const own = done(withUnits(free, 3, 7)).detector;
    const vae = ofKind('ecg5000', own, 'vae');
    expect(vae).toMatchObject({ kind: 'vae', latent: { units: 7 }, score: 'mean' });
    expect(shape(vae)).toEqual(shape(own));
    expect(ofKind('ecg5000', vae, 'autoencoder')).toEqual(own);
  });
});
