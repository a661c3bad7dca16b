import { expect, it } from 'vitest';
import type { Experiment, NetworkSpec } from '#core/experiment/experiment.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import {
  bottleneckExperiment,
  contaminatedExperiment,
  essayExperiment,
  fragileExperiment,
  variationalExperiment,
} from '#detectors/experiments/essay.ts';
import { toNetworkQuery } from '#detectors/experiments/networkQuery.ts';
import type { SectionId } from './section.ts';
import { SECTIONS } from './sections.ts';

const OPENED: Record<SectionId, Experiment<NetworkSpec>> = {
  anomaly: defaultExperiment(),
  classify: { ...defaultExperiment(), contamination: 0.1 },
  heartbeat: { ...defaultExperiment(), scaling: 'minmax' },
  bottleneck: bottleneckExperiment(2),
  error: essayExperiment(),
  training: essayExperiment(),
  threshold: { ...essayExperiment(), threshold: { rule: 'bestF1' } },
  accuracy: { ...essayExperiment(), threshold: { rule: 'cost', falseAlarm: 1, miss: 10 } },
  baselines: fragileExperiment(2),
  contamination: contaminatedExperiment(0.3, 1),
  variational: variationalExperiment(),
  methods: defaultExperiment('kddcup99'),
  wild: { ...defaultExperiment(), contamination: 0.1 },
};

it('opens in the Lab what each section tells of', () => {
  const links = Object.fromEntries(SECTIONS.map(({ id, lab }) => [id, lab]));
  expect(links).toEqual(Object.fromEntries(Object.entries(OPENED).map(([id, e]) => [id, toNetworkQuery(e)])));
});
