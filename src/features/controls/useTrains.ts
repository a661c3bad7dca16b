import { isNetwork } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';

/** Whether the detector that is asked for is trained, epoch by epoch; others are fitted in one step. */
export const useTrains = (): boolean => useStore((state) => isNetwork(state.experiment.detector));
