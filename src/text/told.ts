import type { Dataset } from '#core/dataset/dataset.ts';
import type { DenseSpec, NetworkSpec } from '#core/experiment/experiment.ts';
import type { Message } from '#core/message.ts';
import type { Standing } from '#core/metrics/standing.ts';

/** What sentences are told of the page, where core has no name for it. The same in every language. */

/** What rows are called, in singular and plural. */
export type RowNoun = Dataset['rowNoun'];

/** What a detector scores by: a network's error, or something else. */
export type Measure = 'error' | 'score';

/** A score, and what it is compared with. */
export interface Compared {
  score: number;
  threshold: number;
  /** Scores of normal test rows, ascending. */
  normal: ArrayLike<number>;
}

/** Who a detector is compared with, on the same rows, and how it stands to them. */
export interface Rival {
  name: string;
  rocAuc: number | null;
  /** Null where there are too few rows to tell. */
  standing: Standing | null;
}

/** A column of the drawn network. */
export interface ToldColumn {
  role: 'input' | 'encoder' | 'latent' | 'decoder' | 'output';
  units: number;
  /** Of a hidden layer: which one of its side it is, from 1 in the direction of the signal. */
  number: number;
  /** Of a hidden layer. */
  layer: DenseSpec | null;
}

/** A column, and the network that it is part of. */
export interface ColumnInPlace {
  detector: NetworkSpec;
  column: ToldColumn;
}

/** Why a wish to change the network was not fulfilled. */
export type Refusal =
  | { why: 'endHasUnits' | 'endStays' | 'latentStays' | 'noSettings' }
  | { why: 'mostLayers'; limit: number }
  | { why: 'mostUnits' | 'leastUnits'; of: 'latent' | 'hidden'; limit: number };

/** Says a message of the back as sentences. */
export type Tell = (message: Message) => string;

/** A sentence for each of some messages; `tell` says those that are within them. */
export type Sentences<Some extends Message> = {
  [Say in Some['say']]: (message: Extract<Some, { say: Say }>, tell: Tell) => string;
};
