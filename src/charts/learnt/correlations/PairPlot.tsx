import { curveLinearClosed, line } from 'd3-shape';
import type { Correlations } from '#core/learnt/correlations.ts';
import { useLater, useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../../frame/Axis.tsx';
import { ClassMark } from '../../frame/ClassMark.tsx';
import marks from '../../frame/marks.module.css';
import { linearScale } from '../../scales/linearScale.ts';
import { tickText } from '../../signal/signalPaper.ts';
import type { ShownRows } from '../shownRows.ts';
import styles from './Correlations.module.css';
import { BELOW, type CorrelationsLayout } from './layout.ts';
import { ellipse, type Pair } from './pairs.ts';

interface Props {
  learnt: Correlations;
  rows: ShownRows;
  pair: Pair;
  /** What the two features are called. */
  names: readonly [string, string];
  box: CorrelationsLayout['plot'];
}

const SPREADS = [1, 2, 3];
/** What is shown reaches so many deviations from the means, or as far as the row. */
const REACH = 3.4;

/** Two features: where training rows lie, as far as their means, spreads and correlation tell, and where the row lies. */
export function PairPlot({ learnt, rows, pair, names, box: { left, top, width, height } }: Props) {
  const { row: name } = useLater('lab').learnt;
  const { numbers } = useText();
  const { correlation, mean, deviation } = learnt;
  const { values, abnormal } = rows.row;
  const [a, b] = pair;
  const r = correlation[a * mean.length + b]!;
  const reachOf = (f: number) => REACH * (deviation[f]! || 1);
  const domainOf = (f: number) => {
    const [low, high] = [mean[f]! - reachOf(f), mean[f]! + reachOf(f)];
    const edge = 0.08 * (high - low);
    return [Math.min(low, values[f]! - edge), Math.max(high, values[f]! + edge)] as const;
  };
  const x = linearScale(domainOf(a), [left, left + width]);
  const y = linearScale(domainOf(b), [top + height, top]);
  const ticks = [x.ticks(Math.max(2, width / 70)), y.ticks(Math.max(2, height / 40))] as const;
  const at = [x(values[a]!), y(values[b]!)] as const;
  const outline = line(
    ([p]) => x(mean[a]! + p * deviation[a]!),
    ([, q]) => y(mean[b]! + q * deviation[b]!),
  )
    .curve(curveLinearClosed)
    .digits(1);
  // Its name stands on the side where there is room.
  const before = at[0] > left + 0.7 * width;
  return (
    <>
      <rect className={styles.frame} x={left} y={top} width={width} height={height} />
      {SPREADS.toReversed().map((spreads) => (
        <path key={spreads} className={styles.ellipse} d={outline(ellipse(a === b ? 1 : r, spreads)) ?? undefined} />
      ))}
      <ClassMark x={at[0]} y={at[1]} abnormal={abnormal} />
      <text
        className={`${styles.name} ${marks[abnormal ? 'abnormalName' : 'normalName']}`}
        x={at[0] + (before ? -11 : 11)}
        y={at[1]}
        dy="0.35em"
        textAnchor={before ? 'end' : 'start'}
      >
        {name}
      </text>
      <BottomAxis
        ticks={ticks[0].map((tick) => ({ at: x(tick), text: tickText(tick, ticks[0], numbers) }))}
        at={top + height}
        from={left}
        to={left + width}
        title={names[0]}
      />
      <LeftAxis
        ticks={ticks[1].map((tick) => ({ at: y(tick), text: tickText(tick, ticks[1], numbers) }))}
        at={left}
        across={0}
      />
      <text
        className={styles.title}
        transform={`translate(${left - 55} ${top}) rotate(-90)`}
        textAnchor="end"
        dy="0.35em"
        // A name that is longer than the plot and what is below it is drawn closer.
        {...(LETTER * names[1].length > height + BELOW && {
          textLength: height + BELOW,
          lengthAdjust: 'spacingAndGlyphs',
        })}
      >
        {names[1]}
      </text>
    </>
  );
}

/** About as wide as a letter is, in pixels. */
const LETTER = 6.6;
