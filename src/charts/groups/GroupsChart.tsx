import type { Interval } from '#core/statistics/meanInterval.ts';
import { useLater, useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { cutShort } from '../frame/cutShort.ts';
import type { Size } from '../frame/size.ts';
import styles from './GroupsChart.module.css';

/** The results on some of the test rows. */
export interface ChartGroup {
  id: string;
  name: string;
  /** Groups of one heading stand together, under it. */
  heading: string;
  normal: number;
  abnormal: number;
  rocAuc: number | null;
  /** 95 %. */
  interval: Interval | null;
  recall: number | null;
  falseAlarmRate: number | null;
}

export interface GroupsChartProps {
  /** In the order in which they are drawn, those of a heading one after the other; the first is all rows. */
  groups: readonly ChartGroup[];
  noun: { one: string; many: string };
  onPoint(id: string | null): void;
  onPick(id: string): void;
}

/** ROC AUC on groups of test rows, each with its interval, and what the threshold makes of them. */
export function GroupsChart({ groups, noun, onPoint, onPick }: GroupsChartProps) {
  const text = useLater('lab').groups;
  const { numbers } = useText();
  return (
    <ChartFrame
      label={text.label(groups.slice(0, MOST_TOLD), Math.max(0, groups.length - MOST_TOLD), noun)}
      overlay={(size) =>
        layOut(size, groups).rows.map(({ group, y, height }) => (
          <button
            key={group.id}
            type="button"
            className={styles.target}
            aria-label={text.said(group, noun)}
            title={text.said(group, noun)}
            style={{ top: y, width: size.width, height }}
            onPointerEnter={() => onPoint(group.id)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(group.id)}
            onBlur={() => onPoint(null)}
            onClick={() => onPick(group.id)}
          />
        ))
      }
    >
      {(size) => {
        const { rows, headings, columns, left, right, hidden } = layOut(size, groups);
        const low = lowestOf(groups);
        const x = (area: number) => left + ((area - low) / (1 - low)) * (right - left);
        const foot = (rows.at(-1)?.y ?? 0) + (rows.at(-1)?.height ?? 0);
        const all = groups[0]?.rocAuc ?? null;
        return (
          <>
            {ticksFrom(low, right - left).map((tick) => (
              <g key={tick}>
                <line className={styles.tick} x1={x(tick)} x2={x(tick)} y1={HEAD} y2={foot} />
                <text className={styles.head} x={x(tick)} y={14} textAnchor="middle">
                  {numbers.tick(tick)}
                </text>
              </g>
            ))}
            {all !== null && <line className={styles.all} x1={x(all)} x2={x(all)} y1={HEAD} y2={foot} />}
            {columns.map(({ id, end }) => (
              <text key={id} className={styles.head} x={end} y={14} textAnchor="end">
                {text.heads[id]}
              </text>
            ))}
            {headings.map(({ heading, y }) => (
              <text key={heading} className={styles.head} x={0} y={y + 16}>
                {heading}
              </text>
            ))}
            {rows.map(({ group, y, height }) => (
              <g key={group.id} transform={`translate(0 ${y + height / 2})`}>
                <text className={styles.name} x={0} dy="0.35em">
                  {cutShort(group.name, Math.floor((left - 8) / LETTER))}
                </text>
                {group.interval && (
                  <line className={styles.interval} x1={x(group.interval.low)} x2={x(group.interval.high)} />
                )}
                {group.rocAuc !== null && <circle className={styles.area} cx={x(group.rocAuc)} r={2.5} />}
                {columns.map(({ id, end }) => (
                  <text key={id} className={styles.value} x={end} dy="0.35em" textAnchor="end">
                    {cellOf(id, group, numbers)}
                  </text>
                ))}
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

type ColumnId = 'rows' | 'area' | 'recall' | 'falseAlarms';

function cellOf(
  id: ColumnId,
  { abnormal, rocAuc, recall, falseAlarmRate }: ChartGroup,
  { whole, area, shareInPercent }: ReturnType<typeof useText>['numbers'],
): string {
  switch (id) {
    case 'rows':
      return whole(abnormal);
    case 'area':
      return area(rocAuc);
    case 'recall':
      return shareInPercent(recall);
    case 'falseAlarms':
      return shareInPercent(falseAlarmRate);
  }
}

const LEAST_ROW = 20;
const MOST_ROW = 26;
/** The line of names above the first row, and the heading above each further part. */
const HEAD = 22;
const FOOT = 20;
/** About as wide as a letter is, in pixels. */
const LETTER = 7;
/** The plot is at least so wide, and names give way to it. */
const LEAST_PLOT = 60;
/** A chart wider than this has room for counts and false alarms, too. */
const ROOMY = 560;
/** More groups than these are for a table, not for a sentence. */
const MOST_TOLD = 8;

const WIDTHS: Readonly<Record<ColumnId, number>> = { rows: 66, area: 66, recall: 52, falseAlarms: 86 };

function layOut({ width, height }: Size, groups: readonly ChartGroup[]) {
  const parts = new Set(groups.map(({ heading }) => heading)).size;
  const wanted = (height - parts * HEAD) / Math.max(1, groups.length);
  const row = Math.min(MOST_ROW, Math.max(LEAST_ROW, wanted));
  const rows: { group: ChartGroup; y: number; height: number }[] = [];
  const headings: { heading: string; y: number }[] = [];
  let y = HEAD;
  for (const [i, group] of groups.entries()) {
    // The first part needs none: the names of the columns stand above it.
    const isFirst = i > 0 && groups[i - 1]!.heading !== group.heading;
    const needed = y + (isFirst ? HEAD : 0) + row;
    if (needed > height - (i === groups.length - 1 ? 0 : FOOT)) break;
    if (isFirst) {
      headings.push({ heading: group.heading, y });
      y += HEAD;
    }
    rows.push({ group, y, height: row });
    y += row;
  }
  const ids: ColumnId[] = width > ROOMY ? ['rows', 'area', 'recall', 'falseAlarms'] : ['area', 'recall'];
  const taken = ids.reduce((sum, id) => sum + WIDTHS[id], 0);
  const longest = Math.max(0, ...rows.map(({ group }) => group.name.length));
  const left = Math.max(0, Math.min(LETTER * longest + 12, width - taken - LEAST_PLOT));
  const right = Math.max(left, width - taken - 12);
  const columns = ids.map((id, i) => ({
    id,
    end: width - ids.slice(i + 1).reduce((sum, later) => sum + WIDTHS[later], 0),
  }));
  return {
    rows,
    headings,
    columns,
    left: left + 8,
    right: Math.max(left + 8, right),
    hidden: groups.length - rows.length,
  };
}

/** Where the axis begins: at guessing, or at the tenth below the least that is drawn. */
function lowestOf(groups: readonly ChartGroup[]): number {
  const least = Math.min(0.5, ...groups.map(({ rocAuc, interval }) => interval?.low ?? rocAuc ?? 1));
  return Math.max(0, Math.floor(least * 10) / 10);
}

/** A tick's name, with what keeps it apart from the next. */
const LEAST_STEP = 34;

/** As many as stay apart. @param width of the axis, in pixels */
function ticksFrom(low: number, width: number): number[] {
  const step = [0.1, 0.25].find((step) => (step / (1 - low)) * width >= LEAST_STEP) ?? 0.5;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.round(1 / step);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
