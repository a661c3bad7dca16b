import { useMemo } from 'react';
import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import { useText } from '#text/useText.ts';
import styles from './SuitcaseField.module.css';
import { fates, type Scanner, SUITCASES } from './suitcases.ts';

/** Narrower than this, in pixels, the belt has fewer places in a row. */
const NARROW = 460;

/** Every suitcase as a mark: dots are harmless, crosses are not, and a box is drawn round whatever is stopped. */
export function SuitcaseField({ scanner }: { scanner: Scanner }) {
  const { words } = useText().learn.sections.accuracy;
  const places = useMemo(() => fates(scanner), [scanner]);
  const { stopped, missed, heldUp, passed } = places;
  return (
    <ChartFrame label={words.field(stopped.length, missed.length, heldUp.length, passed.length)} compact>
      {({ width, height }) => {
        const columns = width < NARROW ? 40 : 50;
        const cell = Math.min(width / columns, height / (SUITCASES / columns));
        const left = (width - cell * columns) / 2;
        const at = (place: number): [x: number, y: number] => [
          left + ((place % columns) + 0.5) * cell,
          (Math.floor(place / columns) + 0.5) * cell,
        ];
        const arm = 0.25 * cell;
        const dots = (all: Uint32Array) => pathOf(all, at, ([x, y]) => `M${x},${y}h0`);
        const crosses = (all: Uint32Array) =>
          pathOf(
            all,
            at,
            ([x, y]) => `M${x - arm},${y - arm}l${2 * arm},${2 * arm}m0,${-2 * arm}l${-2 * arm},${2 * arm}`,
          );
        const side = 0.84 * cell;
        const boxes = [stopped, heldUp]
          .map((all) => pathOf(all, at, ([x, y]) => `M${x - side / 2},${y - side / 2}h${side}v${side}h${-side}z`))
          .join('');
        return (
          <>
            <path className={styles.passed} strokeWidth={0.36 * cell} d={dots(passed)} />
            <path className={styles.heldUp} strokeWidth={0.36 * cell} d={dots(heldUp)} />
            <path className={styles.missed} d={crosses(missed)} />
            <path className={styles.stopped} d={crosses(stopped)} />
            <path className={styles.box} d={boxes} />
          </>
        );
      }}
    </ChartFrame>
  );
}

/** One path for all marks of a kind: a thousand elements of their own would be slow to move. */
function pathOf(
  places: Uint32Array,
  at: (place: number) => [x: number, y: number],
  mark: (middle: [x: number, y: number]) => string,
): string {
  return Array.from(places, (place) =>
    mark(at(place).map((value) => Math.round(value * 10) / 10) as [number, number]),
  ).join('');
}
