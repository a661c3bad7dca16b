import { meanInterval } from '#core/statistics/meanInterval.ts';
import { figure } from '../figure.ts';
import { type Choice, edgesOf, type Judged } from './choice.ts';
import type { Grid } from './grids.ts';

/** The table that a choice was made by, best first, and in sentences what it came to. */
export function choiceLines(choice: Choice, grid: Grid, seeds: readonly number[]): string[] {
  const { judged, best, chosen } = choice;
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
  const edges = edgesOf(choice, grid);
  return [
    'settings'.padEnd(width) + heads,
    ...ranked.map(row),
    verdict(),
    ...(edges.length === 0 ? [] : [`The best is at an end of what the grid tries: ${edges.join(' ')}.`]),
  ];

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

const WIDTH = 10;

const cell = (value: number | null) => (value === null ? '–' : figure(value, 4)).padStart(WIDTH);
