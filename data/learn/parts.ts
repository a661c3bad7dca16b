import type { Makers } from './part.ts';
import { baselines } from './parts/baselines.ts';
import { beats } from './parts/beats.ts';
import { bottleneck } from './parts/bottleneck.ts';
import { contamination } from './parts/contamination.ts';
import { idea } from './parts/idea.ts';
import { methods } from './parts/methods.ts';
import { model } from './parts/model.ts';
import { scores } from './parts/scores.ts';
import { training } from './parts/training.ts';
import { variational } from './parts/variational.ts';
import { wild } from './parts/wild.ts';

/** All that the essay is given ready-made. */
export const MAKERS: Makers = {
  idea,
  beats,
  bottleneck,
  training,
  model,
  scores,
  baselines,
  contamination,
  variational,
  wild,
  // Last, for it takes longest and stands near the end.
  methods,
};
