import { memo, useMemo } from 'react';
import { useText } from '#text/useText.ts';
import marks from '../../frame/marks.module.css';
import styles from './Correlations.module.css';
import type { CorrelationsLayout } from './layout.ts';
import { type Pair, shadesOf } from './pairs.ts';

interface Props {
  correlation: Float32Array;
  features: number;
  matrix: CorrelationsLayout['matrix'];
  scale: CorrelationsLayout['key'];
  pair: Pair;
}

/** All correlations as shades, the pair that is read between two lines, and what the shades mean. */
export function Matrix({ correlation, features, matrix: { left, top, width, height }, scale, pair: [a, b] }: Props) {
  const [across, down] = [width / features, height / features];
  const [x, y] = [left + (a + 0.5) * across, top + (b + 0.5) * down];
  return (
    <>
      <g transform={`translate(${left} ${top}) scale(${across} ${down})`}>
        <Shades {...{ correlation, features }} />
      </g>
      <rect className={styles.frame} x={left} y={top} width={width} height={height} />
      <path
        className={styles.pair}
        d={`M${left},${y}H${x - across / 2}M${x + across / 2},${y}H${left + width}M${x},${top}V${y - down / 2}M${x},${y + down / 2}V${top + height}`}
      />
      <rect className={styles.cell} x={x - across / 2} y={y - down / 2} width={across} height={down} />
      <Key {...scale} />
    </>
  );
}

/** In units of a cell; drawn once, for a pointer moves over it. */
const Shades = memo(function Shades({ correlation, features }: { correlation: Float32Array; features: number }) {
  const shades = useMemo(() => shadesOf(correlation, features), [correlation, features]);
  return shades.map(({ sign, strength, path }) => (
    <path key={sign + strength} className={styles[sign]} fillOpacity={strength} d={path} />
  ));
});

const STEPS = Array.from({ length: 21 }, (_, i) => (i - 10) / 10);

function Key({ left, top, width }: CorrelationsLayout['key']) {
  const { plain } = useText().numbers;
  // Numbers at both ends stand beside the shades.
  const [from, to] = [left + 22, left + width - 18];
  const step = Math.max(0, to - from) / STEPS.length;
  return (
    <>
      {STEPS.map((r, i) => (
        <rect
          key={r}
          className={r < 0 ? styles.against : styles.together}
          fillOpacity={Math.abs(r)}
          x={from + i * step}
          y={top}
          width={step + 0.3}
          height={8}
        />
      ))}
      <text className={marks.soft} x={left} y={top + 4} dy="0.35em">
        {plain(-1)}
      </text>
      <text className={marks.soft} x={left + width} y={top + 4} dy="0.35em" textAnchor="end">
        {`+${plain(1)}`}
      </text>
    </>
  );
}
