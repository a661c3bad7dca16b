import marks from '../frame/marks.module.css';
import styles from './OperatingChart.module.css';

interface Props {
  /** Where the point stands, in pixels. */
  x: number;
  y: number;
  /** Where the plot ends, and half-way down it. */
  left: number;
  right: number;
  middle: number;
  /** Two lines; null where there is no room for them. */
  words: readonly [string, string] | null;
}

/** About as wide as the words are, in pixels. */
const WORDS = 140;
const LETTER = 7;
const LINE = 17;
/** From the point to the words, and from their first line's foot to its head. */
const AWAY = 12;
const HEAD = 13;

/** Where the words beside a point would stand, in pixels. */
export function wordsBox({ x, y, left, right, middle, words }: Props & { words: readonly [string, string] }) {
  const width = LETTER * Math.max(...words.map((line) => line.length));
  const [from, top] = [x + sideOf({ x, left, right }) * AWAY, y + firstLine(y, middle) - HEAD];
  const start = from > x ? from : from - width;
  return { left: start, right: start + width, top, bottom: top + HEAD + LINE };
}

const sideOf = ({ x, left, right }: Pick<Props, 'x' | 'left' | 'right'>) =>
  x + WORDS > right && x - WORDS > left ? -1 : 1;
const firstLine = (y: number, middle: number) => (y > middle ? -28 : 22);

/** Where a threshold stands on the curve, with what it does in words: on the side where there is room. */
export function OperatingPoint({ x, y, left, right, middle, words }: Props) {
  const side = sideOf({ x, left, right });
  const first = firstLine(y, middle);
  const place = { className: marks.halo, x: AWAY * side, textAnchor: side > 0 ? 'start' : 'end' } as const;
  return (
    <g className={styles.point} style={{ transform: `translate(${x}px, ${y}px)` }}>
      {words?.map((line, i) => (
        <text key={line} {...place} y={first + LINE * i}>
          {line}
        </text>
      ))}
      <circle r={5.5} />
    </g>
  );
}
