/** What one row is: the samples of a signal, in their order, or features that have nothing but the row in common. */
export type DatasetShape = SignalShape | TableShape;

export interface TableShape {
  readonly kind: 'table';
  /**
   * By their names, the display columns that say of what type an abnormal row is, and whether the rows to train on have any of
   * that type: “no …” where not.
   */
  readonly types?: { readonly type: string; readonly known: string };
}

/** What is left out is read off the rows, or is not there. */
export interface SignalShape {
  readonly kind: 'signal';
  /** Samples of a row. */
  readonly length: number;
  /** Heights that the picture of every row shows, so that rows can be compared; few samples of few rows lie beyond. */
  readonly range?: Heights;
  /** Heights between which whatever is drawn by hand ends. */
  readonly bounds?: Heights;
  /** Whether each row was brought to mean 0 and standard deviation 1 (over n − 1) by itself. */
  readonly normalized?: boolean;
  /** Where waves that have a name lie, as shares of the length. */
  readonly waves?: Readonly<Record<string, readonly [first: number, last: number]>>;
}

/** In the unit of the samples. */
export type Heights = readonly [low: number, high: number];
