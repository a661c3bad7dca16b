import type { Interval } from '#core/statistics/meanInterval.ts';
import { useLater, useText } from '#text/useText.ts';
import list from '../list/ListChart.module.css';
import { ListChart } from '../list/ListChart.tsx';
import { HEAD, type ListEntry, type ListLayout, type ListLook } from '../list/listLayout.ts';
import styles from './GroupsChart.module.css';

/** The results on some of the test rows. */
export interface ChartGroup extends ListEntry {
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
  const low = lowestOf(groups);
  return (
    <ListChart
      entries={groups}
      look={LOOK}
      beside={(width) => columnsOf(width).reduce((sum, id) => sum + WIDTHS[id], AIR)}
      columns
      label={(told, more) => text.label(told, more, noun)}
      said={(group) => text.said(group, noun)}
      onPoint={onPoint}
      onPick={onPick}
      ground={(layout) => <Ground {...{ layout, low }} all={groups[0]?.rocAuc ?? null} />}
    >
      {({ entry: group, height }, layout) => {
        const x = axisOf(low, layout);
        return (
          <g transform={`translate(0 ${height / 2})`}>
            {group.interval && (
              <line className={styles.interval} x1={x(group.interval.low)} x2={x(group.interval.high)} />
            )}
            {group.rocAuc !== null && <circle className={styles.area} cx={x(group.rocAuc)} r={2.5} />}
            {columnEnds(layout.size.width).map(({ id, end }) => (
              <text key={id} className={styles.value} x={end} dy="0.35em" textAnchor="end">
                {cellOf(id, group, numbers)}
              </text>
            ))}
          </g>
        );
      }}
    </ListChart>
  );
}

interface GroundProps {
  layout: ListLayout<ChartGroup>;
  low: number;
  /** The ROC AUC of all rows. */
  all: number | null;
}

/** The axis, the names of the columns, and a line down from all rows. */
function Ground({ layout, low, all }: GroundProps) {
  const { heads } = useLater('lab').groups;
  const { tick: write } = useText().numbers;
  const x = axisOf(low, layout);
  const { size, left, right, foot } = layout;
  return (
    <>
      {ticksFrom(low, right - left).map((tick) => (
        <g key={tick}>
          <line className={styles.tick} x1={x(tick)} x2={x(tick)} y1={HEAD} y2={foot} />
          <text className={list.head} x={x(tick)} y={14} textAnchor="middle">
            {write(tick)}
          </text>
        </g>
      ))}
      {all !== null && <line className={styles.all} x1={x(all)} x2={x(all)} y1={HEAD} y2={foot} />}
      {columnEnds(size.width).map(({ id, end }) => (
        <text key={id} className={list.head} x={end} y={14} textAnchor="end">
          {heads[id]}
        </text>
      ))}
    </>
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

/** In pixels, as all that follows. */
const LOOK: ListLook = { line: [20, 26], names: 'start', apart: 20, leastPlot: 40 };
/** Between the plot and the first column. */
const AIR = 12;
/** A chart wider than this has room for counts and false alarms, too. */
const ROOMY = 560;

const WIDTHS: Readonly<Record<ColumnId, number>> = { rows: 66, area: 66, recall: 52, falseAlarms: 86 };

const columnsOf = (width: number): ColumnId[] =>
  width > ROOMY ? ['rows', 'area', 'recall', 'falseAlarms'] : ['area', 'recall'];

/** Columns stand at the right edge, one beside the other. */
const columnEnds = (width: number) =>
  columnsOf(width).map((id, i, ids) => ({
    id,
    end: width - ids.slice(i + 1).reduce((sum, later) => sum + WIDTHS[later], 0),
  }));

const axisOf =
  (low: number, { left, right }: ListLayout<ChartGroup>) =>
  (area: number) =>
    left + ((area - low) / (1 - low)) * (right - left);

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
