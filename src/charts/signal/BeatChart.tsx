import { useMemo, useState } from 'react';
import { useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { ReadingSlider } from '../frame/ReadingSlider.tsx';
import { BeatMarks } from './BeatMarks.tsx';
import { BeatNames } from './BeatNames.tsx';
import { type BeatChartProps, boxOf, isNamed } from './beatChartProps.ts';
import { inWords, readingOf } from './beatWords.ts';
import { indexOfLargest } from './signalPath.ts';

/** A signal on ECG paper with its reconstruction; where they part is tinted. */
export function BeatChart(props: BeatChartProps) {
  const { input, errors, label, picked, compact = false } = props;
  const { charts, numbers } = useText();
  const { signal } = charts;
  const [reading, setReading] = useState<number | null>(null);
  const worst = useMemo(() => (errors ? indexOfLargest(errors) : null), [errors]);
  const shown = reading ?? picked?.at ?? null;
  const at = shown ?? worst;
  const text = at === null ? label : readingOf(props, at, reading === null && at === worst, signal, numbers);
  const read = (sample: number | null) => {
    setReading(sample);
    if (sample !== null && sample !== picked?.at) picked?.onPick(sample);
  };
  if (compact) {
    return (
      <ChartFrame label={inWords(props, signal, numbers)} compact>
        {(size) => <BeatMarks {...props} size={size} reading={null} />}
      </ChartFrame>
    );
  }
  return (
    <ChartFrame
      label={inWords(props, signal, numbers)}
      caption={text}
      captionLines={props.errors ? 2 : 1}
      overlay={(size) => {
        const { left, right, top, foot } = boxOf(size, props);
        return (
          <ReadingSlider
            label={signal.read}
            last={input.length - 1}
            value={at ?? 0}
            valueText={picked ? `${text}. ${picked.words}` : text}
            onRead={read}
            left={left}
            width={right - left}
            top={top}
            height={foot - top}
          />
        );
      }}
    >
      {(size) => (
        <>
          <BeatMarks {...props} size={size} reading={shown} />
          {isNamed(props) && <BeatNames {...props} size={size} />}
        </>
      )}
    </ChartFrame>
  );
}
