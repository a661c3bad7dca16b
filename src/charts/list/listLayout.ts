import type { Size } from '../frame/size.ts';
import { twoLines } from '../frame/twoLines.ts';

/** What a line of a list is about. */
export interface ListEntry {
  id: string;
  name: string;
  /** Entries of one heading stand together, under it. */
  heading: string;
}

/** All in pixels. */
export interface ListLook {
  /** A line is as high as there is room for, between these. */
  line: readonly [least: number, most: number];
  /** Names stand at the left edge, or end where the plot begins. */
  names: 'start' | 'end';
  /** From the longest name to the plot. */
  apart: number;
  /** The plot is at least so wide, and names give way to it. */
  leastPlot: number;
}

export interface ListLine<Entry> {
  entry: Entry;
  y: number;
  height: number;
}

export interface ListLayout<Entry> {
  size: Size;
  /** As many as fit, from the first. */
  lines: readonly ListLine<Entry>[];
  headings: readonly { heading: string; y: number }[];
  /** How many entries do not fit. */
  hidden: number;
  /** The plot, between the names and what stands at the right. */
  left: number;
  right: number;
  /** Below the last line. */
  foot: number;
}

/** Height of a heading. */
export const HEAD = 22;
/** Room for the sentence that tells how many more there are. */
const FOOT = 20;
/** About as wide as a letter is. */
export const LETTER = 7;
/** From where a name may end to the plot. */
export const GAP = 8;

/** @param beside what stands right of the plot is so wide */
export function layOutList<Entry extends ListEntry>(
  size: Size,
  entries: readonly Entry[],
  { line: [least, most], apart, leastPlot }: ListLook,
  beside: number,
): ListLayout<Entry> {
  const parts = new Set(entries.map(({ heading }) => heading)).size;
  const height = Math.min(most, Math.max(least, (size.height - parts * HEAD) / Math.max(1, entries.length)));
  const lines: ListLine<Entry>[] = [];
  const headings: { heading: string; y: number }[] = [];
  let y = 0;
  for (const [i, entry] of entries.entries()) {
    const isFirst = entries[i - 1]?.heading !== entry.heading;
    const needed = y + (isFirst ? HEAD : 0) + height;
    if (needed > size.height - (i === entries.length - 1 ? 0 : FOOT)) break;
    if (isFirst) {
      headings.push({ heading: entry.heading, y });
      y += HEAD;
    }
    lines.push({ entry, y, height });
    y += height;
  }
  const letters = lines.flatMap(({ entry }) => linesOfName(entry.name, height).map(({ length }) => length));
  const right = size.width - beside;
  const left = Math.max(GAP, Math.min(LETTER * Math.max(0, ...letters) + apart, right - leastPlot));
  return { size, lines, headings, hidden: entries.length - lines.length, left, right: Math.max(left, right), foot: y };
}

/** A name longer than this stands in two lines, where there is the height for them. */
const LONG = 18;
const TWO_LINES = 30;

export const linesOfName = (name: string, height: number): string[] =>
  name.length <= LONG || height < TWO_LINES ? [name] : twoLines(name);
