import { DATASET_IDS, type DatasetId } from '#core/dataset/dataset.ts';
import { defaultExperiment } from '#core/experiment/defaults.ts';
import type { EngineName } from '#core/experiment/experiment.ts';
import { withBrowser } from './inBrowser.ts';
import { openInNode } from './inNode.ts';
import type { Place, StepTime } from './stepTable.ts';
import type { OpenWorkplace } from './workplace.ts';

/** Long enough for a median of many steps even on the slowest engine. */
const BUDGET_MS = 1500;

const ENGINES_IN: Record<Place, readonly EngineName[]> = {
  Node: ['fusedWasm', 'fusedJs', 'cpu', 'wasm'],
  Chromium: ['fusedWasm', 'fusedJs', 'cpu', 'wasm', 'webgl', 'webgpu'],
};

/**
 * Measures the default experiment of every data set on every engine of a place, one after the other. An engine that
 * cannot be had is in the result too, with the reason.
 * @param tell called with each as it comes
 * @throws Error, as a sentence, when there is no such place here
 */
export function measureSteps(place: Place, tell: (time: StepTime) => void): Promise<void> {
  const measureAll = async (open: OpenWorkplace) => {
    for (const dataset of DATASET_IDS) {
      for (const engine of ENGINES_IN[place])
        tell({ dataset, place, engine, ...(await measure(dataset, engine, open)) });
    }
  };
  return place === 'Node' ? measureAll(openInNode) : withBrowser(measureAll);
}

async function measure(
  dataset: DatasetId,
  engine: EngineName,
  open: OpenWorkplace,
): Promise<Pick<StepTime, 'ms' | 'problem'>> {
  try {
    const workplace = await open(dataset, engine);
    return { ms: await workplace.msPerStep(defaultExperiment(dataset), BUDGET_MS), problem: null };
  } catch (error) {
    return { ms: null, problem: (error as Error).message };
  }
}
