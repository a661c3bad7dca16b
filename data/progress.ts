import { size } from './words.ts';

/** Where progress can be shown: standard error, as a rule. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Shows what is being done, and how far it is. */
export interface Progress {
  /** @param what a few words, such as "kddcup99: reading corrected.gz" */
  step(what: string): void;
  /** @param what is being fetched. @param total bytes, null where nobody told */
  fetched(what: string, loaded: number, total: number | null): void;
  /** Takes away what would be drawn over, so that a line can take its place. */
  wipe(): void;
}

/** In a terminal one line that draws over itself; elsewhere, as in a log, a line a step. */
export function progressOn(screen: Screen): Progress {
  return screen.isTTY ? inTerminal(screen) : inLog(screen);
}

function inTerminal(screen: Screen): Progress {
  let drawn = '';
  const draw = (line: string) => {
    if (line === drawn) return;
    const width = (screen.columns ?? 80) - 1;
    screen.write(`\r${line.slice(0, width).padEnd(Math.min(width, drawn.length))}`);
    drawn = line.slice(0, width);
  };
  return {
    step: (what) => draw(`  ${what} …`),
    fetched: (what, loaded, total) => draw(barLine(what, loaded, total)),
    wipe() {
      if (drawn !== '') screen.write(`\r${' '.repeat(drawn.length)}\r`);
      drawn = '';
    },
  };
}

/** So many lines tell of a download. */
const PARTS = 4;

function inLog(screen: Screen): Progress {
  /** The last part of each download that a line told of. */
  const told = new Map<string, number>();
  return {
    step: (what) => screen.write(`${what} …\n`),
    fetched(what, loaded, total) {
      const part = total ? Math.floor((PARTS * loaded) / total) : 0;
      if (part <= (told.get(what) ?? -1)) return;
      told.set(what, part);
      screen.write(`${what}: ${size(loaded)}${ofTotal(total)} …\n`);
    },
    wipe() {},
  };
}

const CELLS = 24;

function barLine(what: string, loaded: number, total: number | null): string {
  const share = total ? Math.min(1, loaded / total) : null;
  const filled = Math.round((share ?? 0) * CELLS);
  const bar = share === null ? '' : ` ${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)} ${Math.floor(share * 100)} %`;
  return `  ${what}${bar}  ${size(loaded)}${ofTotal(total)}`;
}

const ofTotal = (total: number | null) => (total ? ` of ${size(total)}` : '');
