import { cutShort } from '../frame/cutShort.ts';
import marks from '../frame/marks.module.css';
import { GAP, type RankingLayout, SAMPLE } from './keyLayout.ts';
import styles from './OperatingChart.module.css';
import type { KeyEntry } from './operatingPlane.ts';

interface Props {
  place: RankingLayout['key'];
  title: string;
  /** In the order of the key's lines. */
  entries: readonly KeyEntry[];
}

/** Names and areas, each with a sample of its line. */
export function RankingKey({ title, entries, place: { title: at, lines, letters, areas } }: Props) {
  return (
    <>
      {at && (
        <text className={styles.head} {...at}>
          {title}
        </text>
      )}
      {lines.map(({ left, right, y }, i) => {
        const { id, name, area, look, dash } = entries[i]!;
        const words = look === 'own' ? styles.ownName : marks.soft;
        return (
          <g key={id} transform={`translate(0 ${y})`}>
            {look === 'band' ? (
              <rect className={styles.band} x={left} y={-9} width={SAMPLE} height={10} />
            ) : (
              <line className={styles[look]} strokeDasharray={dash} x1={left} x2={left + SAMPLE} y1={-4} y2={-4} />
            )}
            <text className={words} x={left + SAMPLE + GAP}>
              {cutShort(name, letters)}
              {name.length > letters && <title>{name}</title>}
            </text>
            <text className={words} x={right} textAnchor="end">
              {area[areas]}
            </text>
          </g>
        );
      })}
    </>
  );
}
