/** How much larger or smaller than on the page a column may be on a projector. Smaller, nobody could read it. */
const TEXT = { smallest: 1, largest: 2 };
const FIGURE = { smallest: 1.15, largest: 2 };

/** Finer than anyone can see. */
const STEP = 0.01;

/**
 * Keeps both columns of a section, words and figure, as large as the window lets them be without scrolling. What grows
 * on the way, a reply or a figure that has come, makes its column smaller; nothing grows again before the next slide,
 * for a figure must not jump about under the hand that moves it.
 * @returns the way to let go
 */
export function fitSlide(section: HTMLElement): () => void {
  const words = [...section.querySelectorAll<HTMLElement>('[data-column="words"]')];
  const figure = [...section.querySelectorAll<HTMLElement>('[data-column="figure"]')];
  const fitAll = () => {
    magnifyToFit(section, words, TEXT, TEXT.largest);
    magnifyToFit(section, figure, FIGURE, FIGURE.largest);
  };
  const shrink = () => {
    magnifyToFit(section, words, TEXT, magnificationOf(words));
    magnifyToFit(section, figure, FIGURE, magnificationOf(figure));
  };
  fitAll();
  const observer = new ResizeObserver(shrink);
  for (const element of [...words, ...figure]) observer.observe(element);
  addEventListener('resize', fitAll);
  return () => {
    observer.disconnect();
    removeEventListener('resize', fitAll);
    magnify([...words, ...figure], null);
  };
}

/** Magnifies a column's parts by the most at which it ends above the section's end, from `smallest` to `most`. */
function magnifyToFit(section: HTMLElement, parts: HTMLElement[], { smallest }: typeof TEXT, most: number): void {
  const { paddingBottom } = getComputedStyle(section);
  const end = innerHeight - Number.parseFloat(paddingBottom);
  const fitsAt = (factor: number) => {
    magnify(parts, factor);
    return parts.every((part) => part.getBoundingClientRect().bottom + scrollY <= end);
  };
  if (fitsAt(most)) return;
  let [low, high] = [smallest, most];
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    if (fitsAt(middle)) low = middle;
    else high = middle;
  }
  fitsAt(low);
}

/** Magnifies parts, or leaves them as they are (null). The rest is the style sheet's. */
function magnify(parts: HTMLElement[], factor: number | null): void {
  for (const { style } of parts) style.setProperty('--magnified', factor === null ? null : String(factor));
  // Measured once that holds. What a transform adds to the height, the layout does not know of.
  for (const part of parts) part.style.marginBottom = factor !== null ? `${(factor - 1) * part.offsetHeight}px` : '';
}

const magnificationOf = ([part]: HTMLElement[]) => Number(part?.style.getPropertyValue('--magnified')) || 1;
