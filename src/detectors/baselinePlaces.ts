/** Every kind that can stand beside another detector, by the place that its line has in every chart: the usual two first. */
const PLACES: readonly string[] = [
  'mean',
  'pca',
  'zScore',
  'mad',
  'iqr',
  'mahalanobis',
  'kNearest',
  'kMeans',
  'lof',
  'isolationForest',
  'oneClassSvm',
  'ensemble',
];

/** The place of a baseline; undefined for what is none. A list of its own, so that who draws a line need not load detectors. */
export function baselinePlace(kind: string): number | undefined {
  const place = PLACES.indexOf(kind);
  return place < 0 ? undefined : place;
}
