import type { DatasetId } from '../dataset/dataset.ts';
import { clean } from '../sanitize.ts';

/** Side of a network. */
export type Side = 'encoder' | 'decoder';

/** A setting of an experiment that has one number or one choice: a field's name, or a part of what a field holds. */
export type Setting =
  | { name: string }
  | { name: `layer${'Units' | 'Activation' | 'Dropout' | 'BatchNormalization'}`; side: Side; number: number };

/** A part of an experiment that holds several settings. Layers are counted from 1. */
export type Part =
  | { name: 'experiment' | 'detector' | 'latent' | 'training' | 'regularizer' | 'threshold' }
  | { name: 'layer'; side: Side; number: number };

/** A value as it was given: a number, or a text cut to a length that fits a sentence. */
export type Given = number | string;

/** What had to be changed of an experiment from a link or a file. Choices come as links write them. */
export type LinkMessage =
  | { say: 'linkTooLong'; length: number; read: number }
  /**
   * Its end is missing. `last`: what now stands there, which may have gone on. `end`: what our links end with, where this
   * one may as well have been typed by hand.
   */
  | { say: 'linkCut'; last: { field: Setting; given: Given } | null; end?: string }
  | { say: 'otherVersion'; given: Given; known: number }
  /** `used` is null where that means no limit. */
  | { say: 'notANumber'; field: Setting; given: Given; used: number | null }
  | { say: 'outOfBounds'; field: Setting; given: Given; used: number }
  /** `dataset`: the one on which these are the choices. */
  | {
      say: 'noSuchChoice';
      field: Setting;
      given: Given;
      choices: readonly string[];
      used: string;
      dataset?: DatasetId;
    }
  /** Fewer than the `least` of them are valid. */
  | {
      say: 'tooFewChosen';
      field: Setting;
      given: Given;
      least: number;
      choices: readonly string[];
      used: string;
      dataset?: DatasetId;
    }
  | { say: 'neitherYesNorNo'; field: Setting; given: Given; used: boolean }
  | { say: 'noLayers'; side: Side; given: Given }
  | { say: 'tooManyLayers'; side: Side; count: number; most: number }
  | OrderMessage
  | { say: 'noSettings'; part: Part; given: Given }
  /** Some of the names are told, `more` are not. */
  | { say: 'unknownSettings'; part: Part; names: readonly string[]; more: number }
  | { say: 'outputHasNoBounds'; given: string };

/**
 * The layer of this number needs a sequence before it (in a decoder, which is read backwards: after it), where the layer of
 * the `other` kind has none.
 */
export interface OrderMessage {
  say: 'noSequence';
  side: Side;
  number: number;
  kind: 'convolution' | 'lstm';
  other: 'dense' | 'lstm';
}

/** Of what a link said, these use all that can be used; what the others tell of was not read. */
const MENDED: ReadonlySet<string> = new Set([
  'outOfBounds',
  'tooManyLayers',
  'outputHasNoBounds',
] satisfies LinkMessage['say'][]);

/** Whether all that a link said is used, if not to the letter. */
export const wasRead = (changes: readonly { say: string }[]): boolean => changes.every(({ say }) => MENDED.has(say));

/** What became of a link of which there is something to say. */
export function fateOf(changes: readonly { say: string; end?: unknown }[]) {
  const cut = changes.find(({ say }) => say === 'linkCut');
  if (!wasRead(changes.filter((change) => change !== cut))) return 'partlyRead';
  if (!cut) return 'mended';
  return cut.end === undefined ? 'cut' : 'maybeCut';
}

/** More than a person wants to read of a value that means nothing. */
const LONGEST = 40;

/** A value as a message quotes it. */
export function given(value: unknown): Given {
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : value;
  return clean(typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value), LONGEST);
}
