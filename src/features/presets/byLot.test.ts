import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESET_IDS } from '#core/experiment/presetIds.ts';
import { drawLot, presetByLot } from './byLot.ts';

describe('a preset by lot', () => {
  it('is never the present one, and any other may come', () => {
    for (const present of [null, ...PRESET_IDS]) {
      const lots = Array.from({ length: 1000 }, (_, i) => presetByLot(present, i / 1000));
      expect(new Set(lots)).toEqual(new Set(PRESET_IDS.filter((id) => id !== present)));
    }
  });

  it('is one for every lot there can be', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (lot) => {
        expect(PRESET_IDS).toContain(presetByLot('healthy', lot));
      }),
    );
    const lot = drawLot();
    expect(lot >= 0 && lot < 1).toBe(true);
  });
});
