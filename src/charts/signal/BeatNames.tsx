import { useText } from '#text/useText.ts';
import marks from '../frame/marks.module.css';
import type { Size } from '../frame/size.ts';
import { linearScale } from '../scales/linearScale.ts';
import { spread } from '../scales/spread.ts';
import { type BeatChartProps, boxOf } from './beatChartProps.ts';

/** The names of the lines, where the lines end. */
export function BeatNames(props: BeatChartProps & { size: Size }) {
  const { size, input, reconstruction, comparison, comparisonName, errors, domain, kind = 'normal' } = props;
  const { measure = 'error' } = props;
  const { signal } = useText().charts;
  const { right, top, bottom, strip, foot } = boxOf(size, props);
  const y = linearScale(domain, [bottom, top], { clamp: true });
  const lines = [
    { name: signal.input, values: input, className: marks[`${kind}Name`] },
    ...(reconstruction ? [{ name: signal.rebuilt, values: reconstruction, className: marks.rebuiltName }] : []),
    ...(comparison ? [{ name: comparisonName ?? signal.other, values: comparison, className: marks.soft }] : []),
  ];
  const ends = lines.map(({ values }) => y(values[values.length - 1]!));
  const places = spread(ends, 16, top + 8, bottom - 8);
  return (
    <>
      {lines.map(({ name, className }, i) => (
        <text key={name} className={className} x={right + 6} y={places[i]} dy="0.35em">
          {name}
        </text>
      ))}
      {errors && (
        <text className={marks.soft} x={right + 6} y={foot - strip / 2} dy="0.35em">
          {reconstruction && measure === 'error' ? signal.error : signal.contribution}
        </text>
      )}
    </>
  );
}
