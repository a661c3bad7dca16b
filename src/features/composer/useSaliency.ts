import { useMemo } from 'react';
import type { LabText } from '#text/text.ts';
import type { RowNoun } from '#text/told.ts';
import type { Column } from './columns.ts';
import type { Cursor } from './keyboard.ts';
import type { Picture, Sample } from './picture.ts';
import { type Saliency, saliencyOf } from './saliency.ts';

/** What there is to say and draw of the unit at a place; null where no unit is meant. */
export function useSaliency(
  place: Cursor | null,
  columns: readonly Column[],
  picture: Picture | null,
  sample: Sample | null,
  rowNoun: RowNoun,
  text: LabText,
): { at: { column: number; unit: number } | null; saliency: Saliency | null } {
  return useMemo(() => {
    if (place === null || place.unit === null) return NONE;
    const { column, unit } = place;
    if (unit >= (columns[column]?.units ?? 0)) return NONE;
    return { at: { column, unit }, saliency: saliencyOf(columns, column, unit, picture, sample, rowNoun, text) };
  }, [place, columns, picture, sample, rowNoun, text]);
}

const NONE = { at: null, saliency: null };
