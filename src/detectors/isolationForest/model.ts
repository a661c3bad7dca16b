/** All trees' nodes one after another; a node is named by its place. */
export interface IsolationForestModel {
  features: number;
  /** Of the training rows: what a row's differences are seen from. Shape: features. */
  means: Float64Array;
  /** Rows that each tree was grown from. */
  sampleSize: number;
  /** Features that a cut looks at: extension + 1. */
  width: number;
  /** The root of each tree. Shape: trees. */
  roots: Int32Array;
  /** Which features a node's cut looks at, and the weight of each. Shape: nodes × width. */
  cutFeatures: Int32Array;
  cutWeights: Float64Array;
  /** A row goes left where its weighted sum is at most this. Shape: nodes. */
  thresholds: Float64Array;
  /** Children; −1 for a leaf. Shape: nodes. */
  left: Int32Array;
  right: Int32Array;
  /** Sampled rows that came to a node. Shape: nodes. */
  sizes: Int32Array;
  /** Where the sampled rows of all trees come to rest: the share of them, by whole levels. The score does not ask. */
  restingDepths: Float64Array;
  /** Their mean depth. */
  meanRestingDepth: number;
}
