import type { ReactElement } from 'react';
import type { Centres } from '#core/learnt/centres.ts';
import type { Components } from '#core/learnt/components.ts';
import type { Correlations } from '#core/learnt/correlations.ts';
import { BandChart } from '../learnt/band/BandChart.tsx';
import { CentresChart } from '../learnt/centres/CentresChart.tsx';
import { ComponentsChart } from '../learnt/components/ComponentsChart.tsx';
import { CorrelationsChart } from '../learnt/correlations/CorrelationsChart.tsx';
import type { ShownRows } from '../learnt/shownRows.ts';

/* What detectors have learnt of sixty samples about 1,000, and of eight features of a table. */

const SAMPLES = 60;
const samples = (value: (i: number) => number) => Float32Array.from({ length: SAMPLES }, (_, i) => value(i));
const mean = samples((i) => 1000 + 12 * Math.sin(i / 6));
const step = samples((i) => (i > 40 ? 14 : 1));

export const signals: ShownRows = {
  names: Array.from(mean, (_, i) => `sample ${i + 1}`),
  units: Array.from(mean, () => 'hPa'),
  heights: [970, 1030],
  low: samples(() => 970),
  high: samples(() => 1030),
  noun: { one: 'reading', many: 'readings' },
  row: { values: mean.map((value, i) => value + step[i]!), contributions: step.map((off) => off ** 2), abnormal: true },
};

const usual = Float32Array.of(12, 0.1, 0.9, 0, 400, 0.02, 1, 0.5);
const spread = Float32Array.of(6, 0.1, 0.15, 0, 900, 0.03, 0.05, 0.2);
const values = Float32Array.of(510, 0.1, 1, 0, 1030, 0, 1, 0.95);

export const table: ShownRows = {
  names: ['count', 'error rate', 'same service', 'wrong fragments', 'bytes sent', 'other hosts', 'logged in', 'share'],
  units: ['', '', '', '', 'bytes', '', '', ''],
  heights: null,
  low: new Float32Array(8),
  high: Float32Array.of(511, 1, 1, 3, 1e6, 1, 1, 1),
  noun: { one: 'connection', many: 'connections' },
  row: { values, contributions: Float32Array.of(80, 0, 0.4, 0, 0.5, 0.2, 0.1, 2), abnormal: false },
};

const UNIT = samples(() => 5);
const components: Components = {
  form: 'components',
  chosen: null,
  mean,
  directions: Float32Array.from([...samples((i) => 6 * Math.cos(i / 9)), ...samples((i) => (i > 30 ? 5 : -2))]),
  shares: Float32Array.of(0.52, 0.31),
  coordinates: Float32Array.of(-0.4, 1.7),
  unit: UNIT,
};

const centres: Centres = {
  form: 'centres',
  at: Float32Array.from([0, 6, -9].flatMap((off) => [...mean.map((value, i) => value + off * Math.cos(i / 9))])),
  shares: Float32Array.of(0.6, 0.3, 0.1),
  distances: Float32Array.of(8.1, 7.4, 11),
  unit: UNIT,
};

const correlations = ({ names }: ShownRows, centre: Float32Array, deviation: Float32Array): Correlations => ({
  form: 'correlations',
  correlation: Float32Array.from({ length: names.length ** 2 }, (_, at) => {
    const [a, b] = [Math.floor(at / names.length), at % names.length];
    return a === b ? 1 : 0.9 * Math.cos(Math.abs(a - b) / 3) * Math.exp(-Math.abs(a - b) / 12);
  }),
  mean: centre,
  deviation,
  shrinkage: 0.012,
});

export const LEARNT: Record<string, ReactElement> = {
  'learnt/band/band': (
    <BandChart
      learnt={{ form: 'band', rule: 'zScore', low: mean, high: mean, unit: samples((i) => 2 + i / 20), reach: 2 }}
      rows={signals}
    />
  ),
  'learnt/band/band-features': (
    <BandChart
      learnt={{
        ...{ form: 'band', rule: 'fences', reach: 0, unit: spread },
        low: usual.map((value, f) => value - spread[f]!),
        high: usual.map((value, f) => value + spread[f]!),
      }}
      rows={table}
    />
  ),
  'learnt/components/components': <ComponentsChart learnt={components} rows={signals} />,
  'learnt/components/components-features': (
    <ComponentsChart
      learnt={{
        ...components,
        mean: usual,
        directions: Float32Array.of(90, 0.1, 0, 0, 800, 0, 0, 0.1),
        shares: Float32Array.of(0.7),
        coordinates: Float32Array.of(3),
        unit: spread.map((width) => width || 1),
      }}
      rows={table}
    />
  ),
  'learnt/centres/centres': <CentresChart learnt={centres} rows={signals} />,
  'learnt/centres/centres-features': (
    <CentresChart
      learnt={{
        form: 'centres',
        at: Float32Array.from([...usual, ...values.map((value) => 0.7 * value)]),
        shares: Float32Array.of(0.9, 0.1),
        distances: Float32Array.of(1.4, 0.6),
        unit: spread.map((width) => width || 1),
      }}
      rows={table}
    />
  ),
  'learnt/correlations/correlations': (
    <CorrelationsChart
      learnt={correlations(
        signals,
        mean,
        samples(() => 6),
      )}
      rows={signals}
    />
  ),
  'learnt/correlations/correlations-features': (
    <CorrelationsChart learnt={correlations(table, usual, spread)} rows={table} />
  ),
};
