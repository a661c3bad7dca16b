import { type ReactNode, useMemo, useState } from 'react';
import { DecodeMap } from '#charts/decodeMap/DecodeMap.tsx';
import { nearestMark } from '#charts/frame/nearestMark.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import { useHighlightedPositions } from '../charts/linked.ts';
import styles from './DecoderPanel.module.css';
import { pairsOf, reachOf, widestUnits } from './places.ts';
import type { RankedLatent } from './rankedLatent.ts';

interface Props {
  ranked: RankedLatent;
  /** Where one stands: one number for each unit. */
  place: Float32Array;
  /** The same, or the place that is pointed at. */
  shown: Float32Array;
  onPlace(place: Float32Array): void;
  onHover(place: Float32Array | null): void;
  /** Other ways to a place, below the sliders. */
  children: ReactNode;
}

/** So many steps from one end of a unit to the other. */
const STEPS = 200;

/** The ways to a place: a map of two units, and a slider for every other. */
export function LatentWalk({ ranked, place, shown, onPlace, onHover, children }: Props) {
  const text = useLater('lab').latent;
  const { plan, dataset, units, latent, prior, coordinates } = ranked;
  const named = text.coordinates[coordinates];
  const [axes, setAxes] = useState(() => widestUnits(latent, units));
  const reach = useMemo(() => reachOf(latent, units, prior), [latent, units, prior]);
  const points = useMemo(() => pairsOf(latent, units, axes), [latent, units, axes]);
  const highlighted = useHighlightedPositions();
  const abnormal = plan.testAbnormal.reduce((sum, flag) => sum + flag, 0);
  const at = (x: number, y: number) => {
    const next = place.slice();
    next[axes[0]] = x;
    next[axes[1]] = y;
    return next;
  };
  const domain = useMemo(() => {
    const stretch = (unit: number) => [reach.low[unit]!, reach.high[unit]!] as const;
    return { x: stretch(axes[0]), y: stretch(axes[1]) };
  }, [axes, reach]);
  const others = Array.from({ length: units }, (_, unit) => unit).filter((unit) => units === 1 || !axes.includes(unit));
  return (
    <>
      {units > 1 && (
        <div className={styles.map}>
          <DecodeMap
            points={points}
            abnormal={plan.testAbnormal}
            value={[shown[axes[0]]!, shown[axes[1]]!]}
            onChange={([x, y]) => onPlace(at(x, y))}
            onHover={(pointed) => {
              onHover(pointed && at(...pointed));
              useStore.getState().light(pointed ? nearestIn(points, pointed, domain) : []);
            }}
            domain={domain}
            unitNames={[named.short(axes[0] + 1), named.short(axes[1] + 1)]}
            labels={{
              map: text.map(coordinates, plan.testAbnormal.length - abnormal, abnormal, dataset.rowNoun.many),
              normal: text.normal,
              abnormal: text.abnormal,
              value: text.value,
            }}
            prior={prior}
            highlighted={highlighted}
          />
        </div>
      )}
      <div className={styles.settings}>
        {units > 2 && <Axes units={units} coordinates={coordinates} axes={axes} onAxes={setAxes} />}
        {others.length > 0 && (
          <div className={styles.sliders}>
            {others.map((unit) => (
              <SliderField
                key={unit}
                label={named.short(unit + 1)}
                value={place[unit]!}
                min={reach.low[unit]!}
                max={reach.high[unit]!}
                step={(reach.high[unit]! - reach.low[unit]!) / STEPS}
                format={text.value}
                onChange={(value) => onPlace(place.with(unit, value))}
              />
            ))}
          </div>
        )}
        {children}
      </div>
    </>
  );
}

/** Which units the map shows. The same one twice would be a line: then the two change places. */
function Axes({
  units,
  coordinates,
  axes: [x, y],
  onAxes,
}: Pick<RankedLatent, 'units' | 'coordinates'> & {
  axes: readonly [number, number];
  onAxes(axes: [number, number]): void;
}) {
  const text = useLater('lab').latent;
  const options = Array.from({ length: units }, (_, unit) => ({
    value: String(unit),
    label: text.coordinates[coordinates].short(unit + 1),
  }));
  return (
    <div className={styles.axes}>
      <SelectField
        label={text.across}
        value={String(x)}
        options={options}
        onChange={(unit) => onAxes([Number(unit), Number(unit) === y ? x : y])}
        explain={text.acrossHelp[coordinates]}
      />
      <SelectField
        label={text.up}
        value={String(y)}
        options={options}
        onChange={(unit) => onAxes([Number(unit) === x ? y : x, Number(unit)])}
      />
    </div>
  );
}

/** How near a row must be to a pointer to be meant, as a share of the map. */
const NEAR = 0.03;

/** The row nearest to a place on the map, or none. */
function nearestIn(
  points: Float32Array,
  [px, py]: readonly [number, number],
  { x, y }: { x: readonly [number, number]; y: readonly [number, number] },
): number[] {
  const shares = {
    count: points.length / 2,
    x: (i: number) => points[2 * i]! / (x[1] - x[0]),
    y: (i: number) => points[2 * i + 1]! / (y[1] - y[0]),
  };
  const nearest = nearestMark(shares, { x: px / (x[1] - x[0]), y: py / (y[1] - y[0]) }, NEAR);
  return nearest === null ? [] : [nearest];
}
