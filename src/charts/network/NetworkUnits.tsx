import { type CSSProperties, memo } from 'react';
import styles from './NetworkUnits.module.css';
import { type ColumnBox, type NetworkLayout, placeOf } from './networkLayout.ts';

export interface DrawnColumn {
  role: 'input' | 'encoder' | 'latent' | 'decoder' | 'output';
  units: number;
  /** How strongly each unit answers, 0–1; null when nobody knows yet. */
  shade: ArrayLike<number> | null;
  /** 1 for each unit that is to be struck out; null when none is. */
  dead: ArrayLike<number> | null;
  /** Each unit as a normal distribution; null where units are numbers. */
  bells: readonly Bell[] | null;
}

export interface Bell {
  mean: number;
  deviation: number;
}

interface Props extends DrawnColumn {
  layout: NetworkLayout;
  at: number;
  /** The unit under the pointer or the keyboard. */
  active: number | null;
}

/** One layer: dots, shaded by how strongly they answer; a strip of slices when there are many; bells in a variational latent layer. */
export const NetworkUnits = memo(function NetworkUnits(props: Props) {
  const { layout, at, role, bells } = props;
  const column = layout.columns[at]!;
  const turn = layout.flow === 'across' ? undefined : `matrix(0 1 1 0 0 0)`;
  return (
    <g className={styles[role]} transform={turn}>
      {bells ? (
        <Bells {...props} column={column} bells={bells} />
      ) : column.single ? (
        <Dots column={column} {...props} />
      ) : (
        <Strip column={column} {...props} />
      )}
    </g>
  );
});

type Marks = Props & { column: ColumnBox };

function Dots({ column, units, shade, dead, active, layout }: Marks) {
  const radius = Math.min(0.42 * column.pitch, 7, 0.3 * layout.stride);
  const x = column.main;
  return Array.from({ length: units }, (_, unit) => {
    const y = placeOf(column, unit);
    const isDead = dead?.[unit] === 1;
    return (
      // A unit is what stands at its place.
      <g key={String(unit)}>
        <circle
          className={isDead ? styles.deadDot : styles.dot}
          style={isDead ? undefined : shadeOf(shade?.[unit])}
          cx={x}
          cy={y}
          r={radius}
        />
        {isDead && <path className={styles.strike} d={strike(x, y, radius + 2)} />}
        {active === unit && <circle className={styles.ring} cx={x} cy={y} r={radius + 3} />}
      </g>
    );
  });
}

/** Shades that slices of a strip are told apart by: as many paths, however many slices. */
const LEVELS = 8;
const STRIP = 14;

function Strip({ column, units, shade, dead, active, layout }: Marks) {
  const width = Math.min(STRIP, 0.5 * layout.stride);
  const { main, from, to, pitch } = column;
  const left = main - width / 2;
  const slices = Array.from({ length: LEVELS + 1 }, (_, level) => ({ shade: level / LEVELS, path: '' }));
  let struck = '';
  for (let unit = 0; unit < units; unit++) {
    if (dead?.[unit] === 1) {
      struck += `M${left},${placeOf(column, unit)}h${width}`;
      continue;
    }
    slices[Math.round(LEVELS * (shade?.[unit] ?? 0))]!.path +=
      `M${left},${from + unit * pitch}h${width}v${pitch}h${-width}Z`;
  }
  return (
    <>
      <rect className={styles.sheet} x={left} y={from} width={width} height={to - from} />
      {slices
        .filter(({ shade, path }) => shade > 0 && path !== '')
        .map(({ shade, path }) => (
          <path key={shade} className={styles.slice} style={shadeOf(shade)} d={path} />
        ))}
      {struck && <path className={styles.struck} strokeWidth={Math.max(0.5, 0.5 * pitch)} d={struck} />}
      <rect className={styles.edge} x={left} y={from} width={width} height={to - from} />
      {active !== null && (
        <rect
          className={styles.ring}
          x={left - 3}
          y={placeOf(column, active) - Math.max(pitch / 2, 1.5)}
          width={width + 6}
          height={Math.max(pitch, 3)}
        />
      )}
    </>
  );
}

/** Values from −3 to 3 standard deviations of the prior are drawn; what lies beyond is cut off. */
const REACH = 3;

function Bells({ column, bells, dead, active, layout: { stride, flow } }: Marks & { bells: readonly Bell[] }) {
  const upright = flow === 'down';
  const width = Math.min(46, 0.8 * stride);
  const height = 0.82 * column.pitch;
  return bells.map((bell, unit) => {
    const y = placeOf(column, unit);
    const isDead = dead?.[unit] === 1;
    // Bells stand on their feet, whichever way the network flows.
    const place = upright ? `matrix(0 1 1 0 ${column.main} ${y})` : `translate(${column.main} ${y})`;
    const [w, h] = upright ? [0.9 * column.pitch, Math.min(34, 0.7 * stride)] : [width, height];
    return (
      <g key={String(unit)} transform={place}>
        <rect className={styles.paper} x={-w / 2} y={-h / 2} width={w} height={h} rx={2} />
        <path className={isDead ? styles.flatBell : styles.bell} d={bellPath(bell, w, h)} />
        <line className={styles.foot} x1={-w / 2} x2={w / 2} y1={h / 2} y2={h / 2} />
        <line className={styles.zero} y1={-h / 2} y2={h / 2} />
        {isDead && <path className={styles.strike} d={`M${-w / 2},${h / 2}L${w / 2},${-h / 2}`} />}
        {active === unit && (
          <rect className={styles.ring} x={-w / 2 - 2} y={-h / 2 - 2} width={w + 4} height={h + 4} rx={3} />
        )}
      </g>
    );
  });
}

/** A normal density about the middle of a box, with its peak at the top of it: spread shows as width alone. */
function bellPath({ mean, deviation }: Bell, width: number, height: number): string {
  const steps = 24;
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const value = REACH * ((2 * i) / steps - 1);
    const density = Math.exp(-0.5 * ((value - mean) / Math.max(deviation, 0.05)) ** 2);
    return `${((value / REACH) * width) / 2},${height / 2 - 0.92 * height * density}`;
  });
  return `M${-width / 2},${height / 2}L${points.join('L')}L${width / 2},${height / 2}Z`;
}

const strike = (x: number, y: number, r: number) => `M${x - r},${y + r}L${x + r},${y - r}`;

const shadeOf = (shade: number | undefined) => ({ '--shade': `${Math.round(100 * (shade ?? 0))}%` }) as CSSProperties;
