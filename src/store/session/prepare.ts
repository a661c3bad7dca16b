import { wholeOf } from '#core/experiment/experiment.ts';
import type { Run } from '../runs/run.ts';
import { shownRun } from '../runs/selectors.ts';
import { useStore } from '../store.ts';

const { getState: get, setState: set } = useStore;

interface Options {
  /** Whether the untrained network is to be shown, or what is on the screen until there is more to see. */
  untrained?: boolean;
  /** What is to be trained as soon as it is prepared. */
  queued?: Run['queued'];
  replaced?: Run['replaced'];
}

/** Begins a run of the experiment as it stands, in place of the one before. */
export function prepare({ untrained = true, queued, replaced = null }: Options = {}): void {
  const { addRun, showRun, backend, datasets, experiment, live } = get();
  const loaded = datasets[experiment.dataset] !== undefined;
  const { id } = addRun(experiment, { queued, replaced, live, phase: loaded ? 'preparing' : 'loading' });
  // The worker would go on with the run before, for as long as the rows take to come.
  if (!loaded) backend!.callOff();
  backend!.load(experiment.dataset);
  // What is on the screen says nothing of other rows, whose name already stands beside it.
  if (!loaded || shownRun(get()).experiment.dataset !== experiment.dataset) showRun(id);
  if (loaded) askFor(id, untrained);
  else set({ progress: { loaded: 0, total: 0 } });
}

/** Has the worker prepare a run whose rows are there. */
export function askFor(id: number, untrained: boolean): void {
  const { backend, changeRun, experiment, threshold } = get();
  changeRun(id, { phase: 'preparing' });
  backend!.prepare({ type: 'prepare', run: id, experiment: wholeOf({ experiment, threshold }), untrained });
}
