import { lazy } from 'react';
import { defaultExperiment } from '#core/experiment/defaults.ts';
import { bottleneckExperiment, essayExperiment, variationalExperiment } from '#core/learn/experiments.ts';
import type { LearnSection } from './section.ts';

/** The essay, in order. */
export const SECTIONS: readonly LearnSection[] = [
  {
    id: 'anomaly',
    Figure: lazy(() => import('./sections/anomaly/AnomalyFigure.tsx')),
    experiment: () => defaultExperiment(),
  },
  {
    id: 'classify',
    Figure: lazy(() => import('./sections/classify/ClassifyFigure.tsx')),
    // Unlabelled rows with strange ones among them: learning without any labels.
    experiment: () => ({ ...defaultExperiment(), contamination: 0.1 }),
  },
  {
    id: 'heartbeat',
    Figure: lazy(() => import('./sections/heartbeat/HeartbeatFigure.tsx')),
    experiment: () => ({ ...defaultExperiment(), scaling: 'minmax' }),
  },
  {
    id: 'bottleneck',
    Figure: lazy(() => import('./sections/bottleneck/BottleneckFigure.tsx')),
    experiment: () => bottleneckExperiment(2),
  },
  {
    id: 'error',
    Figure: lazy(() => import('./sections/error/ErrorFigure.tsx')),
    experiment: essayExperiment,
  },
  {
    id: 'training',
    Figure: lazy(() => import('./sections/training/TrainingFigure.tsx')),
    experiment: essayExperiment,
  },
  {
    id: 'threshold',
    Figure: lazy(() => import('./sections/threshold/ThresholdFigure.tsx')),
    experiment: () => ({ ...essayExperiment(), threshold: { rule: 'bestF1' } }),
  },
  {
    id: 'variational',
    Figure: lazy(() => import('./sections/variational/VariationalFigure.tsx')),
    experiment: variationalExperiment,
  },
];
