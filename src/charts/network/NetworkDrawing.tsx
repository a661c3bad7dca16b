import { memo, useMemo } from 'react';
import type { Size } from '../frame/size.ts';
import { type Bundle, bundlesOf, type Connections, gathered, type Kernel, strongest } from './connections.ts';
import styles from './NetworkDrawing.module.css';
import { type DrawnColumn, NetworkUnits } from './NetworkUnits.tsx';
import { type ColumnBox, type NetworkLayout, placeOf } from './networkLayout.ts';

export interface NetworkDrawingProps {
  size: Size;
  layout: NetworkLayout;
  columns: readonly DrawnColumn[];
  /** The weights from each column to the next; null where there are none to show. */
  kernels: readonly Kernel[] | null;
  /** The unit under the pointer or the keyboard: its connections stand out. */
  active: { column: number; unit: number } | null;
}

/** So many connections are drawn in all, and at least so many between two layers. */
const MOST = { all: 400, least: 12, ofUnit: 24 };

/** The layers of a network with their strongest connections: solid lines raise, dashed ones lower. */
export function NetworkDrawing({ size, layout, columns, kernels, active }: NetworkDrawingProps) {
  return (
    <svg className={styles.drawing} width={size.width} height={size.height} aria-hidden="true">
      {kernels ? (
        <>
          <AllConnections layout={layout} kernels={kernels} faded={active !== null} />
          {active && <UnitConnections layout={layout} kernels={kernels} active={active} />}
        </>
      ) : (
        <path className={styles.flow} d={hull(layout)} />
      )}
      {columns.map((column, i) => (
        <NetworkUnits
          // A layer is what stands at its place, so its place is its key.
          key={String(i)}
          layout={layout}
          at={i}
          {...column}
          active={active?.column === i ? active.unit : null}
        />
      ))}
    </svg>
  );
}

type Drawn = { layout: NetworkLayout; kernels: readonly Kernel[] };

const AllConnections = memo(function AllConnections({ layout, kernels, faded }: Drawn & { faded: boolean }) {
  const most = Math.max(MOST.least, Math.floor(MOST.all / kernels.length));
  const bundles = useMemo(
    () => kernels.map((kernel, i) => bundlesBetween(layout, i, strongest(kernel, most))),
    [layout, kernels, most],
  );
  return (
    <g className={faded ? `${styles.connections} ${styles.faded}` : styles.connections}>
      <Bundles bundles={bundles} />
    </g>
  );
});

function UnitConnections({ layout, kernels, active }: Drawn & { active: { column: number; unit: number } }) {
  const { column, unit } = active;
  const bundles: Bundle[][] = [];
  const [before, after] = [kernels[column - 1], kernels[column]];
  if (before) bundles.push(bundlesBetween(layout, column - 1, strongest(before, MOST.ofUnit, { unit })));
  if (after) bundles.push(bundlesBetween(layout, column, strongest(after, MOST.ofUnit, { input: unit })));
  return (
    <g className={styles.own}>
      <Bundles bundles={bundles} />
    </g>
  );
}

function Bundles({ bundles }: { bundles: Bundle[][] }) {
  return gathered(bundles).map(({ positive, width, path }) => (
    <path
      key={`${positive} ${width}`}
      className={positive ? styles.positive : styles.negative}
      strokeWidth={width}
      d={path}
    />
  ));
}

function bundlesBetween(layout: NetworkLayout, pair: number, connections: Connections): Bundle[] {
  const point = (column: ColumnBox) => (unit: number) => pointOf(layout, column, unit);
  const [from, to] = [layout.columns[pair]!, layout.columns[pair + 1]!];
  return bundlesOf(connections, point(from), point(to), layout.flow === 'down');
}

function pointOf({ flow }: NetworkLayout, column: ColumnBox, unit: number): [x: number, y: number] {
  const cross = placeOf(column, unit);
  return flow === 'across' ? [column.main, cross] : [cross, column.main];
}

/** The outline of all layers: wide, narrow, wide. */
function hull({ flow, columns }: NetworkLayout): string {
  const corners = [
    ...columns.map(({ main, from }) => [main, from]),
    ...columns.map(({ main, to }) => [main, to]).reverse(),
  ];
  const points = corners.map(([main, cross]) => (flow === 'across' ? `${main},${cross}` : `${cross},${main}`));
  return `M${points.join('L')}Z`;
}
