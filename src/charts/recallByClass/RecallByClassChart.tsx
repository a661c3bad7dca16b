import { useId } from 'react';
import { useLater } from '#text/useText.ts';
import { HatchPattern } from '../frame/HatchPattern.tsx';
import marks from '../frame/marks.module.css';
import { ListChart } from '../list/ListChart.tsx';
import { LETTER, type ListEntry, type ListLook } from '../list/listLayout.ts';
import styles from './RecallByClassChart.module.css';

/** Abnormal rows of one kind. */
export interface Kind extends ListEntry {
  rows: number;
  flagged: number;
  /** How many of them are highlighted. */
  highlighted: number;
}

export interface RecallByClassChartProps {
  /** In the order in which they are drawn, those of a heading one after the other. */
  kinds: readonly Kind[];
  noun: { one: string; many: string };
  onPoint(id: string | null): void;
  onPick(id: string): void;
}

const LOOK: ListLook = { line: [22, 34], names: 'end', apart: 12, leastPlot: 90 };

/** A chart wider than this, in pixels, has room for counts in words. */
const ROOMY = 470;

/** Which kinds of abnormal rows are caught: a bar for each, as long as the share of it that is flagged. */
export function RecallByClassChart({ kinds, noun, onPoint, onPick }: RecallByClassChartProps) {
  const text = useLater('lab').charts.kinds;
  const hatch = useId();
  const longest = Math.max(0, ...kinds.map((kind) => text.recall(kind).length));
  return (
    <ListChart
      entries={kinds}
      look={LOOK}
      beside={(width) => (width > ROOMY ? Math.max(200, LETTER * longest + 8) : 104)}
      label={(told, more) => text.label(told, more, noun)}
      said={(kind) => text.show(kind)}
      onPoint={onPoint}
      onPick={onPick}
      ground={() => (
        <defs>
          <HatchPattern id={hatch} />
        </defs>
      )}
    >
      {({ entry: kind, height }, { size, left, right }) => (
        <>
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
          <text className={`${marks.halo} ${styles.value}`} x={size.width} y={height / 2} dy="0.35em" textAnchor="end">
            {size.width > ROOMY ? text.recall(kind) : text.short(kind)}
          </text>
        </>
      )}
    </ListChart>
  );
}
