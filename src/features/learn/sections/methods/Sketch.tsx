import type { ReactNode } from 'react';
import type { Method } from '#core/learn/methods.ts';
import styles from './Sketch.module.css';

/** Normal examples along a bend, and one strange one in its bay: in a box of 54 × 36. */
const DOTS = [
  [8, 24],
  [12, 17],
  [18, 12],
  [25, 10],
  [32, 11],
  [38, 15],
  [43, 21],
  [46, 27],
] as const;
const STRANGE = [27, 24] as const;
const BEND = 'M8,24C12,4 40,2 46,27';
const OUTLINE = 'M3,26C5,-4 47,-6 51,28C51,34 42,34 41,27C37,13 19,12 13,25C11,31 3,31 3,26Z';
const STAIRS = 'M4,29V15H10V8H19V5H37V9H43V16H50V32H41V24H35V17H21V17H15V29Z';

/** What a method takes for normal, drawn in a few strokes. */
export function Sketch({ method }: { method: Method }) {
  return (
    <svg className={styles.sketch} viewBox="0 0 54 36" aria-hidden="true">
      {GROUNDS[method]}
      {method !== 'sequence' && <Examples />}
    </svg>
  );
}

function Examples() {
  const [x, y] = STRANGE;
  return (
    <>
      {DOTS.map(([cx, cy]) => (
        <circle key={cx} className={styles.dot} cx={cx} cy={cy} r={1.8} />
      ))}
      <path className={styles.cross} d={`M${x - 2.5},${y - 2.5}l5,5m0,-5l-5,5`} />
    </>
  );
}

const GROUNDS: Record<Method, ReactNode> = {
  profile: <circle className={styles.ground} cx={27} cy={17} r={15} />,
  rules: <rect className={styles.ground} x={4} y={6} width={46} height={25} />,
  pca: (
    <>
      <rect className={styles.ground} x={-2} y={9} width={58} height={16} />
      <path className={styles.line} d="M-2,17H56" />
    </>
  ),
  neighbours: DOTS.map(([cx, cy]) => <circle key={cx} className={styles.ground} cx={cx} cy={cy} r={5.5} />),
  svm: <path className={styles.ground} d={OUTLINE} />,
  forest: <path className={styles.ground} d={STAIRS} />,
  classifier: <path className={styles.divide} d="M10,38C14,16 38,14 42,38" />,
  autoencoder: (
    <>
      <path className={styles.band} d={BEND} />
      <path className={styles.line} d={BEND} />
    </>
  ),
  vae: (
    <>
      <path className={styles.line} d={BEND} />
      {DOTS.map(([cx, cy]) => (
        <ellipse key={cx} className={styles.ground} cx={cx} cy={cy} rx={5} ry={3.5} />
      ))}
    </>
  ),
  sequence: (
    <>
      <path className={styles.band} d="M4,24Q9,6 15,18T26,18T37,18T50,16" />
      <path className={styles.line} d="M4,24Q9,6 15,18T26,18T37,18T50,16" />
      <path className={styles.cross} d="M41,27.5l5,5m0,-5l-5,5" />
    </>
  ),
  gan: [
    [10, 20],
    [15, 14.5],
    [22, 11.5],
    [29, 9.5],
    [36, 12.5],
    [40, 19],
    [45, 24],
  ].map(([cx, cy]) => <circle key={cx} className={styles.forged} cx={cx} cy={cy} r={3} />),
};
