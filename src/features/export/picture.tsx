import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PictureContext } from '#charts/frame/picture.ts';
import type { LabText, Text } from '#text/text.ts';
import { TextContext } from '#text/useText.ts';
import { CAPTION_LINE, captionLines } from './caption.ts';
import { embeddedFonts, firstFamily } from './fonts.ts';
import { withStyles } from './inlineStyles.ts';
import { withPngText } from './pngText.ts';

const SIZE = { width: 720, height: 400 };
/** Room all round: words may reach over the edge of their drawing. */
const EDGE = 32;
/** Height of the title, in pixels. */
const TITLE = 32;
const NAMESPACE = 'http://www.w3.org/2000/svg';

type Words = Pick<LabText['chartTools'], 'nothingYet' | 'notDrawn'>;

/** What a picture shows, and where it comes from. */
export interface Shown {
  chart: ReactElement;
  title: string;
  /** The address of the experiment. */
  link: string;
}

interface Picture {
  svg: string;
  width: number;
  height: number;
  /** What is in it, for those who cannot see it. */
  label: string;
}

/**
 * A chart as a file of SVG that looks the same in any viewer: drawn anew at a fixed size, with all styles written out and
 * the page's typeface inside, its name and caption above it, in the colours of the page. It says where it comes from.
 * @throws Error when the chart has nothing to draw
 */
export async function pictureOf(shown: Shown, text: Text, words: Words): Promise<Picture> {
  const picture = draw(shown, text, words);
  const families = new Set(
    [...picture.svg.querySelectorAll('[font-family]')].map((set) => firstFamily(set.getAttribute('font-family')!)),
  );
  const fonts = document.createElementNS(NAMESPACE, 'style');
  fonts.textContent = await embeddedFonts(families);
  picture.svg.prepend(fonts);
  return { ...picture, svg: new XMLSerializer().serializeToString(picture.svg) };
}

function draw({ chart, title, link }: Shown, text: Text, words: Words) {
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
    const label = drawing.getAttribute('aria-label') ?? '';
    return { label, ...compose(drawing, captionLines(host, SIZE.width), { title, label, link }) };
  } finally {
    root.unmount();
    host.remove();
  }
}

function compose(
  drawing: Element,
  caption: readonly SVGTextElement[],
  { title, label, link }: { title: string; label: string; link: string },
) {
  const page = getComputedStyle(document.body);
  const colour = (name: string) => resolved(drawing, name);
  const head = TITLE + CAPTION_LINE * caption.length;
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
  add('desc', {}, label);
  add('metadata', {}).append(sourceOf(link));
  add('rect', { width, height, fill: colour('--panel') });
  const words = { x: EDGE, 'font-family': page.fontFamily };
  add('text', { ...words, y: EDGE + 16, 'font-size': 18, 'font-weight': 600, fill: colour('--ink') }, title);
  caption.forEach((line, i) => {
    line.setAttribute('x', String(EDGE));
    line.setAttribute('y', String(EDGE + 40 + CAPTION_LINE * i));
    svg.append(line);
  });
  const group = add('g', { transform: `translate(${EDGE} ${EDGE + head})` });
  group.append(withStyles(drawing));
  return { svg, width, height };
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** Where a picture comes from, in the words that drawing programs read (Dublin Core in RDF). */
function sourceOf(link: string): Element {
  const rdf = document.createElementNS(RDF, 'rdf:RDF');
  const about = document.createElementNS(RDF, 'rdf:Description');
  about.setAttributeNS(RDF, 'rdf:about', '');
  const source = document.createElementNS(DUBLIN_CORE, 'dc:source');
  source.textContent = link;
  about.append(source);
  rdf.append(about);
  return rdf;
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
export async function pixelsOf(shown: Shown, text: Text, words: Words): Promise<Blob> {
  const { svg, width, height, label } = await pictureOf(shown, text, words);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob>((done, fail) =>
      canvas.toBlob((drawn) => (drawn ? done(drawn) : fail(new Error(words.notDrawn)))),
    );
    const png = new Uint8Array(await blob.arrayBuffer());
    return new Blob([withPngText(png, { Title: shown.title, Description: label, Comment: shown.link })], {
      type: 'image/png',
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
