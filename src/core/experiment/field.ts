import type { Activation, LayerSpec, RegularizerName, ThresholdRule } from './experiment.ts';

/** Inclusive bounds of a number. */
export interface Limit {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

interface Declared<Name extends string> {
  /** The property that holds its value. Texts and the command line know it by this name; alike in two detectors, it means the same. */
  readonly name: Name;
  /** Its short name in links. */
  readonly key: string;
  /** A form shows it only while this holds of another field of the table; without it, always. */
  readonly where?: Where | undefined;
}

/** That a field has one of these values, or is above one. */
export type Where = { readonly field: string } & ({ readonly is: readonly string[] } | { readonly above: number });

export interface NumberField<Name extends string = string> extends Declared<Name> {
  readonly kind: 'number';
  readonly limit: Limit;
  readonly empty?: undefined;
}

/** A number, or null. */
export interface EmptyNumberField<Name extends string = string> extends Declared<Name> {
  readonly kind: 'number';
  readonly limit: Limit;
  /** How links write null, as "all". */
  readonly empty: string;
}

/** A share of a whole, from 0 to 1, whose size matters more than its digits. */
export interface ShareField<Name extends string = string> extends Declared<Name> {
  readonly kind: 'share';
  readonly limit: Limit;
  /** How far it goes at a time. */
  readonly step: number;
}

/** One of several names. */
export interface ChoiceField<Name extends string = string, Choice extends string = string> extends Declared<Name> {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

export interface BooleanField<Name extends string = string> extends Declared<Name> {
  readonly kind: 'boolean';
}

/** Several different names, in the order in which they were chosen. */
export interface ListField<Name extends string = string, Choice extends string = string> extends Declared<Name> {
  readonly kind: 'list';
  readonly choices: readonly Choice[];
  /** It holds at least so many. */
  readonly least: number;
}

/** The values that have a form, and a way of being written, of their own: how, `writeText` and `codecs` say. */
export interface Codecs {
  encoder: LayerSpec[];
  /** Undefined where the decoder mirrors the encoder. */
  decoder: LayerSpec[] | undefined;
  latent: { units: number; activation: Activation };
  /** Distributions have no activation. */
  latentDistribution: { units: number };
  regularizer: { kind: RegularizerName; rate: number };
  threshold: ThresholdRule;
}

export interface OwnField<Name extends string = string, Codec extends keyof Codecs = keyof Codecs>
  extends Declared<Name> {
  readonly kind: 'own';
  readonly codec: Codec;
}

/**
 * One setting, declared once: links, forms, limits, the command line and the words for changes all follow from it.
 */
export type Field = NumberField | EmptyNumberField | ShareField | ChoiceField | BooleanField | ListField | OwnField;

type ValueOf<F> = F extends NumberField | ShareField
  ? number
  : F extends EmptyNumberField
    ? number | null
    : F extends ChoiceField<string, infer Choice>
      ? Choice
      : F extends BooleanField
        ? boolean
        : F extends ListField<string, infer Choice>
          ? readonly Choice[]
          : F extends OwnField<string, infer Codec>
            ? Codecs[Codec]
            : never;

/** The values of a table of fields, by name. What may be undefined may be missing. */
export type OptionsOf<Fields extends readonly Field[]> = Flat<
  {
    [F in Fields[number] as undefined extends ValueOf<F> ? never : F['name']]: ValueOf<F>;
  } & {
    [F in Fields[number] as undefined extends ValueOf<F> ? F['name'] : never]?: Exclude<ValueOf<F>, undefined>;
  }
>;

/** The same where nobody knows which fields they are of. */
export type Values = Record<string, unknown>;

type Flat<T> = { [K in keyof T]: T[K] };

/** Whether a form that holds these values shows a field. */
export function isShown({ where }: Field, values: Values): boolean {
  if (!where) return true;
  const value = values[where.field];
  return 'is' in where ? where.is.includes(String(value)) : Number(value) > where.above;
}

type Bounds = Pick<Limit, 'min' | 'max'>;

/** Any number within bounds, both included. */
export function number<const Name extends string>(
  name: Name,
  key: string,
  { min, max }: Bounds,
  where?: Where,
): NumberField<Name> {
  return { kind: 'number', name, key, limit: { min, max, integer: false }, where };
}

/** A whole number within bounds, both included. */
export function integer<const Name extends string>(
  name: Name,
  key: string,
  { min, max }: Bounds,
  where?: Where,
): NumberField<Name> {
  return { kind: 'number', name, key, limit: { min, max, integer: true }, where };
}

/** The same, or null. @param empty how links write null */
export function orEmpty<const Name extends string>(field: NumberField<Name>, empty: string): EmptyNumberField<Name> {
  return { ...field, empty };
}

export function share<const Name extends string>(
  name: Name,
  key: string,
  { min, max }: Bounds,
  step: number,
  where?: Where,
): ShareField<Name> {
  return { kind: 'share', name, key, limit: { min, max, integer: false }, step, where };
}

export function choice<const Name extends string, const Choice extends string>(
  name: Name,
  key: string,
  choices: readonly Choice[],
  where?: Where,
): ChoiceField<Name, Choice> {
  return { kind: 'choice', name, key, choices, where };
}

export function boolean<const Name extends string>(name: Name, key: string, where?: Where): BooleanField<Name> {
  return { kind: 'boolean', name, key, where };
}

export function list<const Name extends string, const Choice extends string>(
  name: Name,
  key: string,
  choices: readonly Choice[],
  least: number,
  where?: Where,
): ListField<Name, Choice> {
  return { kind: 'list', name, key, choices, least, where };
}

export function own<const Name extends string, const Codec extends keyof Codecs>(
  name: Name,
  key: string,
  codec: Codec,
): OwnField<Name, Codec> {
  return { kind: 'own', name, key, codec };
}
