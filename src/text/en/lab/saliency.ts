import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';

const { amount, whole } = numbers;

/** What a unit of the network looks for or draws. Units are counted from 1. */
export const saliency = {
  /** Of the input and of the reconstruction. */
  number: (unit: number, units: number, noun: RowNoun) =>
    `Number ${whole(unit)} of the ${whole(units)} that a ${noun.one} has.`,
  /** @param layer in the words of `columns.nameWithin` */
  name: (unit: number, units: number, layer: string) => `Unit ${whole(unit)} of ${whole(units)}, ${layer}`,
  unknown: (name: string) => `${name}. Its weights come with the next run: press Train.`,
  /** How a unit answers. */
  size: (size: number, rows: number, noun: RowNoun, dead: boolean) =>
    `mean size ${amount(size)} over ${whole(rows)} validation ${noun.many}${dead ? '; dead: the same for every row' : ''}`,
  bell: (mean: number, deviation: number, collapsed: boolean) =>
    `mean ${amount(mean)}, spread ${amount(deviation)} on average${collapsed ? '; collapsed: it says the same of every row' : ''}`,
  weights: 'At the left its weights: it rises with a number where the curve is above the line.',
  pull: (noun: RowNoun) =>
    `At the left how its sum rises with each number, near the mean ${noun.one} (the layers before it taken as straight lines).`,
  drawn: (value: number) =>
    `At the right what the decoder draws when this unit alone is on, at ${amount(value)}, the furthest from 0 it gets; grey: with none on.`,
  told: (name: string, state: string, picture: string) => `${name}: ${state}. ${picture}`,
  looksFor: 'looks for',
  draws: 'draws',
};
