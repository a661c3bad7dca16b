import { lazy } from 'react';
import { defaultExperiment } from '#core/experiment/defaults.ts';
import {
  bottleneckExperiment,
  contaminatedExperiment,
  essayExperiment,
  fragileExperiment,
  variationalExperiment,
} from '#core/learn/experiments.ts';
import type { LearnSection } from './section.ts';
import { GUESS_AXES } from './sections/contamination/axes.ts';

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
    id: 'accuracy',
    Figure: lazy(() => import('./sections/accuracy/AccuracyFigure.tsx')),
    experiment: () => ({ ...essayExperiment(), threshold: { rule: 'cost', falseAlarm: 1, miss: 10 } }),
  },
  {
    id: 'baselines',
    Question: lazy(() => import('./sections/baselines/Question.tsx')),
    Figure: lazy(() => import('./sections/baselines/BaselinesFigure.tsx')),
    experiment: () => fragileExperiment(2),
  },
  {
    id: 'contamination',
    sketch: GUESS_AXES,
    Figure: lazy(() => import('./sections/contamination/ContaminationFigure.tsx')),
    experiment: () => contaminatedExperiment(0.3, 1),
  },
  {
    id: 'variational',
    Figure: lazy(() => import('./sections/variational/VariationalFigure.tsx')),
    experiment: variationalExperiment,
  },
  {
    id: 'methods',
    Figure: lazy(() => import('./sections/methods/MethodsFigure.tsx')),
    experiment: () => defaultExperiment('kddcup99'),
  },
  {
    id: 'wild',
    Figure: lazy(() => import('./sections/wild/WildFigure.tsx')),
    experiment: () => ({ ...defaultExperiment(), contamination: 0.1 }),
  },
];
