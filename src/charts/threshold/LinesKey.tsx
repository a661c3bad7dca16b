import marks from '../frame/marks.module.css';
import styles from './ThresholdLines.module.css';

/** A line's sample, the space between it and the name, and that between two of them, in pixels. */
const SAMPLE = 24;
const GAP = { name: 6, next: 14 };
/** About as wide as a letter is, in pixels. */
const LETTER = 7.2;

/** What a line over thresholds is called, and how it is drawn. */
export interface NamedLine {
  name: string;
  kind: 'strong' | 'dashed' | 'dotted';
}

const widthOf = ({ name }: NamedLine) => SAMPLE + GAP.name + LETTER * name.length + GAP.next;

/** How wide the key of several lines is, in pixels; a line alone has none, for it is what the caption says. */
export const linesKeyWidth = (lines: readonly NamedLine[]): number => (lines.length < 2 ? 0 : rowWidth(lines));

const rowWidth = (lines: readonly NamedLine[]) => lines.reduce((sum, line) => sum + widthOf(line), 0);

/** The names of several lines, each with a sample of it, in a row. @param at where letters stand, in pixels from the top */
export function LinesKey({ lines, at }: { lines: readonly NamedLine[]; at: number }) {
  if (lines.length < 2) return null;
  return lines.map((line, i) => (
    <g key={line.name} transform={`translate(${rowWidth(lines.slice(0, i))} ${at})`}>
      <line className={styles[line.kind]} x2={SAMPLE} y1={-4} y2={-4} />
      <text className={line.kind === 'strong' ? styles.strongName : marks.soft} x={SAMPLE + GAP.name}>
        {line.name}
      </text>
    </g>
  ));
}
