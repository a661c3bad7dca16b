import { scaleLinear, scaleLog } from 'd3-scale';
import { logTicks, roundOut } from '../scales/logTicks.ts';

export interface LossScale {
  /** Pixels from the top. */
  y(loss: number): number;
  ticks: number[];
}

/** From this ratio of highest to lowest on, equal factors get equal heights. */
const LOG_FROM = 8;

/** Fits losses into pixels from `bottom` to `top`. Losses that are not positive numbers are not drawn. */
export function lossScale(losses: readonly number[], bottom: number, top: number): LossScale {
  const drawable = losses.filter((loss) => loss > 0 && Number.isFinite(loss));
  const most = Math.max(2, Math.floor((bottom - top) / 26));
  if (drawable.length === 0) return { y: scaleLinear([0, 1], [bottom, top]), ticks: [] };
  const [low, high] = [Math.min(...drawable), Math.max(...drawable)];
  if (high / low > LOG_FROM) {
    const domain = [roundOut(low, 'down'), roundOut(high, 'up')];
    return { y: scaleLog(domain, [bottom, top]).clamp(true), ticks: logTicks(domain[0]!, domain[1]!, most) };
  }
  const y = scaleLinear([0, high], [bottom, top]).nice(most);
  return { y, ticks: y.ticks(most) };
}
