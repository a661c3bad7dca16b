import { useMemo } from 'react';
import type { Measure } from '#text/told.ts';
import { useText } from '#text/useText.ts';
import { BottomAxis } from '../frame/Axis.tsx';
import type { ThresholdScale } from './thresholdScale.ts';
import { isBehind, thresholdTag } from './thresholdTag.ts';

interface Props {
  scale: ThresholdScale;
  threshold: number;
  /** What the axis counts. */
  measure?: Measure | undefined;
  /** The plot, in pixels. */
  box: { left: number; right: number; bottom: number };
}

/** The axis of errors, without the ticks that the threshold's label hides. */
export function ErrorAxis({ scale, threshold, measure = 'error', box: { left, right, bottom } }: Props) {
  const { charts, numbers } = useText();
  const width = right - left;
  const tag = thresholdTag(left + scale.position(threshold) * width, numbers.measured(threshold), left, right);
  const values = useMemo(() => scale.ticks(Math.floor(width / 56)), [scale, width]);
  return (
    <BottomAxis
      ticks={values.map((tick) => {
        const at = left + scale.position(tick) * width;
        // Near 1 the digits that differ are the last ones.
        const text = scale.kind === 'toOne' ? numbers.plain(tick, 6) : numbers.tick(tick);
        return { at, text: isBehind(tag, at, text) ? '' : text };
      })}
      at={bottom}
      from={left}
      to={right}
      title={charts.threshold.axis[measure][scale.kind]}
    />
  );
}
