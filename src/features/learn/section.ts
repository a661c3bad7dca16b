import type { ComponentType } from 'react';
import type { SketchAxes } from '#charts/sketch/sketch.ts';
import type { Text } from '#text/text.ts';

export type SectionId = keyof Text['learn']['sections'];

/**
 * One section of the essay: a folder with its figure, a line in `SECTIONS`, and its words under the same name in
 * `src/text/…/learn`. Nothing else knows of it.
 */
export interface LearnSection {
  id: SectionId;
  /** A picture that the question is about, where it is about one; loaded when it comes near the window. */
  Question?: ComponentType;
  /** Where a curve is to be drawn, if the question asks for one. */
  sketch?: SketchAxes;
  /** What the figure's data have to say of a guess, where no reply could know; loaded with the reply. */
  Reply?: ComponentType;
  /** Loaded when it comes near the window. */
  Figure: ComponentType;
  /** Its replies are of what was measured: where the rows are stand-ins, its figure may show otherwise. */
  ofMeasured: boolean;
  /** What the link to the Lab opens: written down, for what writes such links is too much for the first screen. */
  lab: string;
}

/** What the address of a section ends in, after the #: a stable name, and the browser's own way to get there. */
export const anchorOf = (id: string) => `/${id}`;
