import { line } from 'd3-shape';
import { ChartFrame } from './ChartFrame.tsx';
import marks from './marks.module.css';
import styles from './NetworkOutline.module.css';
import { columnHeights } from './networkLayout.ts';
import type { Size } from './size.ts';

interface OutlineLayer {
  units: number;
  role: 'encoder' | 'latent' | 'decoder' | 'output';
  /** How many of its units say the same for every row. */
  dead: number;
}

export interface NetworkOutlineProps {
  inputs: number;
  /** From the first hidden layer to the output. */
  layers: readonly OutlineLayer[];
}

const MARGIN = { top: 6, bottom: 38, side: 24 };
const BAR = 14;
/** Width of a number of units, in pixels. */
const NUMBER = 30;

/** The network as columns whose heights stand for their units: wide, narrow, wide. The dead part of a column is hatched. */
export function NetworkOutline({ inputs, layers }: NetworkOutlineProps) {
  return (
    <ChartFrame label={inWords(inputs, layers)} compact>
      {(size) => <Columns size={size} inputs={inputs} layers={layers} />}
    </ChartFrame>
  );
}

function Columns({ size: { width, height }, inputs, layers }: NetworkOutlineProps & { size: Size }) {
  const columns = [{ units: inputs, role: 'input' as const, dead: 0 }, ...layers];
  const heights = columnHeights(
    columns.map(({ units }) => units),
    height - MARGIN.top - MARGIN.bottom,
  );
  const stride = (width - 2 * MARGIN.side) / (columns.length - 1);
  const middle = (height - MARGIN.bottom + MARGIN.top) / 2;
  const at = (i: number) => MARGIN.side + i * stride;
  const hull = line()([
    ...heights.map((tall, i): [number, number] => [at(i), middle - tall / 2]),
    ...heights.map((tall, i): [number, number] => [at(i), middle + tall / 2]).reverse(),
  ]);
  return (
    <>
      <path className={styles.flow} d={`${hull}Z`} />
      {columns.map(({ units, role, dead }, i) => {
        const tall = heights[i]!;
        const name = NAMES[role];
        return (
          // A layer is what stands at its place, so its place is its key.
          <g key={String(i)} transform={`translate(${at(i)} ${middle})`}>
            <rect
              className={`${styles.column} ${styles[role]}`}
              x={-BAR / 2}
              width={BAR}
              y={-tall / 2}
              height={tall}
              rx={2}
            />
            {dead > 0 && (
              <rect
                className={styles.dead}
                x={-BAR / 2}
                width={BAR}
                y={tall / 2 - (tall * dead) / units}
                height={(tall * dead) / units}
              />
            )}
            {(name || stride > NUMBER) && (
              <text
                className={role === 'latent' ? styles.count : marks.soft}
                y={height - MARGIN.bottom + 18 - middle}
                textAnchor="middle"
              >
                {units}
              </text>
            )}
            {name && (
              <text className={styles.name} y={height - 4 - middle} textAnchor="middle">
                {name}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

const NAMES: Record<OutlineLayer['role'] | 'input', string> = {
  input: 'input',
  encoder: '',
  latent: 'latent',
  decoder: '',
  output: 'rebuilt',
};

function inWords(inputs: number, layers: readonly OutlineLayer[]): string {
  const dead = layers.reduce((sum, layer) => sum + layer.dead, 0);
  const widths = [inputs, ...layers.map(({ units }) => units)].join(', ');
  return `A network of layers with ${widths} units from input to reconstruction${dead > 0 ? `; ${dead} of them are dead` : ''}.`;
}
