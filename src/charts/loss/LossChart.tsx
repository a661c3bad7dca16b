import { line } from 'd3-shape';
import { useMemo, useState } from 'react';
import type { EpochLoss } from '#core/frame.ts';
import type { Numbers } from '#text/numbers.ts';
import type { Text } from '#text/text.ts';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import marks from '../frame/marks.module.css';
import { ReadingSlider } from '../frame/ReadingSlider.tsx';
import type { Size } from '../frame/size.ts';
import { wholeTicks } from '../scales/countTicks.ts';
import { linearScale } from '../scales/linearScale.ts';
import { spread } from '../scales/spread.ts';
import styles from './LossChart.module.css';
import { type LossScale, lossScale } from './lossScale.ts';

export interface LossChartProps {
  /** One per epoch, ascending, from the untrained network on. */
  losses: readonly EpochLoss[];
  /** How many epochs are planned: the lines grow into the space for them. */
  epochs: number;
  /** Epochs after which the learning rate or the batch size was changed. */
  adjustedAt?: readonly number[];
  /** The epoch to stand at while nothing is read off. */
  at?: number;
  /** Lines that the caption may take; 1 unless told. */
  captionLines?: 1 | 2 | undefined;
}

const MARGIN = { top: 8, right: 76, bottom: 40, left: 46 };
const SERIES = ['training', 'validation'] as const;

/** Training and validation loss, epoch by epoch. The vertical scale turns logarithmic when losses span many sizes. */
export function LossChart({ losses, epochs, adjustedAt = [], at, captionLines }: LossChartProps) {
  const { charts, numbers } = useText();
  const text = charts.loss;
  const [reading, setReading] = useState<number | null>(null);
  const last = losses.length - 1;
  const standing = at === undefined ? -1 : losses.findIndex(({ epoch }) => epoch === at);
  const position = reading ?? (standing < 0 ? null : standing);
  const read = losses[Math.min(position ?? last, last)];
  return (
    <ChartFrame
      label={inWords(losses, epochs, text, numbers)}
      caption={read && <Reading loss={read} />}
      captionLines={captionLines}
      overlay={(size) =>
        read &&
        last > 0 && (
          <ReadingSlider
            label={text.read}
            last={last}
            value={position}
            valueText={text.reading(read.epoch, written(read, numbers))}
            onRead={setReading}
            left={MARGIN.left}
            width={xScale(size, losses, epochs)(losses[last]!.epoch) - MARGIN.left}
            top={MARGIN.top}
            height={size.height - MARGIN.top - MARGIN.bottom}
          />
        )
      }
    >
      {(size) => (
        <Marks
          size={size}
          losses={losses}
          epochs={epochs}
          adjustedAt={adjustedAt}
          read={position === null ? null : read!}
        />
      )}
    </ChartFrame>
  );
}

function Reading({ loss }: { loss: EpochLoss }) {
  const { charts, numbers } = useText();
  const text = charts.loss;
  const { training, validation } = written(loss, numbers);
  return (
    <>
      {text.epoch(loss.epoch)}: <span className={styles.value}>{text.training(training)}</span>,{' '}
      <span className={styles.value}>{text.validation(validation)}</span>
    </>
  );
}

interface MarksProps extends Required<Omit<LossChartProps, 'at' | 'captionLines'>> {
  size: Size;
  read: EpochLoss | null;
}

