import { type Experiment, isNetwork } from '#core/experiment/experiment.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { CHART_IDS, type ChartId } from '#store/shownCharts.ts';

/** The charts that there can be of an experiment's detector: not all are trained by epochs, or have a latent space. */
export function chartsOf({ detector }: Pick<Experiment, 'detector'>): readonly ChartId[] {
  const without: Partial<Record<ChartId, boolean>> = {
    loss: !isNetwork(detector),
    latent: detectorOf(detector.kind).decode === undefined,
  };
  return CHART_IDS.filter((id) => !without[id]);
}
