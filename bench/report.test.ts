import { describe, expect, it } from 'vitest';
import type { BenchCase } from './cases.ts';
import { bestTfjs, timeOf } from './cases.ts';
import { caseLines, summaryLines } from './report.ts';

const one = (engine: BenchCase['engine'], msPerStep: number | null): BenchCase => ({
  model: 'small',
  batch: 64,
  engine,
  msPerStep,
  runs: [],
  problem: msPerStep === null ? 'There is none here.' : null,
});

const cases = [one('fusedWasm', 0.1), one('wasm', 12), one('cpu', 20), one('webgpu', null)];

describe('the report', () => {
  it('names the fastest tfjs backend, never an engine of ours', () => {
    expect(bestTfjs(cases, 'small')).toBe(12);
    expect(bestTfjs([one('fusedWasm', 0.1)], 'small')).toBeNull();
    expect(timeOf(cases, 'small', 'fusedWasm')).toBe(0.1);
    expect(timeOf(cases, 'small', 'webgpu')).toBeNull();
  });

  it('has a line a case, with the reason where there is no time', () => {
    expect(caseLines(cases).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['network', 'batch', 'engine', 'ms/step'],
      ['small', '64', 'fusedWasm', '0.100'],
      ['small', '64', 'wasm', '12.000'],
      ['small', '64', 'cpu', '20.000'],
      ['small', '64', 'webgpu', 'There is none here.'],
    ]);
  });

  it('says what was not measured rather than nothing', () => {
    const lines = summaryLines({
      machine: 'a machine',
      browser: 'Chromium 1',
      cases,
      ratios: {
        fusedWasmOverBestTfjs: 120.4,
        fusedWebgpuOverTfjsWebgpu: null,
        overAnomagramStep: 250,
        overAnomagramStepOnWasm: 90,
      },
      secondsToAuc99: 0.31,
      secondsToAuc99FromNothing: null,
      sweepSeconds: 9.2,
      longestTaskMs: 21.04,
      longestTasks: [
        {
          dataset: 'ecg5000',
          runs: [
            { longestMs: 21.04, overFifty: 0 },
            { longestMs: 62.3, overFifty: 2 },
            { longestMs: 18.7, overFifty: 0 },
          ],
        },
      ],
      interactions: [
        {
          dataset: 'ecg5000',
          waits: [
            { what: 'Train', ms: 40 },
            { what: 'Decode', ms: 72 },
          ],
        },
      ],
      drags: [{ charts: 'all nine', medianMs: 16.7, slowestFivePerCentMs: 17.2, workMs: 3, longestTaskMs: 0 }],
      lighthouse: null,
    });
    expect(lines[1]).toMatch(/120 ×$/);
    expect(lines[2]).toMatch(/not measured$/);
    expect(lines[4]).toMatch(/0\.31 s$/);
    expect(lines[5]).toMatch(/not reached$/);
    expect(lines[7]).toMatch(/ecg5000: 21\.0 ms, median of 3 runs; worst 62\.3 ms; over 50 ms in all: 2$/);
    expect(lines[8]).toMatch(/ecg5000: at most 72 ms of 2 presses .Decode.$/);
    expect(lines[9]).toMatch(
      /all nine charts: a frame takes 16\.7 ms .95th percentile 17\.2., its JavaScript 3\.0 ms$/,
    );
    expect(lines[10]).toMatch(/Lighthouse.*not measured$/);
  });
});
