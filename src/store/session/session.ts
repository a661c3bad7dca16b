import type { Dataset } from '#core/dataset/dataset.ts';
import { openBackend } from '../backend.ts';
import { dataBase } from '../dataBase.ts';
import { useStore } from '../store.ts';
import { followBaselines } from './baselines.ts';
import { followSettings } from './follow.ts';
import { prepare } from './prepare.ts';
import { receive, runAgain, stopped } from './receive.ts';

/**
 * Starts the worker and keeps it in step with the experiment. Call once. Returns the way to stop.
 * @param inWords gives rows the names that the page shows, as they arrive
 */
export function startSession(inWords: (dataset: Dataset) => Dataset): () => void {
  const backend = openBackend(dataBase, {
    onResponse: (response) => receive(response, inWords),
    onDeath: stopped,
    onRunLost: runAgain,
  });
  useStore.setState({ backend });
  prepare();
  const ways = [followSettings(), followBaselines()];
  return () => {
    for (const stop of ways) stop();
    backend.close();
    useStore.setState({ backend: null });
  };
}