function Marks({ size, losses, epochs, adjustedAt, read }: MarksProps) {
  const { charts, numbers } = useText();
  const text = charts.loss;
  const bottom = size.height - MARGIN.bottom;
  const right = size.width - MARGIN.right;
  const x = xScale(size, losses, epochs);
  const { y, ticks } = useMemo(
    () =>
      lossScale(
        losses.flatMap((loss) => SERIES.map((name) => loss[name])),
        bottom,
        MARGIN.top,
      ),
    [losses, bottom],
  );
  return (
    <>
      <LeftAxis
        ticks={ticks.map((tick) => ({ at: y(tick), text: numbers.tick(tick) }))}
        at={MARGIN.left}
        across={right - MARGIN.left}
      />
      <BottomAxis
        ticks={wholeTicks(x.domain[1]!, Math.floor((right - MARGIN.left) / 48)).map((tick) => ({
          at: x(tick),
          text: String(tick),
        }))}
        at={bottom}
        from={MARGIN.left}
        to={right}
        title={text.axis}
      />
      {adjustedAt.map((epoch) => (
        <line key={epoch} className={styles.adjusted} x1={x(epoch)} x2={x(epoch)} y1={MARGIN.top} y2={bottom}>
          <title>{text.adjustedAfter(epoch)}</title>
        </line>
      ))}
      {adjustedAt[0] !== undefined && (
        <text className={`${marks.halo} ${styles.note}`} x={x(adjustedAt[0]) + 6} y={MARGIN.top + 10}>
          {text.adjusted}
        </text>
      )}
      {SERIES.map((name) => (
        <path key={name} className={`${marks.line} ${styles[name]}`} d={pathOf(losses, name, x, y)} />
      ))}
      {read && (
        <>
          <line className={marks.cursor} x1={x(read.epoch)} x2={x(read.epoch)} y1={MARGIN.top} y2={bottom} />
          {SERIES.filter((name) => isDrawable(read[name])).map((name) => (
            <circle key={name} className={styles.dot} cx={x(read.epoch)} cy={y(read[name])} r={3.5} />
          ))}
        </>
      )}
      <EndLabels losses={losses} x={x} y={y} bottom={bottom} />
    </>
  );
}

interface EndProps {
  losses: readonly EpochLoss[];
  x(epoch: number): number;
  y: LossScale['y'];
  bottom: number;
}

/** The names of the lines, where the lines end: at the last loss that is one. */
function EndLabels({ losses, x, y, bottom }: EndProps) {
  const { series } = useText().charts.loss;
  const ends = SERIES.flatMap((name) => {
    const end = losses.findLast((loss) => isDrawable(loss[name]));
    return end ? [{ name, x: x(end.epoch), y: y(end[name]) }] : [];
  });
  const placed = spread(
    ends.map((end) => end.y),
    16,
    MARGIN.top + 6,
    bottom - 6,
  );
  return ends.map((end, i) => (
    <g key={end.name}>
      <circle className={styles.end} cx={end.x} cy={end.y} r={2.5} />
      <text className={`${marks.halo} ${styles[`${end.name}Label`]}`} x={end.x + 8} y={placed[i]!} dy="0.35em">
        {series[end.name]}
      </text>
    </g>
  ));
}

const isDrawable = (loss: number) => loss > 0 && Number.isFinite(loss);

const xScale = ({ width }: Size, losses: readonly EpochLoss[], epochs: number) =>
  linearScale([0, Math.max(1, epochs, losses.at(-1)?.epoch ?? 0)], [MARGIN.left, width - MARGIN.right]);

function pathOf(
  losses: readonly EpochLoss[],
  name: (typeof SERIES)[number],
  x: (epoch: number) => number,
  y: LossScale['y'],
) {
  const path = line<EpochLoss>(
    (loss) => x(loss.epoch),
    (loss) => y(loss[name]),
  ).defined((loss) => isDrawable(loss[name]));
  return path(losses as EpochLoss[]) ?? '';
}

const written = ({ training, validation }: EpochLoss, { measured }: Numbers) => ({
  training: measured(training),
  validation: measured(validation),
});

function inWords(losses: readonly EpochLoss[], epochs: number, text: Text['charts']['loss'], numbers: Numbers): string {
  const [first, last] = [losses[0], losses.at(-1)];
  if (!first || !last) return text.nothing(epochs);
  const end = first === last ? null : { ...written(last, numbers), epoch: last.epoch };
  return text.label(written(first, numbers), end, epochs);
}
