import { numbers } from '../locale.ts';

const { shareInPercent: percent } = numbers;

interface ContaminationRun {
  contamination: number;
  seed: number;
  area: string;
}

type Medians = readonly { contamination: number; area: string }[];

const medians = (told: Medians) =>
  told.map(({ contamination, area }) => `${area} at ${percent(contamination)}`).join(', ');

/** How the ranking suffers from hidden abnormal rows. Areas come as they are written beside the curves. */
export const contamination = {
  /** @param published whether what others have published is drawn, too */
  caption: (published: boolean) => `ROC AUC on the test rows${published ? '; ◇ report of 2020' : ''}`,
  across: { long: 'abnormal share of the training rows', short: 'abnormal training rows' },
  guessing: 'guessing',
  network: 'network',
  yourGuess: 'your guess',
  open: ({ contamination, seed, area }: ContaminationRun) =>
    `Open in the Lab: ${percent(contamination)} abnormal, seed ${seed}, ROC AUC ${area}`,
  run: ({ contamination, seed, area }: ContaminationRun) =>
    `${percent(contamination)} abnormal, seed ${seed}: ROC AUC ${area}`,
  nothing: 'ROC AUC against the abnormal share of the training rows: nothing has been run yet.',
  report: 'Report of 2020',
  /** @param published what others have published; none where nobody has */
  label: (series: readonly { name: string; medians: Medians }[], published: Medians) =>
    [
      'Median ROC AUC by abnormal share of the training rows.',
      ...series.map((one) => `Of ${one.name}: ${medians(one.medians)}.`),
      ...(published.length > 0 ? [`A report of 2020 found: ${medians(published)}.`] : []),
    ].join(' '),
};
