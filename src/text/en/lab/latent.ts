import { numbers } from '../locale.ts';

const { percent } = numbers;

const place = (coordinates: readonly number[]) => coordinates.map(numbers.measured).join(', ');

/** The coordinates of a latent space: a network's units, or principal components. */
type Coordinates = 'units' | 'components';

/** The latent space as a map: where rows lie on it, and what the decoder draws from anywhere. */
export const latent = {
  title: 'Latent space',
  decode: 'Decode',
  rows: 'Back to rows',
  lead: {
    map: 'Point at the map, drag its point, or use its two sliders: the decoder draws what belongs there.',
    strip: 'Move the slider: the decoder draws what belongs there.',
  },
  across: 'Across',
  up: 'Upwards',
  acrossHelp: {
    units: [
      'Which two of the latent units the map shows; the others stand where their sliders are.',
      'Choose the units along which normal and abnormal rows part.',
    ],
    components: [
      'Which two of the components the map shows; the others stand where their sliders are.',
      'Choose the components along which normal and abnormal rows part.',
    ],
  } as const,
  sample: 'Sample from the prior',
  sampleHelp: 'A new row that nobody ever measured: each unit drawn from N(0, 1), then decoded',
  inspected: (noun: string) => `The inspected ${noun}`,
  middle: 'The middle of all',
  map: (of: Coordinates, normal: number, abnormal: number, noun: string) =>
    `Map of two ${of === 'units' ? 'latent units' : of}: ${numbers.whole(normal)} normal and ${numbers.whole(abnormal)} abnormal test ${noun}, and a point to decode from.`,
  normal: 'normal',
  abnormal: 'abnormal',
  value: (coordinate: number) => numbers.measured(coordinate),
  /** @param more whether there are more coordinates than these */
  decoded: (noun: string, coordinates: readonly number[], more = false) =>
    `Decoded ${noun} at ${place(coordinates)}${more ? ' and so on' : ''}.`,
  band: 'The area is how sure the decoder is: two of its standard deviations to either side.',
  /** The decoder has drawn counts or shares below nought. */
  impossible: (noun: string) => `No ${noun} has less than none of anything; a decoder knows no such bounds.`,
  /** What the detector says of what it has drawn itself. */
  evaluated: (evaluation: string) => `Shown to the detector itself: ${evaluation}.`,
  /** What a coordinate is called: alone, among others, as the only one, and at the head of a column. */
  coordinates: {
    units: {
      long: (number: number) => `latent unit ${number}`,
      short: (number: number) => `unit ${number}`,
      only: 'the latent unit',
      column: (number: number) => `latent ${number}`,
    },
    components: {
      long: (number: number) => `component ${number}`,
      short: (number: number) => `component ${number}`,
      only: 'the component',
      column: (number: number) => `component ${number}`,
    },
  },
  /** What the two directions of the map of rows are, where they are no coordinates. */
  axes: {
    spread: 'no meaning: spread to be told apart',
    /** @param share of the rows' spread */
    first: (share: number) => `component 1: ${percent(share)} of the spread`,
    second: (share: number) => `component 2: ${percent(share)}`,
  },
  /** What rows picked on the map have in common. */
  inBox: 'in the box on the latent map',
  class: 'class',
  untrained: 'The network has not learnt anything yet, so what it draws means nothing.',
};
