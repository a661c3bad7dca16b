/**
 * Counts of rows by truth and decision; "positive" is abnormal. A row is flagged as abnormal when its score is greater
 * than the threshold.
 */
export interface ConfusionMatrix {
  /** Abnormal and flagged. */
  tp: number;
  /** Normal but flagged: a false alarm. */
  fp: number;
  /** Normal and not flagged. */
  tn: number;
  /** Abnormal but not flagged: a miss. */
  fn: number;
}

/** What is commonly derived from a confusion matrix. A share of nothing (0 / 0) is 0, but for the precision. */
export interface ClassificationMetrics {
  accuracy: number;
  balancedAccuracy: number;
  /** Null when no row is flagged: 0 would call a detector wrong that has said nothing. */
  precision: number | null;
  recall: number;
  specificity: number;
  fpr: number;
  f1: number;
  f2: number;
  mcc: number;
  kappa: number;
}

export function classificationMetrics(c: ConfusionMatrix): ClassificationMetrics {
  return {
    accuracy: accuracy(c),
    balancedAccuracy: balancedAccuracy(c),
    precision: precision(c),
    recall: recall(c),
    specificity: specificity(c),
    fpr: falsePositiveRate(c),
    f1: fBeta(c, 1),
    f2: fBeta(c, 2),
    mcc: matthewsCorrelation(c),
    kappa: cohenKappa(c),
  };
}

/** Share of all rows that were decided rightly; 0 when there are none. */
export function accuracy({ tp, fp, tn, fn }: ConfusionMatrix): number {
  return share(tp + tn, tp + fp + tn + fn);
}

/** Mean of recall and specificity. With rows of one class only, it is that class's share alone. */
function balancedAccuracy(c: ConfusionMatrix): number {
  if (c.tp + c.fn === 0) return specificity(c);
  if (c.tn + c.fp === 0) return recall(c);
  return (recall(c) + specificity(c)) / 2;
}

/** Share of the flagged rows that are abnormal; null when none is flagged. */
export function precision({ tp, fp }: ConfusionMatrix): number | null {
  return tp + fp === 0 ? null : tp / (tp + fp);
}

/** Share of the abnormal rows that are flagged (true positive rate, sensitivity); 0 when there are none. */
export function recall({ tp, fn }: ConfusionMatrix): number {
  return share(tp, tp + fn);
}

/** Share of the normal rows that are not flagged (true negative rate); 0 when there are none. */
function specificity({ tn, fp }: ConfusionMatrix): number {
  return share(tn, tn + fp);
}

/** Share of the normal rows that are flagged; 0 when there are none. */
export function falsePositiveRate({ tn, fp }: ConfusionMatrix): number {
  return share(fp, tn + fp);
}

/**
 * Weighted harmonic mean of precision and recall, in which recall counts β times as much (van Rijsbergen,
 * "Information Retrieval", 1979, ch. 7). 0 when no abnormal row is flagged.
 */
export function fBeta({ tp, fp, fn }: ConfusionMatrix, beta: number): number {
  // In this form, rather than by way of precision and recall, equal values come out equal to the bit.
  const weight = beta * beta;
  return share((1 + weight) * tp, (1 + weight) * tp + weight * fn + fp);
}

/**
 * Correlation of truth and decision, −1 to 1 (Matthews, Biochimica et Biophysica Acta 405(2), 1975).
 * 0 when there is but one class among the rows or the decisions.
 */
function matthewsCorrelation({ tp, fp, tn, fn }: ConfusionMatrix): number {
  return share(tp * tn - fp * fn, Math.sqrt((tp + fp) * (tp + fn)) * Math.sqrt((tn + fp) * (tn + fn)));
}

/**
 * Agreement of truth and decision beyond what chance would give, −1 to 1 (Cohen, Educational and Psychological
 * Measurement 20(1), 1960). 0 when there is but one class among the rows.
 */
function cohenKappa({ tp, fp, tn, fn }: ConfusionMatrix): number {
  return share(2 * (tp * tn - fp * fn), (tp + fp) * (fp + tn) + (tp + fn) * (fn + tn));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
