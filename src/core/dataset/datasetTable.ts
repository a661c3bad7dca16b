import type { Experiment, TrainingOptions } from '../experiment/experiment.ts';
import type { DatasetShape } from './shape.ts';

/**
 * What links, forms and sheets to draw on have to know of a data set before its rows are there. Light, so that a page
 * which only writes links need not load them.
 */
export interface DatasetTable {
  /** Short and stable, as in links and in the names of files. */
  readonly id: string;
  readonly shape: DatasetShape;
  /** The names of the splits that it offers. */
  readonly splits: readonly ['default', ...string[]];
  /** Where an experiment on it starts otherwise than elsewhere. */
  readonly start?: Readonly<Partial<Pick<Experiment, 'trainingRows' | 'scaling'>>> & {
    readonly training?: Readonly<Partial<TrainingOptions>>;
  };
}
