import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PictureContext } from '#charts/frame/picture.ts';
import type { LabText, Text } from '#text/text.ts';
import { TextContext } from '#text/useText.ts';
import { withStyles } from './inlineStyles.ts';

const SIZE = { width: 720, height: 400 };
/** Room all round: where the page's type is not at hand, words run wider. */
const EDGE = 32;
const NAMESPACE = 'http://www.w3.org/2000/svg';

type Words = Pick<LabText['chartTools'], 'nothingYet' | 'notDrawn'>;

/**
 * A chart as a file of SVG that looks the same in any viewer: drawn anew at a fixed size, with all styles written out,
 * its name and caption above it, in the colours of the page.
 * @throws Error when the chart has nothing to draw
 */
export function pictureOf(
  chart: ReactElement,
  title: string,
  text: Text,
  words: Words,
): { svg: string; width: number; height: number } {
  const host = document.createElement('div');
  host.inert = true;
  host.style.cssText = `position:fixed;left:-10000px;width:${SIZE.width}px;height:${SIZE.height + 40}px`;
  document.body.append(host);
  const root = createRoot(host);
  try {
    const page = (
      <TextContext value={text}>
        <PictureContext value={SIZE}>{chart}</PictureContext>
      </TextContext>
    );
    flushSync(() => root.render(page));
    const drawing = host.querySelector('svg[role="img"]');
    if (!drawing) throw new Error(words.nothingYet);
    return compose(drawing, title, captionOf(host));
  } finally {
    root.unmount();
    host.remove();
  }
}

/** The caption's words; the parts of a key stand apart. */
function captionOf(host: Element): string {
  const caption = host.querySelector('figcaption');
  if (!caption) return '';
  const isKey = [...caption.childNodes].every((node) => node instanceof Element);
  const parts = isKey ? [...caption.children] : [caption];
  return parts.map((part) => part.textContent?.trim() ?? '').join('\u2003');
}

function compose(drawing: Element, title: string, caption: string) {
  const page = getComputedStyle(document.body);
  const colour = (name: string) => resolved(drawing, name);
  const head = caption ? 52 : 32;
  const [width, height] = [SIZE.width + 2 * EDGE, SIZE.height + 2 * EDGE + head];
  const svg = document.createElementNS(NAMESPACE, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' })) {
    svg.setAttribute(name, String(value));
  }
  const add = (tag: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(NAMESPACE, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.textContent = text;
    svg.append(element);
    return element;
  };
  add('title', {}, title);
  add('desc', {}, drawing.getAttribute('aria-label') ?? '');
  add('rect', { width, height, fill: colour('--panel') });
  const words = { x: EDGE, 'font-family': page.fontFamily };
  add('text', { ...words, y: EDGE + 16, 'font-size': 18, 'font-weight': 600, fill: colour('--ink') }, title);
  if (caption) add('text', { ...words, y: EDGE + 40, 'font-size': 13, fill: colour('--ink-soft') }, caption);
  const group = add('g', { transform: `translate(${EDGE} ${EDGE + head})` });
  group.append(withStyles(drawing));
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** A colour by its name among the page's, as numbers. */
function resolved(near: Element, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  near.parentElement!.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The same as pixels, two for each of the page's so that it stays sharp in print. @throws Error where it cannot be drawn */
export async function pixelsOf({ svg, width, height }: ReturnType<typeof pictureOf>, words: Words): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error(words.notDrawn)))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
