import { rank } from '#core/evaluation.ts';
import { partsOf } from '#core/experiment/experiment.ts';
import { TellingError } from '#core/message.ts';
import type { RunPlan } from '#core/plan.ts';
import { studiedExperiment } from '#detectors/experiments/defaults.ts';
import { dataBase } from '#store/dataBase.ts';
import { startSweep, useSweep } from '#store/sweep.ts';
import { openWorker } from '#worker/client.ts';
import type { Response } from '#worker/protocol.ts';

// What a person waits for, measured in a page through the same worker as the Lab's.

/** From pressing Train on, in seconds. */
export interface TimeToSkill {
  seed: number;
  /** From Train to the first frame that ranks the test rows so well, everything being loaded. Null when it never did. */
  seconds: number | null;
  /** The same from the moment the page asks for a worker, the rows coming from the browser's cache. */
  secondsFromNothing: number | null;
}

/** Trains the default experiment on heartbeats until its test rows are ranked with this ROC AUC. */
export async function timeToAuc(seed: number, rocAuc: number): Promise<TimeToSkill> {
  const asked = performance.now();
  const experiment = { ...studiedExperiment('ecg5000'), seed };
  let plan: RunPlan | null = null;
  let pressed = 0;
  const reached = await new Promise<number | null>((resolve, reject) => {
    const client = openWorker(receive, (problem) => reject(new TellingError(problem)));
    client.send({ type: 'load', dataset: 'ecg5000', base: dataBase() });
    function receive(response: Response): void {
      if (response.type === 'loaded') {
        client.send({ type: 'prepare', run: 1, experiment, untrained: false });
      } else if (response.type === 'prepared') {
        plan = response.plan;
        pressed = performance.now();
        client.send({ type: 'go', run: 1, epochs: null });
      } else if (response.type === 'frame') {
        const { frame } = response;
        if ((rank(plan!, frame).rocAuc ?? 0) >= rocAuc) {
          client.close();
          resolve(performance.now());
        } else client.send({ type: 'drawn', run: 1, epoch: frame.epoch });
      } else if (response.type === 'ended') {
        client.close();
        resolve(null);
      } else if (response.type === 'failed' || response.type === 'loadFailed') {
        client.close();
        reject(new TellingError(response.message));
      }
    }
  });
  const since = (start: number) => (reached === null ? null : (reached - start) / 1000);
  return { seed, seconds: since(pressed), secondsFromNothing: since(asked) };
}

/** Wall-clock seconds of the contamination sweep of the default experiment, workers and rows included. */
export function sweepSeconds(): Promise<number> {
  return new Promise((resolve, reject) => {
    const unsubscribe = useSweep.subscribe(({ phase, seconds, failure }) => {
      if (phase === 'running') return;
      unsubscribe();
      if (phase === 'finished') resolve(seconds!);
      else reject(failure ? new TellingError(failure) : new Error('The sweep was stopped.'));
    });
    startSweep(partsOf(studiedExperiment('ecg5000')), ['mean', 'pca']);
  });
}
