import type { Size } from '../frame/size.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the plot lies, and where its key does, which never lies on the plot. All in pixels. */
export interface RankingLayout {
  plot: Box;
  /** A line of the key has its sample at the left end, its area at the right one, and its name between them. */
  key: {
    /** Where the title begins; null where there is no room for it. */
    title: { x: number; y: number } | null;
    /** One for each name, as far as there is room. */
    lines: { left: number; right: number; y: number }[];
    /** Of a longer name so many letters stand in the key. */
    letters: number;
    /** Which of its areas each line says. */
    areas: 'long' | 'short';
  };
}

/** Round the plot, in pixels. */
const MARGIN = { top: 10, right: 20, bottom: 40, left: 46 };

/** A line of the key: its height, its sample, an area alone, and the space round its name, in pixels. */
const LINE = 18;
const LEAST_LINE = 14;
export const SAMPLE = 28;
const AREA = 32;
export const GAP = 8;
/** About as wide as a letter is, in pixels. */
const LETTER = 7.2;
/** Between the plot, whose last tick reaches over its end, and a key beside it. */
const ASIDE = 26;
/** Between two lines of a key side by side. */
const APART = 16;
/** How much of a long name stands in the key on a page, where all of it stands under a pointer, and in a picture; and how much should. */
const LETTERS = { page: 24, picture: 48, least: 4, enough: 10 };
/** A key beside the plot takes so much of the chart's width at most. */
const MOST_BESIDE = 0.5;

/** What a line of the key says. */
interface Said {
  name: string;
  /** The short one stands where the long one would leave names too little room. */
  area: { long: string; short: string };
}

/**
 * Puts the key beside the plot or under it, whichever leaves more of the plot's shorter side.
 * @param said by the lines, in their order
 */
export function layOut(size: Size, said: readonly Said[], title: string, picture: boolean): RankingLayout {
  const long = layOutWith('long', size, said, title, picture);
  const longest = Math.max(...said.map(({ name }) => name.length));
  return long.key.letters >= Math.min(longest, LETTERS.enough) ? long : layOutWith('short', size, said, title, picture);
}

function layOutWith(
  areas: 'long' | 'short',
  size: Size,
  said: readonly Said[],
  title: string,
  picture: boolean,
): RankingLayout {
  const aroundName = SAMPLE + GAP + GAP + Math.max(AREA, ...said.map(({ area }) => LETTER * area[areas].length));
  /** As many letters as a line has room for. */
  const lettersIn = (width: number) => {
    const room = Math.floor((width - aroundName) / LETTER);
    return Math.max(LETTERS.least, Math.min(room, picture ? LETTERS.picture : LETTERS.page));
  };
  const widthsWith = (letters: number) => said.map(({ name }) => aroundName + LETTER * Math.min(letters, name.length));
  const letters = { beside: lettersIn(MOST_BESIDE * size.width), under: lettersIn(size.width) };
  const beside = keyBeside(size, widthsWith(letters.beside), title);
  const under = keyUnder(size, widthsWith(letters.under));
  return shorterSide(beside.plot) >= shorterSide(under.plot)
    ? { plot: beside.plot, key: { ...beside.key, areas, letters: letters.beside } }
    : { plot: under.plot, key: { ...under.key, areas, letters: letters.under } };
}

interface Keyed {
  plot: Box;
  key: Omit<RankingLayout['key'], 'letters' | 'areas'>;
}

const shorterSide = ({ left, right, top, bottom }: Box) => Math.min(right - left, bottom - top);

const plotIn = ({ width, height }: Size): Box => ({
  left: MARGIN.left,
  right: width - MARGIN.right,
  top: MARGIN.top,
  bottom: height - MARGIN.bottom,
});

/** One line below the other, right of the plot; from the top, for curves that end there are named first. */
function keyBeside(size: Size, widths: readonly number[], title: string): Keyed {
  const whole = plotIn(size);
  const right = size.width - 2;
  const left = right - Math.max(0, ...widths);
  // The key may reach as far down as the axis below the plot does.
  const room = size.height - whole.top;
  const titled = (widths.length + 1) * LINE <= room && LETTER * title.length <= right - left;
  const line = Math.min(LINE, Math.max(LEAST_LINE, Math.floor(room / widths.length)));
  const first = whole.top + (titled ? LINE : 0) + 12;
  return {
    plot: { ...whole, right: Math.max(whole.left + 1, left - ASIDE) },
    key: {
      title: titled ? { x: left, y: whole.top + 12 } : null,
      lines: widths.map((_, i) => ({ left, right, y: first + i * line })).filter(({ y }) => y < size.height),
    },
  };
}

/** One line after the other, in as many rows as that takes, under the plot and its axis. */
function keyUnder(size: Size, widths: readonly number[]): Keyed {
  const whole = plotIn(size);
  let [row, left] = [0, 0];
  const placed = widths.map((width) => {
    if (left > 0 && left + width > size.width) [row, left] = [row + 1, 0];
    const line = { row, left, right: left + width };
    left += width + APART;
    return line;
  });
  const top = size.height - (row + 1) * LINE;
  return {
    plot: { ...whole, bottom: whole.bottom - (row + 1) * LINE },
    key: {
      title: null,
      lines: placed.map((line) => ({ left: line.left, right: line.right, y: top + line.row * LINE + 14 })),
    },
  };
}
