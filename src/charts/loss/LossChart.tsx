import { line } from 'd3-shape';
import { useMemo, useState } from 'react';
import type { EpochLoss } from '#core/frame.ts';
import type { Numbers } from '#text/numbers.ts';
import type { Text } from '#text/text.ts';
import { useText } from '#text/useText.ts';
import { BottomAxis, LeftAxis } from '../frame/Axis.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { cutShort } from '../frame/cutShort.ts';
import marks from '../frame/marks.module.css';
import { usePicture } from '../frame/picture.ts';
import { ReadingSlider } from '../frame/ReadingSlider.tsx';
import type { Size } from '../frame/size.ts';
import { wholeTicks } from '../scales/countTicks.ts';
import { linearScale } from '../scales/linearScale.ts';
import { spread } from '../scales/spread.ts';
import { dashOf, type Series } from '../series.ts';
import styles from './LossChart.module.css';
import { type Margins, marginsOf, TO_NAME } from './lossMargins.ts';
import { type LossScale, lossScale } from './lossScale.ts';

export interface LossSeries extends Series {
  /** One per epoch, ascending, from the untrained network on. */
  losses: readonly EpochLoss[];
}

export interface LossChartProps {
  /** That of the network in hand, and of those it is compared with. */
  series: readonly LossSeries[];
  /** How many epochs are planned: the lines grow into the space for them. */
  epochs: number;
  /** Epochs after which the learning rate or the batch size was changed. */
  adjustedAt?: readonly number[];
  /** The epoch that is shown elsewhere: marked, and read while no other is. */
  at?: number | undefined;
  /** Lines that the caption may take; 1 unless told. */
  captionLines?: 1 | 2 | undefined;
}

/** Of a longer name so many letters stand beside the plot on a page, where all of it stands under a pointer, and in a picture. */
const LETTERS = { page: 18, picture: 40 };
const KINDS = ['training', 'validation'] as const;
const NONE: readonly EpochLoss[] = [];

