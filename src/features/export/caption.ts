import { wrapWords } from './wrapWords.ts';

/** Properties that a word of a caption may have of its own. */
const LOOKS = ['fill', 'font-style', 'font-weight'] as const;
type Looks = Record<(typeof LOOKS)[number], string>;

/** Some letters of one look. */
interface Span {
  text: string;
  looks: Looks;
}

/** What no line ends within: "training 0.08," has two, and the second is of two looks. */
interface Word {
  spans: Span[];
  /** In pixels. */
  width: number;
}

/** Height of a line of the caption, in pixels. */
export const CAPTION_LINE = 20;
const SIZE = 13;

/** Between the parts of a key: as wide as a letter is high. */
const APART = '\u2003';

/**
 * A chart's caption as lines of SVG text that fit into a width, each word with its colour and slant: a key keeps its meaning.
 * @param host what the chart is drawn in, so that its styles are known
 * @param room the width, in pixels
 */
export function captionLines(host: Element, room: number): SVGTextElement[] {
  const caption = host.querySelector('figcaption');
  if (!caption) return [];
  const family = getComputedStyle(caption).fontFamily;
  const pen = document.createElement('canvas').getContext('2d')!;
  const widthOf = (text: string, looks: Looks) => {
    pen.font = `${looks['font-style']} ${looks['font-weight']} ${SIZE}px ${family}`;
    return pen.measureText(text).width;
  };
  const words = wordsOf(caption).map((spans) => ({
    spans,
    width: spans.reduce((sum, { text, looks }) => sum + widthOf(text, looks), 0),
  }));
  const space = words.length > 0 ? widthOf(' ', words[0]!.spans[0]!.looks) : 0;
  return wrapWords<Word>(words, space, room).map((line) => drawn(line, family));
}

/** The parts of a key, which stand apart, are the elements of a caption that has no words of its own. */
function wordsOf(caption: Element): Span[][] {
  const isKey = caption.childElementCount > 1 && [...caption.childNodes].every((node) => node instanceof Element);
  const parts = isKey ? [...caption.children] : [caption];
  const words = parts.map(wordsIn);
  for (const last of words.slice(0, -1).flatMap((part) => part.at(-1)?.at(-1) ?? [])) last.text += APART;
  return words.flat();
}

/** Letters that follow one another without a space are one word, whatever elements they stand in. */
function wordsIn(part: Element): Span[][] {
  const words: Span[][] = [];
  let isOpen = false;
  for (const node of textsIn(part)) {
    const looks = looksOf(node.parentElement!);
    for (const text of node.data.split(/(\s+)/).filter((piece) => piece !== '')) {
      const isSpace = text.trim() === '';
      if (!isSpace && isOpen) words.at(-1)!.push({ text, looks });
      else if (!isSpace) words.push([{ text, looks }]);
      isOpen = !isSpace;
    }
  }
  return words;
}

function* textsIn(part: Element): Generator<Text> {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

function looksOf(element: Element): Looks {
  const { color, fontStyle, fontWeight } = getComputedStyle(element);
  return { fill: color, 'font-style': fontStyle, 'font-weight': fontWeight };
}

function drawn(line: readonly Word[], family: string): SVGTextElement {
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  text.setAttribute('font-family', family);
  text.setAttribute('font-size', String(SIZE));
  line.forEach(({ spans }, i) => {
    spans.forEach(({ text: letters, looks }, at) => {
      const span = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      for (const name of LOOKS) span.setAttribute(name, looks[name]);
      span.textContent = i > 0 && at === 0 ? ` ${letters}` : letters;
      text.append(span);
    });
  });
  return text;
}
