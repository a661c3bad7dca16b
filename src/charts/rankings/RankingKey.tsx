import { cutShort } from '../frame/cutShort.ts';
import marks from '../frame/marks.module.css';
import type { Series } from '../series.ts';
import styles from './OperatingChart.module.css';

interface Entry extends Series {
  auc: number | null;
  area: string;
  dash: string | undefined;
}

interface Props {
  /** Above the lines; null where there is no room for it. */
  title: string | null;
  entries: readonly Entry[];
  /** What guessing is called, and the area that it gives; null where there is no room for it. */
  guess: { name: string; area: string } | null;
  /** Where the last line ends, in pixels. */
  right: number;
  bottom: number;
  /** Height of a line, in pixels. */
  line: number;
}

/** Height of a line where there is room, in pixels. */
export const KEY_LINE = 18;
const LEAST_LINE = 14;

/** Height of a line in a plot so high, both in pixels: in a low one lines move closer, or the first lies on the curves. */
export const keyLine = (plot: number): number => Math.min(KEY_LINE, Math.max(LEAST_LINE, Math.floor(plot / 5)));

/** Room for a line's sample and its area, right of its name, and of a letter of that name, in pixels. */
const SAMPLE = 72;
const LETTER = 7.4;
/** Of longer names the beginning stands in the key, and all under a pointer. */
const MOST_LETTERS = 24;

/** How wide and high a key with these names, guessing among them, is, in pixels, without its title. */
export function keySize(names: readonly string[], line: number): { width: number; height: number } {
  const longest = Math.min(MOST_LETTERS, Math.max(...names.map((name) => name.length)));
  return { width: SAMPLE + LETTER * longest, height: names.length * line };
}

/** Names and areas in the corner that no useful curve reaches, each with a sample of its line; the largest area first. */
export function RankingKey({ title, entries, guess, right, bottom, line }: Props) {
  const first = bottom - (entries.length + (guess ? 1 : 0)) * line;
  const ranked = entries.toSorted((a, b) => areaOf(b) - areaOf(a));
  return (
    <>
      {title !== null && (
        <text className={`${marks.halo} ${styles.head}`} x={right} y={first} textAnchor="end">
          {title}
        </text>
      )}
      {ranked.map(({ id, name, role, area, dash }, i) => (
        <g key={id} transform={`translate(${right} ${first + (i + 1) * line})`}>
          <text className={`${marks.halo} ${role === 'own' ? styles.ownName : marks.soft}`} textAnchor="end">
            <tspan x={-SAMPLE}>{cutShort(name, MOST_LETTERS)}</tspan>
            {name.length > MOST_LETTERS && <title>{name}</title>}
          </text>
          <line className={styles[role]} strokeDasharray={dash} x1={-66} x2={-38} y1={-4} y2={-4} />
          <text className={`${marks.halo} ${role === 'own' ? styles.ownName : marks.soft}`} textAnchor="end">
            {area}
          </text>
        </g>
      ))}
      {guess && (
        <g transform={`translate(${right} ${bottom})`}>
          <text className={`${marks.halo} ${marks.soft}`} textAnchor="end">
            <tspan x={-SAMPLE}>{guess.name}</tspan>
          </text>
          <line className={styles.chance} x1={-66} x2={-38} y1={-4} y2={-4} />
          <text className={`${marks.halo} ${marks.soft}`} textAnchor="end">
            {guess.area}
          </text>
        </g>
      )}
    </>
  );
}

const areaOf = ({ auc }: Entry) => auc ?? 0;
