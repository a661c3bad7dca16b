import type { DatasetId } from '#core/dataset/dataset.ts';
import type { EngineName } from '#core/experiment/experiment.ts';

/** Where engines run. */
export type Place = 'Node' | 'Chromium';

/** What a training step of a data set's default experiment takes on an engine, or why that could not be measured. */
export interface StepTime {
  dataset: DatasetId;
  place: Place;
  engine: EngineName;
  ms: number | null;
  problem: string | null;
}

/** A table, a line an engine, each with how many times as fast it is as tfjs in plain JavaScript in the same place. */
export function stepTimeLines(times: readonly StepTime[]): string[] {
  const head = `${'data set'.padEnd(10)}${'where'.padEnd(10)}${'engine'.padEnd(11)}${'ms/step'.padStart(9)}${'× cpu'.padStart(9)}`;
  return [head, ...times.map((time) => stepTimeLine(time, times))];
}

function stepTimeLine(time: StepTime, times: readonly StepTime[]): string {
  const { dataset, place, engine, ms, problem } = time;
  const name = `${dataset.padEnd(10)}${place.padEnd(10)}${engine.padEnd(11)}`;
  if (ms === null) return `${name}  ${problem}`;
  const cpu = times.find((other) => other.dataset === dataset && other.place === place && other.engine === 'cpu');
  const ratio = cpu?.ms ? `${Number((cpu.ms / ms).toPrecision(3))} ×` : '–';
  return `${name}${ms.toFixed(3).padStart(9)}${ratio.padStart(9)}`;
}
