import { useId } from 'react';
import { useLater } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { cutShort } from '../frame/cutShort.ts';
import { HatchPattern } from '../frame/HatchPattern.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { twoLines } from '../frame/twoLines.ts';
import styles from './RecallByClassChart.module.css';

/** Abnormal rows of one kind. */
export interface Kind {
  id: string;
  name: string;
  /** Kinds of one group stand together, under its name. */
  group: string;
  rows: number;
  flagged: number;
  /** How many of them are highlighted. */
  highlighted: number;
}

export interface RecallByClassChartProps {
  /** In the order in which they are drawn; groups one after the other. */
  kinds: readonly Kind[];
  noun: { one: string; many: string };
  onPoint(id: string | null): void;
  onPick(id: string): void;
}

const LEAST_ROW = 22;
const MOST_ROW = 34;
const HEAD = 22;
const FOOT = 20;

/** Which kinds of abnormal rows are caught: a bar for each, as long as the share of it that is flagged. */
export function RecallByClassChart({ kinds, noun, onPoint, onPick }: RecallByClassChartProps) {
  const text = useLater('lab').charts.kinds;
  const said = kinds.map(text.recall);
  const hatch = useId();
  return (
    <ChartFrame
      label={text.label(kinds.slice(0, MOST_TOLD), kinds.length - MOST_TOLD, noun)}
      overlay={(size) =>
        layOut(size, kinds, said).rows.map(({ kind, y, height }) => (
          <button
            key={kind.id}
            type="button"
            className={styles.target}
            aria-label={text.show(kind)}
            style={{ left: 0, top: y, width: size.width, height }}
            onPointerEnter={() => onPoint(kind.id)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(kind.id)}
            onBlur={() => onPoint(null)}
            onClick={() => onPick(kind.id)}
          />
        ))
      }
    >
      {(size) => {
        const { rows, heads, left, right, hidden } = layOut(size, kinds, said);
        return (
          <>
            <defs>
              <HatchPattern id={hatch} />
            </defs>
            {heads.map(({ group, y }) => (
              <text key={group} className={styles.head} x={0} y={y + 14}>
                {group}
              </text>
            ))}
            {rows.map(({ kind, y, height }) => (
              <g key={kind.id} transform={`translate(0 ${y})`}>
                <Name name={kind.name} right={left - 8} height={height} />
                <rect className={styles.track} x={left} y={4} width={right - left} height={height - 8} />
                <rect
                  className={styles.bar}
                  x={left}
                  y={4}
                  width={((right - left) * kind.flagged) / Math.max(1, kind.rows)}
                  height={height - 8}
                  fill={`url(#${hatch})`}
                />
                {kind.highlighted > 0 && (
                  <rect
                    className={styles.highlighted}
                    x={left}
                    y={2}
                    width={Math.max(2, ((right - left) * kind.highlighted) / kind.rows)}
                    height={height - 4}
                  />
                )}
                <text
                  className={`${marks.halo} ${styles.value}`}
                  x={size.width}
                  y={height / 2}
                  dy="0.35em"
                  textAnchor="end"
                >
                  {size.width > ROOMY ? text.recall(kind) : text.short(kind)}
                </text>
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

/** @param said what stands beside the bars, where there is room for words */
function layOut({ width, height }: Size, kinds: readonly Kind[], said: readonly string[]) {
  const groups = [...new Set(kinds.map(({ group }) => group))];
  const row = Math.min(MOST_ROW, Math.max(LEAST_ROW, (height - groups.length * HEAD) / Math.max(1, kinds.length)));
  const rows: { kind: Kind; y: number; height: number }[] = [];
  const heads: { group: string; y: number }[] = [];
  let y = 0;
  for (const kind of kinds) {
    const isFirst = heads.at(-1)?.group !== kind.group;
    const needed = y + (isFirst ? HEAD : 0) + row;
    const isLast = kind === kinds.at(-1);
    if (needed > height - (isLast ? 0 : FOOT)) break;
    if (isFirst) {
      heads.push({ group: kind.group, y });
      y += HEAD;
    }
    rows.push({ kind, y, height: row });
    y += row;
  }
  const longest = longestOf(rows.flatMap(({ kind }) => linesOf(kind.name, row)));
  const counts = width > ROOMY ? Math.max(200, LETTER * longestOf(said) + 8) : 104;
  const left = Math.max(0, Math.min(LETTER * longest + 12, width - counts - LEAST_BAR));
  return { rows, heads, left, right: Math.max(left, width - counts), hidden: kinds.length - rows.length };
}

const longestOf = (words: readonly string[]): number => Math.max(0, ...words.map((word) => word.length));

/** A chart wider than this, in pixels, has room for counts in words. */
const ROOMY = 470;
/** Names give way to bars of this length, in pixels. */
const LEAST_BAR = 90;

/** About as wide as a letter is, in pixels. */
const LETTER = 7;
/** A name longer than this stands in two lines, in rows as high as that takes. */
const LONG = 18;
const TWO_LINES = 30;

/** A long name in two lines, where the row is high enough. */
function linesOf(name: string, height: number): string[] {
  return name.length <= LONG || height < TWO_LINES ? [name] : twoLines(name);
}

/** A name beside its bar, cut short where there is no room for the whole. */
function Name({ name, right, height }: { name: string; right: number; height: number }) {
  const lines = linesOf(name, height);
  return (
    <text className={styles.name} y={height / 2} textAnchor="end">
      {lines.map((line, i) => (
        <tspan key={line} x={right} dy={i === 0 ? `${0.35 - 0.55 * (lines.length - 1)}em` : '1.1em'}>
          {cutShort(line, Math.floor(right / LETTER))}
        </tspan>
      ))}
    </text>
  );
}

/** More kinds than these are for a table, not for a sentence. */
const MOST_TOLD = 8;
