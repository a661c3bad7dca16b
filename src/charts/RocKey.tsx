import marks from './marks.module.css';
import styles from './RocChart.module.css';

interface Entry {
  id: string;
  name: string;
  area: string;
  network: boolean;
  dash: string | undefined;
}

interface Props {
  entries: readonly Entry[];
  /** Where the last line ends, in pixels. */
  right: number;
  bottom: number;
}

const LINE = 18;

/** Names and areas in the corner that no useful curve reaches, each with a sample of its line. */
export function RocKey({ entries, right, bottom }: Props) {
  const first = bottom - (entries.length + 1) * LINE;
  return (
    <>
      <text className={`${marks.halo} ${styles.head}`} x={right} y={first} textAnchor="end">
        area under the curve
      </text>
      {entries.map(({ id, name, area, network, dash }, i) => (
        <g key={id} transform={`translate(${right} ${first + (i + 1) * LINE})`}>
          <text className={`${marks.halo} ${network ? styles.networkName : marks.soft}`} textAnchor="end">
            <tspan x={-72}>{name}</tspan>
          </text>
          <line
            className={network ? styles.network : styles.baseline}
            strokeDasharray={dash}
            x1={-66}
            x2={-38}
            y1={-4}
            y2={-4}
          />
          <text className={`${marks.halo} ${network ? styles.networkName : marks.soft}`} textAnchor="end">
            {area}
          </text>
        </g>
      ))}
      <g transform={`translate(${right} ${bottom})`}>
        <text className={`${marks.halo} ${marks.soft}`} textAnchor="end">
          <tspan x={-72}>guessing</tspan>
        </text>
        <line className={styles.chance} x1={-66} x2={-38} y1={-4} y2={-4} />
        <text className={`${marks.halo} ${marks.soft}`} textAnchor="end">
          .500
        </text>
      </g>
    </>
  );
}
