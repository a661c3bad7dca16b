/** Rows of one ECG5000 file. */
export interface RawBeats {
  /** Class number as in the file, 1–5. One per row. */
  label: Uint8Array;
  /** Row-major, rows × 140. */
  x: Float32Array;
  /** True when they come from a copy with fewer digits than were published. */
  rounded?: boolean;
}

/** Rows of one KDD file. */
export interface RawConnections {
  /** Row-major, rows × 18 continuous features in the order of datasets.json. */
  x: Float32Array;
  protocol: string[];
  service: string[];
  flag: string[];
  /** Without the trailing dot; `normal` for a normal connection. */
  attack: string[];
}
