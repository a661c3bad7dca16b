/** How random cuts part the row that is looked at from the rows that each tree was grown from. */
export interface Isolation {
  form: 'isolation';
  /** Rows that each tree was grown from. */
  sampled: number;
  trees: IsolationTree[];
  /** The mean depth over all trees. */
  meanDepth: number;
  /** Where the rows that the trees were grown from come to rest: the share of them, by whole levels. */
  usualDepths: Float64Array;
  usualMean: number;
  score: number;
}

/** The row's way through one tree. */
export interface IsolationTree {
  /** From the root on. */
  cuts: IsolationCut[];
  /** Cuts, and those to be expected among the rows that it stops beside. */
  depth: number;
}

export interface IsolationCut {
  /** What it cuts; where it is a plane through several features, the one that puts the row most clearly on its side. */
  feature: number;
  /** How many features it looks at. */
  among: number;
  /** The value of that feature, in its own unit, at which the row would lie on the cut. */
  value: number;
  /** Whether the row's own value lies above. */
  above: boolean;
  /** Rows, of those that the tree was grown from, that are left on the row's side; it is none of them. */
  left: number;
}
