import marks from '../frame/marks.module.css';
import { twoLines } from '../frame/twoLines.ts';
import { linearScale } from '../scales/linearScale.ts';
import { EcgGrid } from '../signal/EcgGrid.tsx';
import { squareOf } from '../signal/signalPaper.ts';
import { linePath } from '../signal/signalPath.ts';
import styles from './NetworkSignal.module.css';
import type { Box } from './networkLayout.ts';

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
  const x = linearScale([0, values.length - 1], [left + 3, right - 3]);
  const y = linearScale(domain, [bottom - 4, top + 4], { clamp: true });
  const cell: [number, number] = [
    Math.max(8, (squareOf(values.length, domain).samples * (width - 6)) / values.length),
    12,
  ];
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
      <Label box={box} label={label} />
    </g>
  );
}

/** About as wide as a letter is, in pixels. */
const LETTER = 7;

/** Below the middle of the box; a label wider than it in two lines, flush with the side where there is nothing more. */
function Label({ box: { x, y, width, height }, label }: Pick<NetworkSignalProps, 'box' | 'label'>) {
  const fits = LETTER * label.length <= width + 2 * LETTER;
  const flush = x === 0 ? ([x, 'start'] as const) : ([x + width, 'end'] as const);
  const [at, anchor] = fits ? ([x + width / 2, 'middle'] as const) : flush;
  return (
    <text className={marks.soft} y={y + height} textAnchor={anchor}>
      {(fits ? [label] : twoLines(label)).map((line) => (
        <tspan key={line} x={at} dy={16}>
          {line}
        </tspan>
      ))}
    </text>
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
