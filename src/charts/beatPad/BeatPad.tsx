import { useState } from 'react';
import type { Numbers } from '#text/numbers.ts';
import type { LabText } from '#text/text.ts';
import { useLater, useText } from '#text/useText.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import type { Size } from '../frame/size.ts';
import { digitsWithin, heightText } from '../signal/signalPaper.ts';
import type { BeatPadProps } from './beatPadProps.ts';
import { PadMarks } from './PadMarks.tsx';
import { PadSurface } from './PadSurface.tsx';
import { boxOf, type Paper } from './padLayout.ts';

/** ECG paper to draw on, with pen, finger, mouse or keys, and what a model makes of the drawing. */
export function BeatPad(props: BeatPadProps) {
  const { samples, label } = props;
  const text = useLater('lab').charts.pad;
  const { numbers } = useText();
  const [keyed, setKeyed] = useState(false);
  const [at, setAt] = useState(Math.floor(samples.length / 2));
  const [hovered, setHovered] = useState<number | null>(null);
  const reading = hovered ?? (keyed ? at : null);
  return (
    <ChartFrame
      label={label}
      caption={reading === null ? text.hint : readingOf(props, reading, text, numbers)}
      overlay={(size) => (
        <PadSurface
          {...props}
          paper={paperOf(props, size)}
          at={at}
          onAt={setAt}
          onFocused={setKeyed}
          onHover={setHovered}
        />
      )}
    >
      {(size) => <PadMarks {...props} size={size} reading={reading} />}
    </ChartFrame>
  );
}

function paperOf(props: BeatPadProps, size: Size): Paper {
  const { samples, domain } = props;
  const { left, right, top, bottom } = boxOf(props, size);
  return { left, right, top, bottom, samples: samples.length, domain };
}

function readingOf(
  { samples, drawn, reconstruction, square }: BeatPadProps,
  at: number,
  text: LabText['charts']['pad'],
  numbers: Numbers,
): string {
  if (!Array.from(drawn).includes(1)) return text.blank(at + 1, samples.length);
  return text.reading({
    sample: at + 1,
    of: samples.length,
    height: numbers.fixed(samples[at]!, digitsWithin(square)),
    bridged: !drawn[at],
    rebuilt: reconstruction ? heightText(reconstruction[at]!, square, numbers) : null,
  });
}
