import { size } from './words.ts';

export interface ProgressBar {
  update(loaded: number, total: number | null): void;
  /** Wipes the bar, so that a sentence can take its place. */
  end(): void;
}

/** Where a bar can be drawn: standard error, as a rule. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** A bar in one line that draws over itself. Where that cannot be done (a log file) nothing is drawn. */
export function progressBar(name: string, screen: Screen): ProgressBar {
  if (!screen.isTTY) return { update() {}, end() {} };
  let drawn = '';
  return {
    update(loaded, total) {
      const line = barLine(name, loaded, total, screen.columns ?? 80);
      if (line !== drawn) screen.write(`\r${line}`);
      drawn = line;
    },
    end() {
      screen.write(`\r${' '.repeat(drawn.length)}\r`);
    },
  };
}

const CELLS = 24;

function barLine(name: string, loaded: number, total: number | null, columns: number): string {
  const share = total ? Math.min(1, loaded / total) : null;
  const filled = Math.round((share ?? 0) * CELLS);
  const bar = share === null ? '' : ` ${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)} ${Math.floor(share * 100)} %`;
  const line = `  ${name}${bar}  ${size(loaded)}${total ? ` of ${size(total)}` : ''}`;
  return line.slice(0, columns - 1).padEnd(Math.min(columns - 1, 78));
}
