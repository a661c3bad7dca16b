import type { ReactNode } from 'react';
import styles from './ChartFrame.module.css';
import { usePicture } from './picture.ts';
import type { Size } from './size.ts';
import { useSize } from './useSize.ts';

interface Props {
  /** The chart in one sentence, for those who cannot see it. */
  label: string;
  /** A line above the drawing; where it depends on how large that is, a function of it. */
  caption?: ReactNode | ((size: Size) => ReactNode);
  /** Lines that the caption may take where the chart is narrow; 1 unless told. */
  captionLines?: 1 | 2 | undefined;
  /** As small as its parent makes it. */
  compact?: boolean;
  /** Draws the marks into the space there is. */
  children(size: Size): ReactNode;
  /** HTML laid over the drawing: sliders, buttons. */
  overlay?(size: Size): ReactNode;
}

/** A drawing that fills its parent. Nothing is drawn until its size is known. In a picture there is nothing laid over it. */
export function ChartFrame({ label, caption, captionLines = 1, compact = false, children, overlay }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const picture = usePicture();
  const ready = size.width > 0 && size.height > 0;
  const drawn = atLeast(size, compact ? LEAST.compact : LEAST.usual);
  return (
    <figure className={styles.frame}>
      {caption !== undefined && (
        <figcaption className={captionLines === 2 ? `${styles.caption} ${styles.two}` : styles.caption}>
          {typeof caption === 'function' ? caption(drawn) : caption}
        </figcaption>
      )}
      {/* A translator's elements would not be drawn. */}
      <div ref={ref} className={compact ? `${styles.space} ${styles.compact}` : styles.space} translate="no">
        {ready && (
          <svg
            className={styles.drawing}
            role="img"
            aria-label={label}
            width={size.width}
            height={size.height}
            // As drawn; where there is less room, as on paper, the whole is scaled.
            viewBox={`0 0 ${drawn.width} ${drawn.height}`}
          >
            {children(drawn)}
          </svg>
        )}
        {ready && !picture && overlay?.(drawn)}
      </div>
    </figure>
  );
}

/**
 * Charts leave room for names and numbers round their marks: with less than this in all, less than nothing would be left
 * for the marks. In pixels.
 */
const LEAST = { usual: { width: 200, height: 72 }, compact: { width: 64, height: 16 } };

/** A chart's size, or as much as it needs. */
function atLeast(size: Size, least: Size): Size {
  const { width, height } = size;
  if (width >= least.width && height >= least.height) return size;
  return { width: Math.max(width, least.width), height: Math.max(height, least.height) };
}
