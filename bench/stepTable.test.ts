import { expect, it } from 'vitest';
import { type StepTime, stepTimeLines } from './stepTable.ts';

const time = (place: StepTime['place'], engine: StepTime['engine'], ms: number | null): StepTime => ({
  dataset: 'ecg5000',
  place,
  engine,
  ms,
  problem: ms === null ? 'There is none here.' : null,
});

it('compares every engine with plain JavaScript in the same place, and says which could not be had', () => {
  const times = [
    time('Node', 'wasm', 0.5),
    time('Node', 'cpu', 2),
    time('Chromium', 'webgl', 6),
    time('Chromium', 'webgpu', null),
    time('Chromium', 'cpu', 3),
  ];
  expect(stepTimeLines(times).map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['data set', 'where', 'engine', 'ms/step', '× cpu'],
    ['ecg5000', 'Node', 'wasm', '0.500', '4 ×'],
    ['ecg5000', 'Node', 'cpu', '2.000', '1 ×'],
    ['ecg5000', 'Chromium', 'webgl', '6.000', '0.5 ×'],
    ['ecg5000', 'Chromium', 'webgpu', 'There is none here.'],
    ['ecg5000', 'Chromium', 'cpu', '3.000', '1 ×'],
  ]);
});
