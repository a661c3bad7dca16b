import type { Size } from '../frame/size.ts';
import { type Colour, crossStamp, discStamp, emptyPlane, layOver, type Plane, press, type Stamp } from './splat.ts';

export interface ScatterColours {
  dots: Colour;
  crosses: Colour;
}

/** Thousands of points lie over one another; where they are dense they must still be seen to be. */
const DENSE = 3000;

/**
 * Draws normal points as dots and abnormal ones as crosses, the latter on top, for they are few. Pixel by pixel: ten
 * thousand discs drawn one by one take a browser without a graphics processor a tenth of a second.
 * @param pixels interleaved x and y in CSS pixels.
 * @param zoom by which the style sheet enlarges it, as a chart that is shown large
 * @param size of the canvas in CSS pixels: told rather than measured, which would have the whole page laid out in between.
 */
export function paintScatter(
  canvas: HTMLCanvasElement,
  pixels: ArrayLike<number>,
  abnormal: ArrayLike<number>,
  size: Size,
  colours: ScatterColours,
  zoom: number,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const density = (window.devicePixelRatio || 1) * zoom;
  const width = Math.round(size.width * density);
  const height = Math.round(size.height * density);
  const dense = pixels.length / 2 > DENSE;
  const radius = dense ? 1.5 : 2.25;
  const dots = emptyPlane(width, height);
  const crosses = emptyPlane(width, height);
  const dot = discStamp(radius * density);
  const cross = crossStamp((radius + 0.75) * density, 1.25 * density);
  for (let i = 0; 2 * i < pixels.length; i++) {
    const [plane, stamp, opacity]: [Plane, Stamp, number] = abnormal[i]
      ? [crosses, cross, dense ? 0.55 : 0.85]
      : [dots, dot, dense ? 0.4 : 0.6];
    press(plane, stamp, pixels[2 * i]! * density, pixels[2 * i + 1]! * density, opacity);
  }
  const image = new ImageData(width, height);
  layOver(image.data, dots, colours.dots, crosses, colours.crosses);
  canvas.width = width;
  canvas.height = height;
  context.putImageData(image, 0, 0);
}

/** A colour in any of CSS's ways of writing one, as the browser itself understands it. */
export function rgbOf(colour: string): Colour {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return [128, 128, 128];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
