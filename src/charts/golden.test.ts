import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createElement, type ReactElement, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { en } from '#text/en/index.ts';
import { TextContext, useLater } from '#text/useText.ts';
import { PictureContext } from './frame/picture.ts';
import { CASES } from './golden/cases.ts';

/**
 * Each chart as a picture of data that never change. A picture that differs from its file, which lies with the
 * chart, fails; when that is
 * meant, `npx vitest run src/charts/golden.test.ts -u` writes the files anew: open each that changed, and look at it.
 */
it.each(Object.entries(CASES))('%s looks as it did', async (name, chart) => {
  await expect(pictureOf(chart)).toMatchFileSnapshot(`${name}.svg`);
});

it.each(Object.entries(CASES))('%s is drawn without widths below nought where there is hardly any room', (_, chart) => {
  for (const size of [
    { width: 24, height: 24 },
    { width: 24, height: 280 },
    { width: 480, height: 24 },
  ]) {
    const picture = createElement(PictureContext, { value: size }, chart);
    const page = renderToStaticMarkup(createElement(TextContext, { value: en }, picture));
    expect(page.match(/ (?:width|height|r)="(?:-|NaN)[^"]*"/g)).toBeNull();
  }
});

it('keeps no picture of a chart that is gone', () => {
  const kept = filesHere().filter((file) => file.endsWith('.svg'));
  expect(kept.map((file) => file.replace('.svg', '')).sort()).toEqual(Object.keys(CASES).sort());
});

/** Paths below this folder, with slashes. */
const filesHere = () =>
  readdirSync(import.meta.dirname, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));

const SIZE = { width: 480, height: 280 };

function AskForWords() {
  useLater('lab');
  return null;
}

/** Asked for once, the Lab's words are there for every picture: whoever asks for them first has to wait. */
beforeAll(async () => {
  renderToStaticMarkup(
    createElement(TextContext, { value: en }, createElement(Suspense, null, createElement(AskForWords))),
  );
  await en.later.lab();
});

/** The drawing alone, with the style sheets it uses inside, in the light theme, one element a line. */
function pictureOf(chart: ReactElement): string {
  const picture = createElement(PictureContext, { value: SIZE }, chart);
  const page = renderToStaticMarkup(createElement(TextContext, { value: en }, picture));
  // The composer's picture says nothing by itself: what lies over it does.
  const drawing = /<svg[^>]*(?:role="img"|aria-hidden="true").*?<\/svg>/s.exec(page)?.[0];
  if (!drawing) throw new Error('The chart drew nothing.');
  const sheets = modules.filter(({ names }) => [...names.values()].some((scoped) => drawing.includes(scoped)));
  const renamed = sheets.reduce(
    (text, { file, names }) =>
      [...names].reduce((so, [name, scoped]) => so.replaceAll(scoped, readable(file, name)), text),
    drawing,
  );
  const rules = sheets.flatMap(({ file, css }) => rulesOf(file, css)).filter((rule) => isUsed(rule, renamed));
  const style = `<style>\n${TOKENS}\n${rules.join('\n')}\n</style>`;
  return `${tidyIds(renamed)
    // The picture has a margin, so its box is another than the chart's own.
    .replace(/ viewBox="0 0 [^"]*"/, '')
    .replace(
      '<svg',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 ${SIZE.width + 24} ${SIZE.height + 24}" style="background: var(--panel)"`,
    )
    .replace('>', `>\n${style}`)
    .replaceAll('><', '>\n<')}\n`;
}

interface Sheet {
  file: string;
  css: string;
  /** What each class is called in the drawing. */
  names: Map<string, string>;
}

const scopedNames = import.meta.glob<Record<string, string>>('./**/*.module.css', { eager: true, import: 'default' });

const byName = Object.entries(scopedNames).sort(([a], [b]) => (basename(a) < basename(b) ? -1 : 1));
const modules: Sheet[] = byName.map(([file, scoped]) => {
  const css = readFileSync(join(import.meta.dirname, file), 'utf8');
  const local = new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!));
  return { file, css, names: new Map([...local].map((name) => [name, scoped[name]!])) };
});

const readable = (file: string, name: string) => `${basename(file, '.module.css')}-${name}`;

/** The rules of a sheet with the names of the drawing, without comments and without what only a page knows. */
function rulesOf(file: string, css: string): string[] {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\n@\w+[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const renamed = plain.replaceAll(/\.([a-zA-Z][\w-]*)/g, (_, name: string) => `.${readable(file, name)}`);
  return [...renamed.matchAll(/[^{}]+\{[^{}]*\}/g)].map(([rule]) => rule.trim().replaceAll(/\n\s*\n/g, '\n'));
}

/** Whether the drawing has all classes that one of the rule's selectors asks for. */
function isUsed(rule: string, drawing: string): boolean {
  const classes = new Set([...drawing.matchAll(/class="([^"]*)"/g)].flatMap(([, list]) => list!.split(' ')));
  const selectors = rule.slice(0, rule.indexOf('{')).split(',');
  return selectors.some((selector) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => classes.has(name!)));
}

/** The page's colours in its light theme, and its type. */
const TOKENS = [...readFileSync('src/ui/theme.css', 'utf8').matchAll(/(--[\w-]+): light-dark\((#\w+), #\w+\)/g)]
  .map(([, name, light]) => `  ${name}: ${light};`)
  .reduce((css, line) => `${css}${line}\n`, 'svg {\n')
  .concat('  --sans: "Inter Variable", Inter, system-ui, sans-serif;\n}');

/** React's generated ids in the order in which they occur. */
function tidyIds(text: string): string {
  const ids = [...new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))];
  return ids.reduce((so, id, i) => so.replaceAll(`"${id}"`, `"id${i}"`).replaceAll(`#${id})`, `#id${i})`), text);
}
