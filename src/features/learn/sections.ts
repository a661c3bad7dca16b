import { lazily } from '#ui/lazily.tsx';
import type { LearnSection } from './section.ts';
import { GUESS_AXES } from './sections/contamination/axes.ts';

/** The essay, in order. */
export const SECTIONS: readonly LearnSection[] = [
  {
    id: 'anomaly',
    Figure: lazily(() => import('./sections/anomaly/AnomalyFigure.tsx')),
    ofMeasured: false,
    lab: 'd=ecg5000&v=3',
  },
  {
    id: 'classify',
    Figure: lazily(() => import('./sections/classify/ClassifyFigure.tsx')),
    ofMeasured: false,
    // Unlabelled rows with strange ones among them: learning without any labels.
    lab: 'd=ecg5000&c=0.1&v=3',
  },
  {
    id: 'heartbeat',
    Figure: lazily(() => import('./sections/heartbeat/HeartbeatFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&x=minmax&v=3',
  },
  {
    id: 'bottleneck',
    Figure: lazily(() => import('./sections/bottleneck/BottleneckFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&net=32tanh.16tanh&z=2linear&lr=0.003&e=30&v=3',
  },
  {
    id: 'error',
    Figure: lazily(() => import('./sections/error/ErrorFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&net=32tanh.16tanh&lr=0.001&e=40&v=3',
  },
  {
    id: 'training',
    Figure: lazily(() => import('./sections/training/TrainingFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&net=32tanh.16tanh&lr=0.001&e=40&v=3',
  },
  {
    id: 'threshold',
    Figure: lazily(() => import('./sections/threshold/ThresholdFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&net=32tanh.16tanh&lr=0.001&e=40&t=bestF1&v=3',
  },
  {
    id: 'accuracy',
    Figure: lazily(() => import('./sections/accuracy/AccuracyFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&net=32tanh.16tanh&lr=0.001&e=40&t=cost:1:10&v=3',
  },
  {
    id: 'baselines',
    Question: lazily(() => import('./sections/baselines/Question.tsx')),
    Figure: lazily(() => import('./sections/baselines/BaselinesFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&s=2&x=minmax&net=7relu.3relu&z=2linear&out=sigmoid&lr=0.01&e=30&on=fusedWasm&v=3',
  },
  {
    id: 'contamination',
    sketch: GUESS_AXES,
    Reply: lazily(() => import('./sections/contamination/Reply.tsx')),
    Figure: lazily(() => import('./sections/contamination/ContaminationFigure.tsx')),
    ofMeasured: false,
    lab: 'd=ecg5000&c=0.3&net=32tanh.16tanh&lr=0.001&e=40&on=fusedWasm&v=3',
  },
  {
    id: 'variational',
    Figure: lazily(() => import('./sections/variational/VariationalFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&kind=vae&net=32tanh.16tanh&z=2&score=reconstructionProbability&lr=0.003&v=3',
  },
  {
    id: 'methods',
    Figure: lazily(() => import('./sections/methods/MethodsFigure.tsx')),
    ofMeasured: true,
    lab: 'd=kddcup99&v=3',
  },
  {
    id: 'wild',
    Figure: lazily(() => import('./sections/wild/WildFigure.tsx')),
    ofMeasured: true,
    lab: 'd=ecg5000&c=0.1&v=3',
  },
];
