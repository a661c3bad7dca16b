import { useMemo, useState } from 'react';
import { ChartFrame } from '#charts/frame/ChartFrame.tsx';
import { shareOf } from '#charts/frame/shareOf.ts';
import { createRandom } from '#core/random/random.ts';
import { useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Choice } from '../../Choice.tsx';
import controls from '../../controls.module.css';
import styles from './AnomalyFigure.module.css';
import { SeriesMarks } from './SeriesMarks.tsx';
import {
  DAYS,
  evaluated,
  KINDS,
  type Kind,
  overlaps,
  type Planted,
  place,
  quietSeries,
  SLOTS,
  tally,
  usualDay,
  type View,
  withPlanted,
} from './series.ts';
import { RANGES, seriesScale, VerticalThreshold } from './seriesScale.tsx';

const SEED = 7;
/** Where one begins: both lines are clear of everything that is not strange. */
const START: Record<View, number> = { value: 86, surprise: 16 };
/** One of each, so that there is something to see at once. */
const PLANTED: readonly Planted[] = [place('point', 62), place('contextual', 150), place('collective', 220)];

/** A live series: plant something strange, and see whether a line can catch it. */
export default function AnomalyFigure() {
  const { words } = useText().learn.sections.anomaly;
  const series = useMemo(() => quietSeries(SEED), []);
  const usual = useMemo(() => usualDay(series), [series]);
  const [planted, setPlanted] = useState(PLANTED);
  const [kind, setKind] = useState<Kind>('point');
  const [view, setView] = useState<View>('value');
  const [thresholds, setThresholds] = useState(START);
  const [full, setFull] = useState(false);
  const values = useMemo(
    () => evaluated(view, withPlanted(series, usual, planted), usual),
    [view, series, usual, planted],
  );
  const threshold = thresholds[view];
  const result = tally(values, threshold, planted);
  const setThreshold = (value: number) => setThresholds({ ...thresholds, [view]: value });

  const plant = (at: number, what: Kind): boolean => {
    const next = place(what, at);
    if (planted.some((other) => overlaps(other, next))) return false;
    setPlanted([...planted, next]);
    return true;
  };
  /** Somewhere free: as good as random, and the same for everyone who presses the same buttons. */
  const plantAnywhere = (what: Kind) => {
    setKind(what);
    const order = createRandom(planted.length).permutation(DAYS * SLOTS);
    setFull(!order.some((at) => plant(at, what)));
  };
  const clear = () => {
    setPlanted([]);
    setFull(false);
  };

  return (
    <>
      <div className={controls.row}>
        <Choice<View>
          label={words.view}
          options={(['value', 'surprise'] as const).map((id) => ({ id, label: words.views[id] }))}
          selected={view}
          onSelect={setView}
        />
      </div>
      <ChartFrame
        label={words.series(words.views[view], planted.length)}
        caption={view === 'value' ? words.valueAxis : words.surpriseAxis}
        overlay={(size) => {
          const { left, right, top, bottom, index } = seriesScale(size, view);
          return (
            <>
              <button
                type="button"
                className={styles.ground}
                // Keys have the buttons below.
                tabIndex={-1}
                aria-hidden="true"
                style={{ left, top, width: right - left, height: bottom - top }}
                onClick={(event) => {
                  const { across } = shareOf(event.currentTarget, event);
                  setFull(!plant(index(left + across * (right - left)), kind));
                }}
              />
              <VerticalThreshold
                label={words.threshold}
                range={RANGES[view]}
                value={threshold}
                text={words.level(String(Math.round(threshold)))}
                onChange={setThreshold}
                left={right}
                top={top}
                height={bottom - top}
              />
            </>
          );
        }}
      >
        {(size) => (
          <SeriesMarks
            size={size}
            view={view}
            values={values}
            usual={usual}
            threshold={threshold}
            planted={planted}
            result={result}
          />
        )}
      </ChartFrame>
      <div className={controls.row}>
        <span className={controls.label}>{words.plant}</span>
        {KINDS.map((id) => (
          <Button key={id} onClick={() => plantAnywhere(id)}>
            {words.kinds[id]}
          </Button>
        ))}
        <Button variant="quiet" onClick={clear}>
          {words.clear}
        </Button>
      </div>
      <p className={controls.result} role="status">
        {planted.length === 0 && `${words.none} `}
        {KINDS.map((id) => {
          const of = planted.flatMap((other, i) => (other.kind === id ? [result.caught[i]!] : []));
          return of.length > 0 && `${words.caught(id, of.filter(Boolean).length, of.length)} `;
        })}
        <strong>{words.alarms(result.alarms)}</strong> {full && words.full}
      </p>
    </>
  );
}
