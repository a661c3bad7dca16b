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
  return (
    <figure className={styles.frame}>
      {caption !== undefined && (
        <figcaption className={captionLines === 2 ? `${styles.caption} ${styles.two}` : styles.caption}>
          {typeof caption === 'function' ? caption(size) : caption}
        </figcaption>
      )}
      <div ref={ref} className={compact ? `${styles.space} ${styles.compact}` : styles.space}>
        {ready && (
          <svg
            className={styles.drawing}
            role="img"
            aria-label={label}
            width={size.width}
            height={size.height}
            // As drawn; on paper, which is narrower, the whole is scaled.
            viewBox={`0 0 ${size.width} ${size.height}`}
          >
            {children(size)}
          </svg>
        )}
        {ready && !picture && overlay?.(size)}
      </div>
    </figure>
  );
}
