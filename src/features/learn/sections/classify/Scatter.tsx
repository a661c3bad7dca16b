import { BottomAxis } from '#charts/frame/Axis.tsx';
import marks from '#charts/frame/marks.module.css';
import type { Size } from '#charts/frame/size.ts';
import { useText } from '#text/useText.ts';
import { placeNames } from './names.ts';
import styles from './Scatter.module.css';
import type { Point, Scene, Way } from './ways.ts';

interface Props {
  size: Size;
  scene: Scene;
  way: Way;
  appeared: boolean;
  ground: readonly { row: number; from: number; to: number }[];
  /** How many squares the ground is cut into each way. */
  cells: number;
  isFlagged(point: Point): boolean;
}

const MARGIN = { top: 8, right: 8, bottom: 22, left: 8 };
/** Half the size of a cross. */
const ARM = 4;

/** Points as the detector is shown them, on the ground that it flags. */
export function Scatter({ size, scene, way, appeared, ground, cells, isFlagged }: Props) {
  const { words } = useText().learn.sections.classify;
  const [left, right, top, bottom] = [MARGIN.left, size.width - MARGIN.right, MARGIN.top, size.height - MARGIN.bottom];
  const x = (value: number) => left + value * (right - left);
  const y = (value: number) => bottom - value * (bottom - top);
  const path = ground
    .map(({ row, from, to }) => {
      const [low, high] = [y(row / cells), y((row + 1) / cells)];
      return `M${x(from / cells).toFixed(1)},${low.toFixed(1)}H${x(to / cells).toFixed(1)}V${high.toFixed(1)}H${x(from / cells).toFixed(1)}Z`;
    })
    .join('');
  const inPixels = (points: readonly Point[]) => points.map((point) => ({ x: x(point.x), y: y(point.y) }));
  const names = placeNames({
    normal: inPixels(scene.normal),
    known: inPixels(scene.known),
    fresh: inPixels(scene.fresh),
  });
  const labelled = way === 'supervised';
  // Faults take no part where only normal examples are learnt from; they come later, to be evaluated.
  const knownLook = way === 'unsupervised' ? styles.unlabelled : labelled ? styles.known : styles.evaluated;
  return (
    <>
      <path className={styles.ground} d={path} />
      <BottomAxis ticks={[]} at={bottom} from={left} to={right} />
      <line className={styles.axis} x1={left} x2={left} y1={top} y2={bottom} />
      <text className={styles.name} x={right} y={bottom + 16} textAnchor="end">
        {words.across} →
      </text>
      <text className={`${marks.halo} ${styles.name}`} x={left + 6} y={top + 14}>
        ↑ {words.up}
      </text>
      {scene.normal.map((point) => (
        <circle
          key={`${point.x}`}
          className={way === 'unsupervised' ? styles.unlabelledDot : styles.normal}
          cx={x(point.x)}
          cy={y(point.y)}
          r={3.2}
        />
      ))}
      {scene.known.map((point) =>
        way === 'unsupervised' ? (
          <circle key={`${point.x}`} className={styles.unlabelledDot} cx={x(point.x)} cy={y(point.y)} r={3.2} />
        ) : (
          <path key={`${point.x}`} className={`${styles.cross} ${knownLook}`} d={crossAt(x(point.x), y(point.y))} />
        ),
      )}
      {appeared &&
        scene.fresh.map((point) => (
          <g key={`${point.x}`}>
            <path className={`${styles.cross} ${styles.known}`} d={crossAt(x(point.x), y(point.y))} />
            <circle
              className={isFlagged(point) ? styles.caught : styles.missed}
              cx={x(point.x)}
              cy={y(point.y)}
              r={8}
            />
          </g>
        ))}
      <text
        className={`${marks.halo} ${way === 'unsupervised' ? styles.name : styles.normalName}`}
        {...names.normal}
        textAnchor="middle"
      >
        {way === 'unsupervised' ? words.unlabelled : words.normal}
      </text>
      <text className={`${marks.halo} ${styles.knownName}`} {...names.known} textAnchor="middle">
        {words.known}
      </text>
      {appeared && (
        <text className={`${marks.halo} ${styles.knownName}`} {...names.fresh} dy="0.35em">
          {words.fresh}
        </text>
      )}
      <text className={`${marks.halo} ${styles.name}`} x={right - 6} y={bottom - 8} textAnchor="end">
        {words.flagged}
      </text>
    </>
  );
}

const crossAt = (x: number, y: number) =>
  `M${x - ARM},${y - ARM}l${2 * ARM},${2 * ARM}m0,${-2 * ARM}l${-2 * ARM},${2 * ARM}`;
