/** Experiments worth seeing, each of which shows one thing for nearly every seed. */
export const PRESET_IDS = [
  'healthy',
  'tooSmall',
  'copies',
  'tooFast',
  'contaminated',
  'onlyTheMean',
  'anomagram',
  'map',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];
