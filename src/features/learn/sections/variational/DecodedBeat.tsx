import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import marks from '#charts/frame/marks.module.css';
import { spread } from '#charts/scales/spread.ts';
import { EcgGrid } from '#charts/signal/EcgGrid.tsx';
import { betweenPath, linePath } from '#charts/signal/signalPath.ts';
import { useLater } from '#text/useText.ts';
import { DOMAIN, SAMPLES } from '../../beats.ts';
import styles from './DecodedBeat.module.css';
import type { Band } from './place.ts';

interface Props {
  decoded: Float32Array;
  band: Band;
  /** The beat that should have come out; null when there is none. */
  beat: { values: Float32Array; kind: 'normal' | 'abnormal' } | null;
  /** The drawing in a sentence. */
  label: string;
}

/** Room at the right for the names. */
const NAMES = 62;

/** What was decoded on ECG paper, with how far off it may be, and the beat that it should have been. */
export function DecodedBeat({ decoded, band, beat, label }: Props) {
  const words = useLater('variational');
  return (
    <ChartFrame label={label} compact>
      {({ width, height }) => {
        // A page that is still being laid out may be narrower than the names.
        const [left, right, top, bottom] = [1, Math.max(2, width - NAMES), 1, height - 1];
        const unit = (bottom - top) / (DOMAIN[1] - DOMAIN[0]);
        const x = (i: number) => left + (i / (SAMPLES - 1)) * (right - left);
        const y = (value: number) => Math.min(bottom, Math.max(top, bottom - (value - DOMAIN[0]) * unit));
        const names = [
          { name: words.decoded, look: marks.rebuiltName, at: y(decoded.at(-1)!) },
          { name: words.band, look: marks.rebuiltName, at: y(band.high.at(-1)!) },
          ...(beat ? [{ name: words.input, look: marks[`${beat.kind}Name`], at: y(beat.values.at(-1)!) }] : []),
        ];
        const places = spread(
          names.map(({ at }) => at),
          16,
          top + 8,
          bottom - 8,
        );
        return (
          <>
            <EcgGrid {...{ left, right, top, bottom }} cell={[x(10) - left, unit]} origin={[left, y(0)]} />
            <path className={styles.band} d={betweenPath(band.low, band.high, x, y)} />
            <path className={`${marks.line} ${styles.edge}`} d={linePath(band.low, x, y)} />
            <path className={`${marks.line} ${styles.edge}`} d={linePath(band.high, x, y)} />
            {beat && <path className={`${marks.line} ${styles[beat.kind]}`} d={linePath(beat.values, x, y)} />}
            <path className={`${marks.line} ${styles.decoded}`} d={linePath(decoded, x, y)} />
            {names.map(({ name, look }, i) => (
              <text key={name} className={look} x={right + 6} y={places[i]} dy="0.35em">
                {name}
              </text>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
