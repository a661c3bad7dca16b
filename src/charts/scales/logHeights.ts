import { logTicks, roundOut } from './logTicks.ts';

interface LogHeights {
  /** Pixels from the top. */
  y(value: number): number;
  ticks: number[];
}

/** Of a tick, in pixels. */
const TICK = 26;

/**
 * A vertical axis on which equal factors have equal heights, between round numbers. Nothing has no place among factors: it
 * stands at the foot, which is marked 0 then.
 * @param values from 0 on
 */
export function logHeights(values: ArrayLike<number>, bottom: number, top: number): LogHeights {
  const amounts = Array.from(values).filter((value) => value > 0);
  const [least, highest] = amounts.length > 0 ? [Math.min(...amounts), Math.max(...amounts)] : [1, 1];
  const withNothing = amounts.length < values.length;
  const high = roundOut(highest, 'up');
  const low = roundOut(withNothing || least === high ? least / 2 : least, 'down');
  const ticks = logTicks(low, high, Math.max(2, Math.floor((bottom - top) / TICK)));
  return {
    y: (value) => (value <= low ? bottom : bottom - (Math.log(value / low) / Math.log(high / low)) * (bottom - top)),
    ticks: withNothing ? [0, ...ticks.filter((tick) => tick > low)] : ticks,
  };
}
