import type { ReactElement } from 'react';
import { PictureContext } from '../frame/picture.ts';
import { ErrorHistogram } from '../histogram/ErrorHistogram.tsx';
import { highlighted, network, nothing, noun, spread, threshold } from './scored.ts';

/** So many rows that their counts would share a line with no room between them, and a line that stands amid the right one. */
const many = {
  normal: Float64Array.from(spread(8000, 0.05, 0.35)).sort(),
  abnormal: Float64Array.from(spread(2000, 0.4, 0.45)).sort(),
  threshold: 0.24,
};

const histogram = {
  normal: network.normal,
  abnormal: network.abnormal,
  threshold,
  thresholdText: '0.130: 8 of 90 abnormal beats missed, 11 of 180 normal beats flagged',
  onThreshold: nothing,
  noun,
};

export const HISTOGRAMS: Record<string, ReactElement> = {
  'histogram/histogram': <ErrorHistogram {...histogram} preview={0.3} highlighted={highlighted} />,
  'histogram/histogram-low': (
    <PictureContext value={{ width: 370, height: 122 }}>
      <ErrorHistogram {...histogram} preview={0.3} highlighted={highlighted} />
    </PictureContext>
  ),
  'histogram/histogram-narrow': (
    <PictureContext value={{ width: 250, height: 280 }}>
      <ErrorHistogram {...histogram} {...many} />
    </PictureContext>
  ),
  'histogram/histogram-picked': <ErrorHistogram {...histogram} picked={{ low: 0.05, high: 0.12 }} />,
  'histogram/histogram-density-equal': (
    <ErrorHistogram {...histogram} look={{ heights: 'density', axis: 'log', equal: true }} />
  ),
  'histogram/histogram-linear-equal': (
    <ErrorHistogram {...histogram} look={{ heights: 'count', axis: 'linear', equal: true }} />
  ),
};