/** Training and validation loss, epoch by epoch, and the validation loss of other networks. The vertical scale turns logarithmic when losses span many sizes. */
export function LossChart({ series, epochs, adjustedAt = [], at, captionLines }: LossChartProps) {
  const { charts, numbers } = useText();
  const text = charts.loss;
  const around = marginsOf(series, adjustedAt, text, LETTERS[usePicture() ? 'picture' : 'page']);
  const [reading, setReading] = useState<number | null>(null);
  const losses = ownOf(series);
  const last = losses.length - 1;
  const standing = at === undefined ? -1 : losses.findIndex(({ epoch }) => epoch === at);
  const position = reading ?? (standing < 0 ? null : standing);
  const read = losses[Math.min(position ?? last, last)];
  return (
    <ChartFrame
      label={inWords(series, epochs, text, numbers)}
      caption={read && <Reading loss={read} />}
      captionLines={captionLines}
      overlay={(size) =>
        read &&
        last > 0 && (
          <ReadingSlider
            label={text.read}
            last={last}
            value={Math.min(position ?? last, last)}
            valueText={text.reading(read.epoch, written(read, numbers))}
            onRead={setReading}
            left={around.left}
            width={xScale(size, around, series, epochs)(losses[last]!.epoch) - around.left}
            top={around.top}
            height={size.height - around.top - around.bottom}
          />
        )
      }
    >
      {(size) => (
        <Marks
          size={size}
          around={around}
          series={series}
          epochs={epochs}
          adjustedAt={adjustedAt}
          standing={losses[standing] ?? null}
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
  around: Margins;
  standing: EpochLoss | null;
  read: EpochLoss | null;
}

function Marks({ size, around, series, epochs, adjustedAt, standing, read }: MarksProps) {
  const { charts, numbers } = useText();
  const text = charts.loss;
  const { left, top } = around;
  const bottom = size.height - around.bottom;
  const right = size.width - around.right;
  const x = xScale(size, around, series, epochs);
  const losses = ownOf(series);
  const others = series.filter(({ role, losses }) => role !== 'own' && losses.length > 0);
  const { y, ticks } = useMemo(
    () =>
      lossScale(
        series.flatMap(({ role, losses }) =>
          losses.flatMap((loss) => (role === 'own' ? KINDS : KINDS.slice(1)).map((kind) => loss[kind])),
        ),
        bottom,
        top,
      ),
    [series, bottom, top],
  );
  return (
    <>
      <LeftAxis
        ticks={ticks.map((tick) => ({ at: y(tick), text: numbers.tick(tick) }))}
        at={left}
        across={right - left}
      />
      <BottomAxis
        ticks={wholeTicks(x.domain[1]!, Math.floor((right - left) / 48)).map((tick) => ({
          at: x(tick),
          text: String(tick),
        }))}
        at={bottom}
        from={left}
        to={right}
        title={text.axis}
      />
      {adjustedAt.map((epoch) => (
        <line key={epoch} className={styles.adjusted} x1={x(epoch)} x2={x(epoch)} y1={top} y2={bottom}>
          <title>{text.adjustedAfter(epoch)}</title>
        </line>
      ))}
      {adjustedAt[0] !== undefined && (
        <text
          className={styles.note}
          x={x(adjustedAt[0])}
          y={top - 6}
          textAnchor={x(adjustedAt[0]) > (left + right) / 2 ? 'end' : 'start'}
        >
          {text.adjusted}
        </text>
      )}
      {others.map((other) => (
        <path
          key={other.id}
          className={`${marks.line} ${styles.run}`}
          strokeDasharray={dashOf(other, series)}
          d={pathOf(other.losses, 'validation', x, y)}
        />
      ))}
      {KINDS.map((name) => (
        <path key={name} className={`${marks.line} ${styles[name]}`} d={pathOf(losses, name, x, y)} />
      ))}
      {read && read !== standing && (
        <line className={marks.cursor} x1={x(read.epoch)} x2={x(read.epoch)} y1={top} y2={bottom} />
      )}
      {standing && (
        <line className={styles.standing} x1={x(standing.epoch)} x2={x(standing.epoch)} y1={top} y2={bottom} />
      )}
      {read &&
        KINDS.filter((name) => isDrawable(read[name])).map((name) => (
          <circle key={name} className={styles.dot} cx={x(read.epoch)} cy={y(read[name])} r={3.5} />
        ))}
      <EndLabels losses={losses} others={others} x={x} y={y} top={top} bottom={bottom} letters={around.letters} />
    </>
  );
}

interface EndProps {
  losses: readonly EpochLoss[];
  others: readonly LossSeries[];
  x(epoch: number): number;
  y: LossScale['y'];
  top: number;
  bottom: number;
  letters: number;
}

/**
 * The names of the lines, at the height where each ends, at the last loss that is one, and right of where the longest of
 * them does: a name at the end of a shorter one would lie on another line.
 */
function EndLabels({ losses, others, x, y, top, bottom, letters }: EndProps) {
  const { series } = useText().charts.loss;
  const ends = [
    ...KINDS.map((kind) => ({ id: kind, name: series[kind], kind, losses, look: styles[`${kind}Label`] })),
    ...others.map((other) => ({ ...other, kind: 'validation' as const, look: styles.runLabel })),
  ].flatMap(({ losses, kind, ...end }) => {
    const last = losses.findLast((loss) => isDrawable(loss[kind]));
    return last ? [{ ...end, x: x(last.epoch), y: y(last[kind]) }] : [];
  });
  const placed = spread(
    ends.map((end) => end.y),
    16,
    top + 6,
    bottom - 6,
  );
  const right = Math.max(...ends.map((end) => end.x));
  return ends.map((end, i) => (
    <g key={end.id}>
      <circle className={styles.end} cx={end.x} cy={end.y} r={2.5} />
      <text className={end.look} x={right + TO_NAME} y={placed[i]!} dy="0.35em">
        {cutShort(end.name, letters)}
        {end.name.length > letters && <title>{end.name}</title>}
      </text>
    </g>
  ));
}

const isDrawable = (loss: number) => loss > 0 && Number.isFinite(loss);

const ownOf = (series: readonly LossSeries[]) => series.find(({ role }) => role === 'own')?.losses ?? NONE;

const xScale = ({ width }: Size, { left, right }: Margins, series: readonly LossSeries[], epochs: number) =>
  linearScale(
    [0, Math.max(1, epochs, ...series.map(({ losses }) => losses.at(-1)?.epoch ?? 0))],
    [left, width - right],
  );

function pathOf(
  losses: readonly EpochLoss[],
  name: (typeof KINDS)[number],
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

function inWords(
  series: readonly LossSeries[],
  epochs: number,
  text: Text['charts']['loss'],
  numbers: Numbers,
): string {
  const losses = ownOf(series);
  const [first, last] = [losses[0], losses.at(-1)];
  if (!first || !last) return text.nothing(epochs);
  const end = first === last ? null : { ...written(last, numbers), epoch: last.epoch };
  const others = series.flatMap(({ name, role, losses }) => {
    const last = losses.at(-1);
    return role === 'own' || !last ? [] : [text.other(name, last.epoch, written(last, numbers).validation)];
  });
  return [text.label(written(first, numbers), end, epochs), ...others].join(' ');
}
