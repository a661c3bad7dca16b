import type { ReactElement } from 'react';
import { BeatPad } from '../beatPad/BeatPad.tsx';
import { DecodedSignal } from '../decodeMap/DecodedSignal.tsx';
import { NetworkDrawing } from '../network/NetworkDrawing.tsx';
import { layOutNetwork } from '../network/networkLayout.ts';
import { ScoreRuler } from '../ruler/ScoreRuler.tsx';
import { BeatChart } from '../signal/BeatChart.tsx';
import { nothing } from './scored.ts';

const SAMPLES = 140;
const DOMAIN = [-5.5, 4] as const;

/** A deep wave, a long rise and a hump: no heart's own, but shaped as one. */
const beat = Float32Array.from({ length: SAMPLES }, (_, i) => {
  const bump = (middle: number, width: number, height: number) => height * Math.exp(-(((i - middle) / width) ** 2));
  return bump(7, 4, -4) + bump(75, 40, 0.9) + bump(105, 8, 1.6) + bump(139, 6, -2);
});
const rebuilt = beat.map((value, i) => 0.8 * value + 0.15 * Math.sin(i / 5));
const errors = beat.map((value, i) => (value - rebuilt[i]!) ** 2);
const band = { low: rebuilt.map((value) => value - 0.5), high: rebuilt.map((value) => value + 0.5) };

/** Drawn from sample 20 to 60 and from 90 on; a straight line bridges what lies between. */
const drawn = Uint8Array.from({ length: SAMPLES }, (_, i) => ((i >= 20 && i <= 60) || i >= 90 ? 1 : 0));

const far = Float32Array.from({ length: 60 }, (_, i) => 1000 + 20 * Math.sin(i / 6) + (i % 7));
const farRebuilt = far.map((value) => 1002 + 0.8 * (value - 1002));

const scores = (n: number, from: number, by: number) => Array.from({ length: n }, (_, i) => from * by ** i);

const UNITS = [40, 8, 3, 8, 40];
const waves = (n: number, step: number) => Float32Array.from({ length: n }, (_, i) => Math.sin(step * (i + 1)));
const shades = (n: number) => Float32Array.from({ length: n }, (_, i) => (i % 5) / 4);

export const SIGNALS: Record<string, ReactElement> = {
  'signal/beat': (
    <BeatChart
      {...{ input: beat, reconstruction: rebuilt, errors, band }}
      comparison={beat.map((value) => value + 0.4)}
      comparisonName="nearest"
      kind="abnormal"
      domain={DOMAIN}
      label="beat 812"
      unit="σ"
    />
  ),
  // No heart's: sixty samples about 1,000.
  'signal/far-signal': (
    <BeatChart
      {...{ input: far, reconstruction: farRebuilt, errors: far.map((value, i) => (value - farRebuilt[i]!) ** 2) }}
      domain={[970, 1030]}
      label="reading 12"
      unit="hPa"
    />
  ),
  'beatPad/far-pad': (
    <BeatPad
      samples={far}
      drawn={new Uint8Array(far.length).fill(1)}
      reconstruction={farRebuilt}
      domain={[970, 1030]}
      square={5}
      unit="hPa"
      label="A drawing."
      helpId="help"
      onStroke={nothing}
      onMove={nothing}
      onTakeBack={nothing}
    />
  ),
  'decodeMap/far-decoded': (
    <DecodedSignal values={far} domain={[970, 1030]} label="Decoded reading at 0.5, −1." unit="hPa" />
  ),
  'beatPad/beat-pad': (
    <BeatPad
      samples={beat}
      {...{ drawn, reconstruction: rebuilt, errors }}
      domain={DOMAIN}
      square={1}
      unit="σ"
      label="A drawing."
      helpId="help"
      onStroke={nothing}
      onMove={nothing}
      onTakeBack={nothing}
    />
  ),
  'beatPad/beat-pad-blank': (
    <BeatPad
      samples={new Float32Array(SAMPLES)}
      drawn={new Uint8Array(SAMPLES)}
      guide={beat}
      domain={DOMAIN}
      square={1}
      unit="σ"
      label="A blank sheet."
      helpId="help"
      onStroke={nothing}
      onMove={nothing}
      onTakeBack={nothing}
    />
  ),
  'decodeMap/decoded-signal': (
    <DecodedSignal values={rebuilt} band={band} domain={DOMAIN} label="Decoded beat at 0.5, −1." unit="σ" />
  ),
  'ruler/score-ruler': (
    <ScoreRuler
      normal={scores(80, 0.01, 1.03)}
      abnormal={scores(60, 0.05, 1.05)}
      threshold={0.09}
      score={0.14}
      name="this beat"
      label="Errors of test beats: this one has 0.14, the threshold is 0.09."
    />
  ),
  'network/network': (
    <NetworkDrawing
      size={{ width: 480, height: 280 }}
      layout={layOutNetwork(UNITS, { width: 480, height: 280 }, 'across', { column: 2, pitch: 30 })}
      columns={[
        { role: 'input', units: 40, shade: shades(40), dead: null, bells: null },
        { role: 'encoder', units: 8, shade: shades(8), dead: Uint8Array.of(0, 1, 0, 0, 0, 0, 1, 0), bells: null },
        {
          role: 'latent',
          units: 3,
          shade: shades(3),
          dead: Uint8Array.of(0, 0, 1),
          bells: [-1, 0, 0.5].map((mean, i) => ({ mean, deviation: 0.3 + 0.3 * i })),
        },
        { role: 'decoder', units: 8, shade: shades(8), dead: null, bells: null },
        { role: 'output', units: 40, shade: shades(40), dead: null, bells: null },
      ]}
      kernels={UNITS.slice(1).map((units, i) => ({
        weights: waves(UNITS[i]! * units, i + 1.7),
        offset: 0,
        inputs: UNITS[i]!,
        columns: units,
        units,
      }))}
      active={{ column: 1, unit: 4 }}
    />
  ),
};
