import type { DatasetId } from '#core/dataset/dataset.ts';

const probability: Record<DatasetId, string> = {
  ecg5000:
    'On these beats it ranks worse than the plain error, for most seeds worse than even the mean beat: where the decoder is unsure it widens its spread, and a wide spread forgives abnormal beats.',
  kddcup99:
    'On these connections it ranks a little better than the plain error for most seeds. On heartbeats it ranks worse: there a decoder that is unsure widens its spread, which forgives abnormal rows.',
};

/** How a variational autoencoder scores a row. */
export const score = {
  /** What the reconstruction probability is worth on each data set, with the default settings. */
  probability,
};
