import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import {
  bottleneckExperiment,
  contaminatedExperiment,
  essayExperiment,
  fragileExperiment,
  variationalExperiment,
} from '#detectors/experiments/essay.ts';
import { lazily } from '#ui/lazily.tsx';
import type { LearnSection } from './section.ts';
import { GUESS_AXES } from './sections/contamination/axes.ts';

/** The essay, in order. */
export const SECTIONS: readonly LearnSection[] = [
  {
    id: 'anomaly',
    Figure: lazily(() => import('./sections/anomaly/AnomalyFigure.tsx')),
    experiment: () => defaultExperiment(),
  },
  {
    id: 'classify',
    Figure: lazily(() => import('./sections/classify/ClassifyFigure.tsx')),
    // Unlabelled rows with strange ones among them: learning without any labels.
    experiment: () => ({ ...defaultExperiment(), contamination: 0.1 }),
  },
  {
    id: 'heartbeat',
    Figure: lazily(() => import('./sections/heartbeat/HeartbeatFigure.tsx')),
    experiment: () => ({ ...defaultExperiment(), scaling: 'minmax' }),
  },
  {
    id: 'bottleneck',
    Figure: lazily(() => import('./sections/bottleneck/BottleneckFigure.tsx')),
    experiment: () => bottleneckExperiment(2),
  },
  {
    id: 'error',
    Figure: lazily(() => import('./sections/error/ErrorFigure.tsx')),
    experiment: essayExperiment,
  },
  {
    id: 'training',
    Figure: lazily(() => import('./sections/training/TrainingFigure.tsx')),
    experiment: essayExperiment,
  },
  {
    id: 'threshold',
    Figure: lazily(() => import('./sections/threshold/ThresholdFigure.tsx')),
    experiment: () => ({ ...essayExperiment(), threshold: { rule: 'bestF1' } }),
  },
  {
    id: 'accuracy',
    Figure: lazily(() => import('./sections/accuracy/AccuracyFigure.tsx')),
    experiment: () => ({ ...essayExperiment(), threshold: { rule: 'cost', falseAlarm: 1, miss: 10 } }),
  },
  {
    id: 'baselines',
    Question: lazily(() => import('./sections/baselines/Question.tsx')),
    Figure: lazily(() => import('./sections/baselines/BaselinesFigure.tsx')),
    experiment: () => fragileExperiment(2),
  },
  {
    id: 'contamination',
    sketch: GUESS_AXES,
    Figure: lazily(() => import('./sections/contamination/ContaminationFigure.tsx')),
    experiment: () => contaminatedExperiment(0.3, 1),
  },
  {
    id: 'variational',
    Figure: lazily(() => import('./sections/variational/VariationalFigure.tsx')),
    experiment: variationalExperiment,
  },
  {
    id: 'methods',
    Figure: lazily(() => import('./sections/methods/MethodsFigure.tsx')),
    experiment: () => defaultExperiment('kddcup99'),
  },
  {
    id: 'wild',
    Figure: lazily(() => import('./sections/wild/WildFigure.tsx')),
    experiment: () => ({ ...defaultExperiment(), contamination: 0.1 }),
  },
];
