import { useLayoutEffect, useRef } from 'react';
import { useThemeStamp } from '#charts/frame/useThemeStamp.ts';
import { rgbOf } from '#charts/latent/paintScatter.ts';
import { CELLS, type PlaneMap } from './maps.ts';
import styles from './Plane.module.css';
import { type Palette, shadesOf } from './shade.ts';

/** The plane shaded by a detector's score, a pixel a square: the browser smooths it to whatever size it has. */
export function Ground({ map }: { map: PlaneMap | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeStamp();
  const palette = useRef<Palette & { theme: string }>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    context.clearRect(0, 0, CELLS, CELLS);
    if (!map) return;
    // Asking for a style makes the browser work out all that has changed, so it is asked once for a theme.
    if (palette.current?.theme !== theme) palette.current = { theme, ...paletteOf(canvas.current) };
    context.putImageData(new ImageData(shadesOf(map, palette.current), CELLS, CELLS), 0, 0);
  }, [map, theme]);
  return <canvas ref={canvas} className={styles.ground} width={CELLS} height={CELLS} />;
}

/** A canvas cannot use custom properties, so the style sheet says its colours in properties that it has. */
function paletteOf(canvas: HTMLCanvasElement): Palette {
  const { backgroundColor, color, outlineColor } = getComputedStyle(canvas);
  return { ground: rgbOf(backgroundColor), normal: rgbOf(color), abnormal: rgbOf(outlineColor) };
}
