import { useLayoutEffect, useRef } from 'react';
import { paintScatter } from './paintScatter.ts';
import styles from './ScatterCanvas.module.css';
import type { Size } from './size.ts';
import { useThemeStamp } from './useThemeStamp.ts';

interface Props {
  /** Interleaved x and y. */
  pixels: Float32Array;
  /** 1 where a point is of an abnormal row. */
  abnormal: ArrayLike<number>;
  size: Size;
  /** The map in a sentence. */
  label: string;
}

/** Thousands of points, painted: as many elements would be too slow. It fills its parent. */
export function ScatterCanvas({ pixels, abnormal, size: { width, height }, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeStamp();
  useLayoutEffect(() => {
    // Colours are read off the style, so a change of theme is a reason to draw anew.
    if (canvas.current && theme && width > 0 && height > 0) paintScatter(canvas.current, pixels, abnormal);
  }, [pixels, abnormal, theme, width, height]);
  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />;
}
