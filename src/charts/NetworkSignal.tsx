import { scaleLinear } from 'd3-scale';
import { EcgGrid } from './EcgGrid.tsx';
import marks from './marks.module.css';
import styles from './NetworkSignal.module.css';
import type { Box } from './networkLayout.ts';
import { linePath } from './signalPath.ts';

export interface NetworkSignalProps {
  box: Box;
  values: ArrayLike<number>;
  /** Drawn thin behind the others, to compare. */
  behind?: ArrayLike<number> | null;
  /** What the values are: a row of either kind, what the network draws, or weights, which are neither. */
  kind: 'normal' | 'abnormal' | 'reconstruction' | 'weights';
  /** A series in time is a line, single features are bars. */
  shape: 'line' | 'bars';
  /** Lowest and highest value; weights lie about 0. */
  domain: readonly [low: number, high: number];
  /** What it is, in a few words below. */
  label: string;
}

/** A row before or after the network, small: a line on ECG paper, or a bar for each feature. */
export function NetworkSignal({ box, values, behind, kind, shape, domain, label }: NetworkSignalProps) {
  const { x: left, y: top, width, height } = box;
  const right = left + width;
  const bottom = top + height;
  const x = scaleLinear([0, values.length - 1], [left + 3, right - 3]);
  const y = scaleLinear(domain, [bottom - 4, top + 4]).clamp(true);
  const cell: [number, number] = [Math.max(8, (10 * (width - 6)) / values.length), 12];
  return (
    <g>
      {shape === 'line' ? (
        <EcgGrid {...{ left, right, top, bottom, cell }} origin={[left, top]} faint />
      ) : (
        <rect className={styles.sheet} x={left} y={top} width={width} height={height} />
      )}
      {kind === 'weights' && <line className={styles.zero} x1={left} x2={right} y1={y(0)} y2={y(0)} />}
      {shape === 'line' ? (
        <>
          {behind && <path className={`${marks.line} ${styles.behind}`} d={linePath(behind, x, y)} />}
          <path className={`${marks.line} ${styles.line} ${styles[kind]}`} d={linePath(values, x, y)} />
        </>
      ) : (
        <Bars
          {...{ box, values, y, base: y(Math.max(domain[0], Math.min(domain[1], 0))) }}
          kind={kind}
          behind={behind ?? null}
        />
      )}
      <text className={marks.soft} x={left + width / 2} y={bottom + 16} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}

interface BarsProps extends Pick<NetworkSignalProps, 'box' | 'values' | 'kind'> {
  behind: ArrayLike<number> | null;
  y(value: number): number;
  base: number;
}

function Bars({ box, values, behind, kind, y, base }: BarsProps) {
  const pitch = (box.width - 6) / values.length;
  const rects = (of: ArrayLike<number>, inset: number) =>
    Array.from(of, (value, i) => {
      const end = y(value);
      const [from, to] = [Math.min(base, end), Math.max(base, end)];
      return `M${box.x + 3 + i * pitch + inset},${from}h${pitch - 2 * inset}V${Math.max(to, from + 1)}h${2 * inset - pitch}Z`;
    }).join('');
  return (
    <>
      {behind && <path className={styles.barsBehind} d={rects(behind, 0.5)} />}
      <path className={`${styles.bars} ${styles[kind]}`} d={rects(values, Math.min(1.5, pitch / 4))} />
    </>
  );
}
