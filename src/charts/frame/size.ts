/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Height of a caption that takes two lines where a chart so wide would cut it short, in pixels: as the style sheet has it. */
export const captionHeight = (width: number): number => (width < 512 ? 40 : 20);
