import type { DatasetId } from '#core/dataset/dataset.ts';
import type { TrainingOptions } from './experiment.ts';
import type { Field, Limit, OptionsOf } from './field.ts';
import type { LinkMessage } from './linkMessage.ts';

/**
 * What an experiment has to know of a detector: its settings. Light, so that a page which only writes links need not load
 * what computes.
 */
export interface DetectorTable<Kind extends string = string, Options = object> {
  /** Short and stable, as in links and files. */
  readonly kind: Kind;
  readonly fields: readonly Field[];
  /** What a person meets first on a data set. A new object at each call. */
  defaults(dataset: DatasetId): Options;
  /** What it is trained with otherwise than others are on a data set; missing where it is nothing. */
  training?(dataset: DatasetId): Partial<TrainingOptions>;
  /** Settles what values, each valid by itself, cannot be together. @param changes takes a message for what it changed */
  mend?(options: Options, changes: LinkMessage[]): Options;
}

/**
 * Declares a detector's settings; the types of its options follow from its fields:
 * `detectorTable('kNearest', [integer('neighbours', 'k', { min: 1, max: 1000 })])({ defaults: () => ({ neighbours: 5 }) })`.
 */
export const detectorTable =
  <const Kind extends string, const Fields extends readonly Field[]>(kind: Kind, fields: Fields) =>
  (
    rest: Pick<DetectorTable<Kind, OptionsOf<Fields>>, 'defaults' | 'training' | 'mend'>,
  ): DetectorTable<Kind, OptionsOf<Fields>> => ({
    kind,
    fields,
    ...rest,
  });

/** The options that a table's fields make up. */
export type OptionsIn<Table> = Table extends DetectorTable<string, infer Options> ? Options : never;

/** The bounds of a detector's number. @throws Error when it has none of this name */
export function limitOf<Options>(
  { kind, fields }: DetectorTable<string, Options>,
  name: keyof Options & string,
): Limit {
  const field = fields.find((field) => field.name === name);
  if (field?.kind !== 'number') throw new Error(`${kind} has no number ${name}.`);
  return field.limit;
}
