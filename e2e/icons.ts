import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, launchFlags } from './browser.ts';

/**
 * Draws the icons of the installed page from `public/favicon.svg`, on ECG paper: `npm run icons`. They are committed;
 * this is for when the drawing changes.
 */
const ROOT = resolve(import.meta.dirname, '..');
const BOX = 32;

interface Icon {
  file: string;
  /** Pixels a side. */
  size: number;
  /** What the beat takes of the width: systems cut a maskable icon to a circle, or to whatever they like. */
  share: number;
  /** Corner radius, in boxes of 32; 0 where the system rounds. */
  radius: number;
}

const ICONS: readonly Icon[] = [
  { file: '192.png', size: 192, share: 0.92, radius: 6 },
  { file: '512.png', size: 512, share: 0.92, radius: 6 },
  { file: 'maskable.png', size: 512, share: 0.76, radius: 0 },
  { file: 'apple-touch.png', size: 180, share: 0.84, radius: 0 },
];

const strokes = readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8')
  .match(/<path[^>]+>/g)!
  .join('');

function drawing({ size, share, radius }: Icon): string {
  const lines = Array.from({ length: 7 }, (_, i) => (i + 1) * (BOX / 8));
  const grid = lines.map((at) => `M${at} 0v${BOX}M0 ${at}h${BOX}`).join('');
  const shift = (BOX * (1 - share)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${BOX} ${BOX}">
    <clipPath id="paper"><rect width="${BOX}" height="${BOX}" rx="${radius}" /></clipPath>
    <g clip-path="url(#paper)">
      <rect width="${BOX}" height="${BOX}" fill="#fbfaf7" />
      <path d="${grid}" stroke="#f3c9c4" stroke-width="0.25" />
      <g transform="translate(${shift} ${shift}) scale(${share})">${strokes}</g>
    </g>
  </svg>`;
}

const browser = await chromium.launch({ executablePath: findBrowser({ install: false }), args: launchFlags() });
const page = await browser.newPage();
for (const icon of ICONS) {
  await page.setViewportSize({ width: icon.size, height: icon.size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing(icon)}`);
  await page.screenshot({ path: join(ROOT, 'public/icons', icon.file), omitBackground: true });
}
await browser.close();
