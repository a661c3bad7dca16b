import type { DatasetId } from '#core/dataset/dataset.ts';
import { createTfjsEngine } from '#engine/tfjs/createTfjsEngine.ts';
import { loadDataset } from '../data/read.ts';
import { evaluateBaseline } from './evaluation.ts';
import { type OpenWorkplace, type Workplace, workplaceOf } from './workplace.ts';

/** A workplace in this very process, for the engines that need no browser. */
export const openInNode: OpenWorkplace = async (id, engine) =>
  workplaceOf(await loadDataset(id), await createTfjsEngine(engine));

/** A workplace for a yardstick, which needs no engine. */
export async function openForBaseline(
  id: DatasetId,
  detector: string,
): Promise<Pick<Workplace, 'standIn' | 'evaluate'>> {
  const dataset = await loadDataset(id);
  return {
    standIn: dataset.standIn,
    evaluate: async (experiment) => evaluateBaseline(dataset, experiment, detector),
  };
}
