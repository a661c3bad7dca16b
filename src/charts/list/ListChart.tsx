import type { ReactNode } from 'react';
import { useLater } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { cutShort } from '../frame/cutShort.ts';
import type { Size } from '../frame/size.ts';
import styles from './ListChart.module.css';
import {
  GAP,
  LETTER,
  type ListEntry,
  type ListLayout,
  type ListLine,
  type ListLook,
  layOutList,
  linesOfName,
} from './listLayout.ts';

interface Props<Entry extends ListEntry> {
  /** In the order in which they are drawn, those of a heading one after the other. */
  entries: readonly Entry[];
  look: ListLook;
  /** How wide what stands right of the plot is, in a chart so wide. */
  beside(width: number): number;
  /** Names of columns and an axis stand in the first heading's place. */
  columns?: boolean;
  /** The chart in one sentence. @param more how many entries there are besides those told */
  label(told: readonly Entry[], more: number): string;
  /** All that is known of an entry, where it is pointed at. */
  said(entry: Entry): string;
  onPoint(id: string | null): void;
  onPick(id: string): void;
  /** What lies below the lines. */
  ground?(layout: ListLayout<Entry>): ReactNode;
  /** What stands beside a name; 0 is the top of its line. */
  children(line: ListLine<Entry>, layout: ListLayout<Entry>): ReactNode;
}

/** More entries than these are for a table, not for a sentence. */
const MOST_TOLD = 8;

/** Named lines under headings, as many as fit, each with marks beside its name, and each a button. */
export function ListChart<Entry extends ListEntry>({
  entries,
  look,
  beside,
  columns = false,
  label,
  said,
  onPoint,
  onPick,
  ground,
  children,
}: Props<Entry>) {
  const text = useLater('lab').charts.list;
  const layOut = (size: Size) => layOutList(size, entries, look, beside(size.width));
  return (
    <ChartFrame
      label={label(entries.slice(0, MOST_TOLD), Math.max(0, entries.length - MOST_TOLD))}
      overlay={(size) =>
        layOut(size).lines.map(({ entry, y, height }) => (
          <button
            key={entry.id}
            type="button"
            className={styles.target}
            aria-label={said(entry)}
            title={said(entry)}
            style={{ top: y, width: size.width, height }}
            onPointerEnter={() => onPoint(entry.id)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(entry.id)}
            onBlur={() => onPoint(null)}
            onClick={() => onPick(entry.id)}
          />
        ))
      }
    >
      {(size) => {
        const layout = layOut(size);
        const { lines, headings, hidden, left } = layout;
        return (
          <>
            {ground?.(layout)}
            {headings.slice(columns ? 1 : 0).map(({ heading, y }) => (
              // Nearer to what it heads than to what stands above it.
              <text key={heading} className={styles.head} x={0} y={y === 0 ? 14 : y + 16}>
                {heading}
              </text>
            ))}
            {lines.map((line) => (
              <g key={line.entry.id} transform={`translate(0 ${line.y})`}>
                <Name name={line.entry.name} height={line.height} side={look.names} end={left - GAP} />
                {children(line, layout)}
              </g>
            ))}
            {hidden > 0 && (
              <text className={styles.head} x={0} y={size.height - 6}>
                {text.hidden(hidden)}
              </text>
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

interface NameProps {
  name: string;
  height: number;
  side: ListLook['names'];
  end: number;
}

/** A name in the height of its line, cut short where there is no room for the whole. */
function Name({ name, height, side, end }: NameProps) {
  const lines = linesOfName(name, height);
  return (
    <text className={styles.name} y={height / 2} textAnchor={side}>
      {lines.map((line, i) => (
        <tspan
          key={line}
          x={side === 'start' ? 0 : end}
          dy={i === 0 ? `${0.35 - 0.55 * (lines.length - 1)}em` : '1.1em'}
        >
          {cutShort(line, Math.floor(end / LETTER))}
        </tspan>
      ))}
    </text>
  );
}
