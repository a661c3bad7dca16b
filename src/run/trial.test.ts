import { expect, it, vi } from 'vitest';
import { datasetOf } from '#core/dataset/testing.ts';
import { TellingError } from '#core/message.ts';
import { defaultOf, detectorOf } from '#detectors/experiment.ts';
import { NO_ENGINE } from './oneEngine.ts';
import { runTrial } from './trial.ts';

it('goes on without a baseline for which the rows are too many', async () => {
  const refusal = vi.spyOn(detectorOf('lof'), 'fitInPieces').mockImplementation(() => {
    throw new TellingError({ say: 'tooMuchWork', rows: 50_000, features: 5, minutes: 20 });
  });
  const experiment = { ...defaultOf('kddcup99', 'mean'), trainingRows: 40 };
  const trial = runTrial(datasetOf([200, 50], 5), experiment, { engines: NO_ENGINE, baselines: ['lof', 'pca'] });
  const { rocAuc, baselines } = await trial.finally(() => refusal.mockRestore());
  expect(rocAuc).toEqual(expect.any(Number));
  expect(baselines).toEqual({ lof: null, pca: expect.any(Number) });
});
