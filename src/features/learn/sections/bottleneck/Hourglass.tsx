import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import marks from '#charts/frame/marks.module.css';
import { linePath } from '#charts/signal/signalPath.ts';
import { useText } from '#text/useText.ts';
import { DOMAIN, SAMPLES } from '../../beats.ts';
import styles from './Hourglass.module.css';

interface Props {
  input: Float32Array;
  rebuilt: Float32Array;
  /** The latent units' values. */
  code: Float32Array;
  kind: 'normal' | 'abnormal';
}

/** Units of the layers between input and bottleneck, as the network has them. */
const HIDDEN = [32, 16] as const;
/** A latent value this large fills its bar. */
const FULL = 6;

/** The network as what it is: an hourglass that a beat runs through, with the numbers that pass its neck. */
export function Hourglass({ input, rebuilt, code, kind }: Props) {
  const { words } = useText().learn.sections.bottleneck;
  return (
    <ChartFrame label={`${words.diagram(code.length)} ${words.code(code.length)}.`} compact>
      {({ width, height }) => {
        const middle = height / 2 - 6;
        const curve = Math.min(130, width * 0.22);
        const layers = [SAMPLES, ...HIDDEN, code.length, ...HIDDEN.toReversed(), SAMPLES];
        const columns = layers.map((units, i) => ({
          x: curve + 14 + (i / (layers.length - 1)) * (width - 2 * curve - 28),
          // Equal factors get equal steps, or the neck would be too thin to see.
          half: (Math.log2(units + 1) / Math.log2(SAMPLES + 1)) * (middle - 4),
        }));
        const neck = columns[3]!;
        const upper = columns.map(({ x, half }) => `${x.toFixed(1)},${(middle - half).toFixed(1)}`);
        const lower = columns.toReversed().map(({ x, half }) => `${x.toFixed(1)},${(middle + half).toFixed(1)}`);
        const y = (value: number) =>
          middle * 2 - 4 - ((value - DOMAIN[0]) / (DOMAIN[1] - DOMAIN[0])) * (middle * 2 - 8);
        const across = (from: number) => (i: number) => from + (i / (SAMPLES - 1)) * curve;
        return (
          <>
            <polygon className={styles.glass} points={[...upper, ...lower].join(' ')} />
            {columns.map(({ x, half }, i) => (
              <line key={`${String(i)}`} className={styles.layer} x1={x} x2={x} y1={middle - half} y2={middle + half} />
            ))}
            <path className={`${marks.line} ${styles.curve} ${styles[kind]}`} d={linePath(input, across(0), y)} />
            <path
              className={`${marks.line} ${styles.curve} ${styles.rebuilt}`}
              d={linePath(rebuilt, across(width - curve), y)}
            />
            {Array.from(code, (value, i) => {
              const bar = Math.min(9, 110 / code.length);
              const reach = Math.min(1, Math.abs(value) / FULL) * (middle - 2);
              return (
                <rect
                  // A unit is what stands at its place, so its place is its key.
                  key={String(i)}
                  className={styles.value}
                  x={neck.x + (i - code.length / 2) * bar + 0.75}
                  width={bar - 1.5}
                  y={value > 0 ? middle - reach : middle}
                  height={Math.max(1.5, reach)}
                />
              );
            })}
            <line className={styles.zero} x1={neck.x - 58} x2={neck.x + 58} y1={middle} y2={middle} />
            <text className={marks.soft} x={curve / 2} y={height - 2} textAnchor="middle">
              {words.input}
            </text>
            <text className={styles.units} x={neck.x} y={height - 2} textAnchor="middle">
              {words.units(code.length)}
            </text>
            <text className={marks.soft} x={width - curve / 2} y={height - 2} textAnchor="middle">
              {words.output}
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}
