import type { Numbers } from '#text/numbers.ts';
import type { Text } from '#text/text.ts';
import type { BeatChartProps } from './beatChartProps.ts';
import { heightOfSquare, heightText } from './signalPaper.ts';
import { indexOfLargest } from './signalPath.ts';

type SignalText = Text['charts']['signal'];

/** What stands at a sample. Samples are counted from 1, as the data set counts its points. */
export function readingOf(
  props: BeatChartProps,
  at: number,
  worst: boolean,
  text: SignalText,
  numbers: Numbers,
): string {
  const { input, reconstruction, errors, band, domain } = props;
  const written = (height: number) => heightText(height, heightOfSquare(domain), numbers);
  return text.reading({
    sample: at + 1,
    worst,
    input: written(input[at]!),
    rebuilt: reconstruction ? written(reconstruction[at]!) : null,
    off: band ? numbers.measured((band.high[at]! - band.low[at]!) / 2) : null,
    error: errors ? numbers.measured(errors[at]!) : null,
    measure: reconstruction ? (props.measure ?? 'error') : 'score',
  });
}

/** The whole chart in a sentence. */
export function inWords({ label, input, reconstruction, domain }: BeatChartProps, text: SignalText, numbers: Numbers) {
  const written = (height: number) => heightText(height, heightOfSquare(domain), numbers);
  const differences = reconstruction && Array.from(input, (value, i) => Math.abs(value - reconstruction[i]!));
  const furthest = differences ? indexOfLargest(differences) : null;
  return text.label({
    called: label,
    samples: input.length,
    lowest: 1 + (indexOfLargest(Array.from(input, (value) => -value)) ?? 0),
    highest: 1 + (indexOfLargest(input) ?? 0),
    worst:
      furthest === null
        ? null
        : {
            sample: furthest + 1,
            input: written(input[furthest]!),
            rebuilt: written(reconstruction![furthest]!),
          },
  });
}
