import { useMemo } from 'react';
import { usePicture } from '../frame/picture.ts';
import type { Size } from '../frame/size.ts';
import { useSize } from '../frame/useSize.ts';
import { ScatterCanvas } from '../latent/ScatterCanvas.tsx';
import { ScatterMarks } from '../latent/ScatterMarks.tsx';
import styles from './DecodeMap.module.css';
import { DecodeMapControls } from './DecodeMapControls.tsx';
import { DecodeMapMarks } from './DecodeMapMarks.tsx';
import type { DecodeMapProps } from './decodeMapProps.ts';
import { domainOf, type MapDomain, type MapFrame, toPixels } from './mapScale.ts';

/** Room for the sliders: at the left a finger wide; below, where they may reach beyond the map, for their numbers. */
const ROOM = { left: 44, below: 30 };

/**
 * A map of two latent coordinates to decode from: press or drag anywhere, pull the point, or use the slider of either
 * coordinate, which lies along its axis. Arrow keys go every way from either slider.
 */
export function DecodeMap(props: DecodeMapProps) {
  const { points, abnormal, labels } = props;
  const [ref, size] = useSize<HTMLDivElement>();
  const picture = usePicture();
  const { width, height } = size;
  const domain = useMemo(() => props.domain ?? domainOf(points), [props.domain, points]);
  const frame = useMemo(() => frameIn({ width, height }), [width, height]);
  const [pixels, flags] = useMemo(() => visible(points, abnormal, domain, frame), [points, abnormal, domain, frame]);
  const marks = <DecodeMapMarks {...props} domain={domain} frame={frame} />;
  return (
    <figure className={styles.frame}>
      <figcaption className={styles.key}>
        <span className={styles.normal}>● {labels.normal}</span>
        <span className={styles.abnormal}>× {labels.abnormal}</span>
      </figcaption>
      <div ref={ref} className={styles.space} translate="no">
        {picture ? (
          <svg className={styles.over} role="img" aria-label={labels.map} width={width} height={height}>
            <ScatterMarks pixels={pixels} abnormal={flags} />
            {marks}
          </svg>
        ) : (
          <>
            <ScatterCanvas pixels={pixels} abnormal={flags} size={size} label={labels.map} />
            {frame.right > frame.left && (
              <>
                <svg className={styles.over} aria-hidden="true" width={width} height={height}>
                  {marks}
                </svg>
                <DecodeMapControls {...props} domain={domain} frame={frame} />
              </>
            )}
          </>
        )}
      </div>
    </figure>
  );
}

const frameIn = ({ width, height }: Size): MapFrame => ({
  left: ROOM.left,
  right: Math.max(ROOM.left, width - 1),
  top: 1,
  bottom: Math.max(1, height - ROOM.below),
});

/** The points within the map in pixels, and which of them are abnormal. */
function visible(points: Float32Array, abnormal: ArrayLike<number>, domain: MapDomain, frame: MapFrame) {
  const pixels: number[] = [];
  const flags: number[] = [];
  const inside = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;
  for (let i = 0; 2 * i < points.length; i++) {
    const [x, y] = [points[2 * i]!, points[2 * i + 1]!];
    if (!inside(x, domain.x) || !inside(y, domain.y)) continue;
    pixels.push(...toPixels(domain, frame, [x, y]));
    flags.push(abnormal[i]!);
  }
  return [Float32Array.from(pixels), flags] as const;
}
