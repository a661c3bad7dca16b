import { useId } from 'react';
import { useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { HatchPattern } from '../frame/HatchPattern.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import styles from './ConfusionChart.module.css';

/** The four things that can happen to a row. */
export const CELLS = ['passed', 'falseAlarms', 'missed', 'caught'] as const;
export type CellName = (typeof CELLS)[number];

export interface ConfusionChartProps {
  counts: Record<CellName, number>;
  /** How many of the highlighted rows are in each cell. */
  highlighted?: Record<CellName, number>;
  noun: { one: string; many: string };
  /** As small as its parent makes it. */
  compact?: boolean;
  /** The cell under the pointer or the focus. */
  onPoint?(cell: CellName | null): void;
  /** Without it, there is nothing to press. */
  onPick?(cell: CellName): void;
}

const KINDS = [
  { name: 'normal', cells: ['passed', 'falseAlarms'] },
  { name: 'abnormal', cells: ['missed', 'caught'] },
] as const;

const MARGIN = { left: 4, right: 4, top: 4, bottom: 4 };
/** Height of the words above and below each bar, in pixels. */
const WORDS = 20;
/** From this width on, in pixels, there is room for shares. */
const WIDE = 380;
const NOTHING: Record<CellName, number> = { passed: 0, falseAlarms: 0, missed: 0, caught: 0 };

/**
 * The confusion matrix as a mosaic that reads as sentences: a bar for each kind of row, cut by what the threshold makes of
 * it. Lengths are shares of the kind; heights are as the numbers of rows, so that equal areas are equally many rows.
 */
export function ConfusionChart({
  counts,
  highlighted = NOTHING,
  noun,
  compact = false,
  onPoint,
  onPick,
}: ConfusionChartProps) {
  const text = useText().charts.confusion;
  const hatch = useId();
  return (
    <ChartFrame
      compact={compact}
      label={text.label(
        CELLS.map((cell) => [cell, counts[cell]] as const),
        noun,
      )}
      overlay={(size) =>
        onPick &&
        barsOf(size, counts).flatMap(({ cells }) =>
          cells.map(({ cell, x, y, width, height }) => (
            <button
              key={cell}
              type="button"
              className={styles.target}
              aria-label={text.show(cell, counts[cell], noun)}
              disabled={counts[cell] === 0}
              // A sliver must still be hit.
              style={{
                left: Math.min(x, size.width - MARGIN.right - 24),
                top: y - 2,
                width: Math.max(24, width),
                height: Math.max(24, height + 4),
                zIndex: width < 24 ? 1 : 0,
              }}
              onPointerEnter={() => onPoint?.(cell)}
              onPointerLeave={() => onPoint?.(null)}
              onFocus={() => onPoint?.(cell)}
              onBlur={() => onPoint?.(null)}
              onClick={() => onPick(cell)}
            />
          )),
        )
      }
    >
      {(size) => (
        <>
          <defs>
            <HatchPattern id={hatch} />
          </defs>
          {barsOf(size, counts).map(({ name, total, top, cells }) => (
            <g key={name}>
              <text className={styles[`${name}Text`]} x={MARGIN.left} y={top - 7}>
                {text.rows(name, total, noun)}
              </text>
              {cells.map(({ cell, x, y, width, height, wrong, end }) => (
                <g key={cell}>
                  <rect
                    className={`${styles[name]} ${wrong ? styles.wrong : ''}`}
                    x={x}
                    y={y}
                    width={width}
                    height={height}
                    {...(name === 'abnormal' ? { fill: `url(#${hatch})` } : {})}
                  />
                  {highlighted[cell] > 0 && (
                    <rect
                      className={styles.highlighted}
                      x={x}
                      y={y}
                      width={Math.max(2, (width * highlighted[cell]) / counts[cell])}
                      height={height}
                    />
                  )}
                  <text
                    className={`${marks.halo} ${wrong ? styles.strong : marks.soft}`}
                    x={end ? size.width - MARGIN.right : MARGIN.left}
                    y={y + height + 15}
                    textAnchor={end ? 'end' : 'start'}
                  >
                    {text.cell(
                      cell,
                      counts[cell],
                      size.width > WIDE && total > 0 ? counts[cell] / total : null,
                      highlighted[cell],
                    )}
                  </text>
                </g>
              ))}
            </g>
          ))}
        </>
      )}
    </ChartFrame>
  );
}

interface Cell {
  cell: CellName;
  x: number;
  y: number;
  width: number;
  height: number;
  wrong: boolean;
  /** Stands at the right end of its bar. */
  end: boolean;
}

interface Bar {
  name: 'normal' | 'abnormal';
  total: number;
  top: number;
  cells: Cell[];
}

function barsOf({ width, height }: Size, counts: Record<CellName, number>): Bar[] {
  const across = width - MARGIN.left - MARGIN.right;
  const totals = KINDS.map(({ cells }) => cells.reduce((sum, cell) => sum + counts[cell], 0));
  const all = Math.max(1, totals[0]! + totals[1]!);
  const room = Math.max(20, height - MARGIN.top - MARGIN.bottom - 4 * WORDS - 8);
  let y = MARGIN.top;
  return KINDS.map(({ name, cells }, kind) => {
    const total = totals[kind]!;
    const top = y + WORDS;
    const tall = Math.max(6, (room * total) / all);
    y = top + tall + WORDS + 8;
    const first = total === 0 ? 0 : (across * counts[cells[0]]) / total;
    return {
      name,
      total,
      top,
      cells: cells.map((cell, i) => ({
        cell,
        x: MARGIN.left + (i === 0 ? 0 : first),
        y: top,
        width: total === 0 ? 0 : i === 0 ? first : across - first,
        height: tall,
        wrong: cell === 'falseAlarms' || cell === 'missed',
        end: i === 1,
      })),
    };
  });
}
