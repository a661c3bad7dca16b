import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankDrawing, drawingOf } from '#core/signal/drawing.ts';
import { keptText, parseKept } from './keptDrawing.ts';

const nothing = { beat: null, connection: null };

describe('what is kept of a drawing', () => {
  it('comes back, to three decimals', () => {
    const beat = { samples: Float32Array.of(1.23456, 0, -4), drawn: Uint8Array.of(1, 0, 1) };
    const connection = { start: [0, 1], values: [0.5, 1], name: 'normal connection' };
    const back = parseKept(keptText({ beat, connection }), 3);
    expect(back.beat!.samples[0]).toBeCloseTo(1.235, 6);
    expect(back.beat!.drawn).toEqual(beat.drawn);
    expect(back.connection).toEqual(connection);
    expect(parseKept(keptText({ beat: blankDrawing(3), connection: null }), 3).beat).toEqual(blankDrawing(3));
  });

  it('is left when it does not fit', () => {
    const text = keptText({ beat: drawingOf(Float32Array.of(1, 2)), connection: null });
    expect(parseKept(text, 140)).toEqual(nothing);
    expect(parseKept(text.replace('"11"', '"1x"'), 2)).toEqual(nothing);
    expect(parseKept(text.replace('[1,2]', '[1,"2"]'), 2)).toEqual(nothing);
    expect(parseKept('{"connection":{"start":[1],"values":[1,2],"name":"x"}}', 2)).toEqual(nothing);
    expect(parseKept(null, 2)).toEqual(nothing);
  });

  it('never throws, whatever is kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('null'), fc.constant('[')), (text) => {
        parseKept(text, 140);
      }),
    );
  });
});
