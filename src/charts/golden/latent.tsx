import type { ReactElement } from 'react';
import { numbers } from '#text/en/locale.ts';
import { DecodeMap } from '../decodeMap/DecodeMap.tsx';
import { LatentScatter } from '../latent/LatentScatter.tsx';
import { nothing } from './scored.ts';

/** A sunflower of dots, and a smaller one of crosses beside it. */
const turn = Math.PI * (3 - Math.sqrt(5));
const flower = (n: number, x: number, y: number, size: number) =>
  Array.from({ length: n }, (_, i) => {
    const radius = size * Math.sqrt(i / n);
    return [x + radius * Math.cos(i * turn), y + radius * Math.sin(i * turn)];
  }).flat();

export const LATENT: Record<string, ReactElement> = {
  'latent/latent': (
    <LatentScatter
      points={[...flower(220, 0, 0, 1), ...flower(90, 1.6, 0.5, 0.8)]}
      abnormal={Array.from({ length: 310 }, (_, i) => (i < 220 ? 0 : 1))}
      selected={240}
      onSelect={nothing}
      highlighted={[3, 17, 228]}
      picked={{ left: 0.1, right: 0.3, top: 0.4, bottom: 0.7 }}
      noun="beats"
      axes={['component 1: 76 % of the spread', 'component 2: 14 % of the spread']}
    />
  ),
  'decodeMap/decode-map': (
    <DecodeMap
      points={Float32Array.from([...flower(220, 0, 0, 1.8), ...flower(90, 1.6, 0.5, 1.2)])}
      abnormal={Array.from({ length: 310 }, (_, i) => (i < 220 ? 0 : 1))}
      value={[0.6, -1.2]}
      onChange={nothing}
      domain={{ x: [-3.4, 3.4], y: [-3.4, 3.4] }}
      unitNames={['unit 1', 'unit 2']}
      labels={{ map: 'Map of beats.', normal: 'normal', abnormal: 'abnormal', value: numbers.tick }}
      spread={{ mean: [-1, 0.5], deviation: [0.2, 0.1] }}
      prior
    />
  ),
};
