import { createContext, useContext } from 'react';
import type { Size } from './size.ts';

/**
 * The size of a chart that is drawn for a file rather than the screen; null on the screen. In a picture everything is
 * SVG, without controls, and there is nothing to measure.
 */
export const PictureContext = createContext<Size | null>(null);

export const usePicture = (): Size | null => useContext(PictureContext);
