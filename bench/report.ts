import type { BenchCase } from './cases.ts';
import type { DragTimes } from './dragTimes.ts';
import type { InteractionTimes } from './interactions.ts';
import type { Audit } from './lighthouse.ts';
import type { TrainingTasks } from './longestTask.ts';
import { median } from './median.ts';

/** What all measurements come to. Null is what could not be measured here; the words on stderr say why. */
export interface BenchResult {
  machine: string;
  browser: string;
  cases: BenchCase[];
  ratios: {
    fusedWasmOverBestTfjs: number | null;
    fusedWebgpuOverTfjsWebgpu: number | null;
    overAnomagramStep: number | null;
    /** The same, had Anomagram its library's WASM backend. */
    overAnomagramStepOnWasm: number | null;
  };
  /** Median over seeds: from pressing Train to a test ROC AUC of 0.99, everything being loaded. */
  secondsToAuc99: number | null;
  /** The same from the start of the worker on, the rows coming from the browser's cache. */
  secondsToAuc99FromNothing: number | null;
  sweepSeconds: number | null;
  /** On the beats, median over runs. */
  longestTaskMs: number | null;
  /** The tasks of the page's main thread while it trains, on each data set. */
  longestTasks: TrainingTasks[];
  /** How long what is pressed waits for its effect to be painted, on each data set. */
  interactions: InteractionTimes[];
  /** How the page follows a hand that drags the threshold over 10,000 test rows. */
  drags: DragTimes[];
  /** Of the essay. */
  lighthouse: Audit | null;
}

/** A table, a line an engine and model, each with how many times as fast it is as the fastest tfjs backend there. */
export function caseLines(cases: readonly BenchCase[]): string[] {
  const head = `${'network'.padEnd(24)}${'batch'.padStart(6)}  ${'engine'.padEnd(13)}${'ms/step'.padStart(9)}`;
  return [
    head,
    ...cases.map(({ model, batch, engine, msPerStep, problem }) => {
      const what = `${model.padEnd(24)}${String(batch).padStart(6)}  ${engine.padEnd(13)}`;
      return msPerStep === null ? `${what}  ${problem}` : `${what}${msPerStep.toFixed(3).padStart(9)}`;
    }),
  ];
}

/** The ratios and waits, a line each. */
export function summaryLines(result: BenchResult): string[] {
  const { ratios } = result;
  const times = (value: number | null) => (value === null ? 'not measured' : `${Number(value.toPrecision(3))} ×`);
  const seconds = (value: number | null) => (value === null ? 'not reached' : `${value.toFixed(2)} s`);
  return [
    `Machine: ${result.machine}; ${result.browser}`,
    `Fused WASM over the best tfjs backend, default network: ${times(ratios.fusedWasmOverBestTfjs)}`,
    `Fused WebGPU over tfjs’s WebGPU, default network: ${times(ratios.fusedWebgpuOverTfjsWebgpu)}`,
    `Over Anomagram’s step, at its settings and on the faster of its backends: ${times(ratios.overAnomagramStep)}; were it on WASM: ${times(ratios.overAnomagramStepOnWasm)}`,
    `From Train to a test ROC AUC of 0.99, median over seeds: ${seconds(result.secondsToAuc99)}`,
    `The same with the start of the worker and the rows from the cache: ${seconds(result.secondsToAuc99FromNothing)}`,
    `Contamination sweep, 40 networks: ${seconds(result.sweepSeconds)}`,
    ...(result.longestTasks.length === 0 ? ['Longest task of the page while it trains: not measured'] : []),
    ...result.longestTasks.map(taskWords),
    ...result.interactions.map(waitWords),
    ...result.drags.map(
      ({ charts, medianMs, slowestFivePerCentMs, workMs }) =>
        `Dragging the threshold over 10,000 test rows with ${charts} charts: a frame takes ${medianMs.toFixed(1)} ms (95th percentile ${slowestFivePerCentMs.toFixed(1)}), its JavaScript ${workMs.toFixed(1)} ms`,
    ),
    `Lighthouse on the essay: ${result.lighthouse ? auditWords(result.lighthouse) : 'not measured'}`,
  ];
}

function waitWords({ dataset, waits }: InteractionTimes): string {
  const worst = waits.reduce((a, b) => (b.ms > a.ms ? b : a));
  return `From a press to the next paint on ${dataset}: at most ${worst.ms.toFixed(0)} ms of ${waits.length} presses (${worst.what})`;
}

function taskWords({ dataset, runs }: TrainingTasks): string {
  const longest = runs.map(({ longestMs }) => longestMs);
  const over = runs.reduce((total, { overFifty }) => total + overFifty, 0);
  return `Longest task of the page while it trains on ${dataset}: ${median(longest).toFixed(1)} ms, median of ${runs.length} runs; worst ${Math.max(...longest).toFixed(1)} ms; over 50 ms in all: ${over}`;
}

function auditWords(audit: Audit): string {
  const { performance, accessibility, bestPractices, seo, largestContentfulPaintMs, kilobytes } = audit;
  const scores = `performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices}, SEO ${seo}`;
  return `${scores}; largest contentful paint after ${(largestContentfulPaintMs / 1000).toFixed(2)} s on slow 4G, ${kilobytes.toFixed(0)} kB in all`;
}
