import { meanInterval } from '#core/statistics/meanInterval.ts';
import type { Choice, Judged } from './choice.ts';
import type { Grid } from './grids.ts';

/** The table that a choice was made by, best first, and in a sentence what it came to. */
export function choiceLines({ judged, best, chosen }: Choice, seeds: readonly number[]): string[] {
  const name = ({ settings }: Judged) => settings.join(' ');
  const width = Math.max(...judged.map((one) => name(one).length));
  const ranked = judged.toSorted((a, b) => a.behind.mean - b.behind.mean);
  const row = (one: Judged) => {
    const { mean, standardError } = meanInterval(one.areas);
    const { low, high } = one.behind.interval ?? { low: null, high: null };
    const cells = [mean, standardError, one.behind.mean, low, high].map(cell).join('');
    return `${name(one).padEnd(width)}${cells}${one === chosen ? '  chosen' : one.tied ? '  tied' : ''}`;
  };
  const heads = ['AUC', 's.e.', 'behind', '95 % low', 'high'].map((head) => head.padStart(WIDTH)).join('');
  return ['settings'.padEnd(width) + heads, ...ranked.map(row), verdict()];

  function verdict(): string {
    const tied = judged.filter((one) => one.tied && one !== best).length;
    const over = `${seeds.length} seeds (${seeds[0]}–${seeds.at(-1)})`;
    if (tied === 0) return `Chosen: ${name(chosen)}. It is the best, and no other is tied with it over ${over}.`;
    const others = tied === 1 ? '1 other is' : `${tied} others are`;
    return chosen === best
      ? `Chosen: ${name(chosen)}. It is the best; ${others} not told from it over ${over}, and none is simpler.`
      : `Chosen: ${name(chosen)}. ${others} not told from the best, ${name(best)}, over ${over}; this is the simplest of them.`;
  }
}

/** Which numbers of the best are the least or the most that the grid tries: beyond may be better. Null where none is. */
export function edgeLine({ best }: Choice, grid: Grid): string | null {
  const edges = grid
    .filter(({ values }) => values.length > 1 && values.every((value) => Number.isFinite(Number(value))))
    .flatMap(({ field, values }) => [`${field}=${values[0]}`, `${field}=${values.at(-1)}`]);
  const found = best.settings.filter((setting) => edges.includes(setting));
  return found.length === 0 ? null : `The best is at an end of what the grid tries: ${found.join(' ')}.`;
}

const WIDTH = 10;

const cell = (value: number | null) => (value === null ? '–' : value.toFixed(4)).padStart(WIDTH);
