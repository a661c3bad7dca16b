/** The label of the threshold on the axis: its middle and width, in pixels. */
export interface ThresholdTag {
  at: number;
  width: number;
}

/** About as wide as a figure of the charts' type is, in pixels. */
const FIGURE = 7.5;

/** Under the threshold, but never beyond the ends of the axis. */
export function thresholdTag(x: number, text: string, from: number, to: number): ThresholdTag {
  const width = FIGURE * text.length + 12;
  return { at: Math.min(to - width / 2, Math.max(from + width / 2, x)), width };
}

/** Whether a tick's words would look out from behind the label, or be hidden by it. */
export const isBehind = (tag: ThresholdTag, at: number, text: string) =>
  Math.abs(at - tag.at) < (tag.width + FIGURE * text.length) / 2 + 2;
