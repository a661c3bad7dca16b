import type { PresetId } from '#core/experiment/presetIds.ts';
import { numbers } from '../locale.ts';
import { setWords } from './sets.ts';

interface PresetText {
  name: string;
  /** One sentence: what there is to see. */
  watch: string;
}

const of: Record<PresetId, PresetText> = {
  healthy: {
    name: 'A healthy start',
    watch:
      'Watch the loss fall and the two heaps of errors come apart, until the network beats the mean row, which costs nothing; the status line says how it stands to PCA.',
  },
  tooSmall: {
    name: 'Too small to see',
    watch:
      'One number is all that gets through, so rows come back coarse: the loss ends two to three times as high as a healthy start’s, on connections more than twenty times, and more abnormal rows slip under the threshold.',
  },
  copies: {
    name: 'So big it copies',
    watch:
      'The loss looks splendid, but with 64 numbers it copies what it has never seen: abnormal beats come back three or four times worse than normal ones, not ten times or more, and even the mean beat tells them apart better.',
  },
  tooFast: {
    name: 'Learning rate too high',
    watch:
      'Every step overshoots: the loss jumps up and down instead of settling, several times above a healthy start’s.',
  },
  contaminated: {
    name: 'A training set nobody cleaned',
    watch:
      'One training row in ten is abnormal; the network learns to redraw those as well, most abnormal rows pass, and the mean row, which learns nothing, does far better.',
  },
  onlyTheMean: {
    name: 'A splendid score for nothing',
    watch:
      'Look at the ROC AUC, then at the baselines’: so strong a regulariser has killed the weights, the network draws the mean row whatever it is shown, and scores as the mean row does.',
  },
  anomagram: {
    name: 'Anomagram’s settings',
    watch:
      'ReLU units, and a single step in each epoch: look for dead units, try other seeds, and see most runs end within 0.005 of the mean beat’s ROC AUC, and none better than PCA.',
  },
  map: {
    name: 'A map to draw from',
    watch:
      'A variational autoencoder with two latent units: once it is trained, point at any place of the latent map and see the row that belongs there.',
  },
};

/** Experiments that are worth seeing, and how they are chosen. */
export const presets = {
  button: 'Presets',
  title: 'Presets',
  lead: 'Each shows one thing. It replaces your settings and is trained at once; Undo brings them back.',
  surprise: 'Surprise me',
  surpriseTitle: 'Varies one to three settings by chance, within their limits, and trains',
  surpriseName: 'A surprise',
  /** @param changes in words, one each */
  surprised: (changes: readonly string[]) => `${changes.join('; ')}. Undo brings back what was there.`,
  /** @param datasets those that it is for */
  only: (datasets: readonly string[]) => `${numbers.listed(datasets.map((id) => setWords(id).noun.many))} only`,
  present: 'chosen now',
  of,
};
