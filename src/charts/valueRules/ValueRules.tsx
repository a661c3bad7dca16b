import { useMemo } from 'react';
import { binEdges, histogram } from '#core/statistics/histogram.ts';
import { type RuleFinding, VALUE_RULES, type ValueRule } from '#core/statistics/singleValue.ts';
import type { RowNoun } from '#text/told.ts';
import { useLater, useText } from '#text/useText.ts';
import { BottomAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { ClassMark } from '../frame/ClassMark.tsx';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { barPath } from '../scales/barPath.ts';
import { linearScale } from '../scales/linearScale.ts';
import styles from './ValueRules.module.css';
import { valueDomain } from './valueScale.ts';

export interface ValueRulesProps {
  /** In its own unit. */
  value: number;
  /** Those of the training rows, in the same unit. */
  others: ArrayLike<number>;
  findings: Readonly<Record<ValueRule, RuleFinding>>;
  /** What it is a value of: "Sample 57". */
  feature: string;
  noun: RowNoun;
}

/** One value among those of the training rows, and what each rule calls usual, all along one axis. */
export function ValueRules(props: ValueRulesProps) {
  const { value, others, findings, feature, noun } = props;
  const text = useLater('lab').singleValue;
  const { numbers } = useText();
  const said = VALUE_RULES.map((rule) => `${text.rules[rule]}: ${text.finding(rule, findings[rule])}`);
  return (
    <div className={styles.room}>
      <ChartFrame label={text.chart.label(feature, numbers.amount(value), others.length, noun, said)} compact>
        {(size) => <Marks {...props} size={size} />}
      </ChartFrame>
    </div>
  );
}

/** Heights in pixels: of the histogram, and of a rule's lane with its words. */
const BARS = { top: 34, height: 40 };
const LANE = 34;
/** Where the lanes begin. */
const FIRST = BARS.top + BARS.height + 10;
const BINS = 40;
/** Room for half of a number under the axis' ends, in pixels. */
const EDGE = 14;
/** Half a mark's width. */
const MARK = 4.5;

/** All that is drawn, by size alone. */
function Marks({ value, others, findings, noun, size }: ValueRulesProps & { size: Size }) {
  const text = useLater('lab').singleValue;
  const { numbers } = useText();
  const domain = useMemo(() => valueDomain(value, others, Object.values(findings)), [value, others, findings]);
  const x = linearScale(domain, [EDGE, size.width - EDGE], { clamp: true });
  const bars = useMemo(() => {
    const edges = binEdges(others, BINS);
    return { counts: histogram(others, edges), from: edges[0]!, to: edges[BINS]! };
  }, [others]);
  const most = Math.max(...bars.counts);
  const ground = BARS.top + BARS.height;
  const [from, to] = [x(bars.from), x(bars.to)];
  const foot = FIRST + VALUE_RULES.length * LANE;
  const hereAt = Math.min(size.width - 34, Math.max(34, x(value)));
  return (
    <>
      <text className={marks.soft} x={0} y={10}>
        {text.chart.training(others.length, noun)}
      </text>
      <path
        className={styles.bars}
        // Rare values would be lost below others: a root lets both be seen.
        d={barPath(bars.counts, from, ground, (to - from) / BINS, (count) => -BARS.height * Math.sqrt(count / most), 0)}
      />
      <line className={styles.ground} x1={0} x2={size.width} y1={ground} y2={ground} />
      <line className={styles.value} x1={x(value)} x2={x(value)} y1={BARS.top - 4} y2={ground + 4} />
      <text className={styles.here} x={hereAt} y={BARS.top - 8} textAnchor="middle">
        {text.chart.here}
      </text>
      {VALUE_RULES.map((rule, i) => (
        <g key={rule} transform={`translate(0 ${FIRST + i * LANE})`}>
          <Lane
            name={text.rules[rule]}
            said={text.against(findings[rule])}
            finding={findings[rule]}
            x={x}
            at={x(value)}
          />
        </g>
      ))}
      <BottomAxis
        ticks={x.ticks(Math.max(2, size.width / 70)).map((tick) => ({ at: x(tick), text: numbers.plain(tick) }))}
        at={foot + 2}
        from={0}
        to={size.width}
      />
    </>
  );
}

interface LaneProps {
  name: string;
  /** The rule's measure against its limit. */
  said: string;
  finding: RuleFinding;
  x(value: number): number;
  /** Where the value is, in pixels. */
  at: number;
}

/** What one rule calls usual, with the value on it: a dot within, a cross beyond. */
function Lane({ name, said, finding: { usual, unusual, measure }, x, at }: LaneProps) {
  const y = 22;
  return (
    <>
      <text className={styles.name} y={10}>
        {name}
      </text>
      <text className={unusual ? styles.unusualSaid : styles.said} x="100%" y={10} textAnchor="end">
        {said}
      </text>
      <line className={styles.track} x1={0} x2="100%" y1={y} y2={y} />
      {usual && (
        <rect
          className={styles.usual}
          x={x(usual[0]) - 1}
          width={Math.max(2, x(usual[1]) - x(usual[0]) + 2)}
          y={y - 4}
          height={8}
          rx={2}
        />
      )}
      {measure !== null && <ClassMark x={at} y={y} abnormal={unusual} radius={MARK} />}
    </>
  );
}
