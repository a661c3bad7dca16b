import { useLayoutEffect, useRef } from 'react';
import type { Size } from '../frame/size.ts';
import { useThemeStamp } from '../frame/useThemeStamp.ts';
import { paintScatter, rgbOf, type ScatterColours } from './paintScatter.ts';
import styles from './ScatterCanvas.module.css';

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
  const colours = useRef<ScatterColours & { theme: string; zoom: number }>(null);
  useLayoutEffect(() => {
    if (!canvas.current || width === 0 || height === 0) return;
    // Asking for a style makes the browser work out all that has changed, so it is asked once for a theme.
    if (colours.current?.theme !== theme) colours.current = { theme, ...looksOf(canvas.current) };
    paintScatter(canvas.current, pixels, abnormal, { width, height }, colours.current, colours.current.zoom);
  }, [pixels, abnormal, theme, width, height]);
  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />;
}

/** A canvas cannot use custom properties, so the style sheet says its colours in `color` and `outline-color`. */
function looksOf(canvas: HTMLCanvasElement): ScatterColours & { zoom: number } {
  const style = getComputedStyle(canvas);
  const zoom = Number(style.getPropertyValue('--zoom')) || 1;
  return { dots: rgbOf(style.color), crosses: rgbOf(style.outlineColor), zoom };
}
