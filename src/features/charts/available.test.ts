import { expect, it } from 'vitest';
import { isNetwork } from '#core/experiment/experiment.ts';
import { defaultOf, detectorKinds } from '#detectors/experiment.ts';
import { CHART_IDS } from '#store/shownCharts.ts';
import { chartsOf } from './available.ts';

it.each(detectorKinds())('%s offers the charts that there can be of it, and no others', (kind) => {
  const experiment = defaultOf('ecg5000', kind);
  const missing = CHART_IDS.filter((id) => !chartsOf(experiment).includes(id));
  if (isNetwork(experiment.detector)) expect(missing).toEqual([]);
  else expect(missing).toEqual(kind === 'pca' ? ['loss'] : ['loss', 'latent']);
});
