import { handOn, middleOf } from './browserHand.ts';
import { chromiumDriver } from './chromium.ts';
import type { Place } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { findFirefox, findWebKit } from './otherBrowsers.ts';
import { expect, test } from './test.ts';
import { startWebKit } from './webkit.ts';

const KNOB = 'section[data-section=threshold] circle[class*=knob]';
const LINK = '#/lab?v=1&d=ecg5000&on=fusedWasm&e=3';

/** Each starts its browser, or tells why there is none. */
const BROWSERS = {
  Firefox: () => {
    const found = findFirefox();
    return 'missing' in found ? found.missing : startFirefox(found.firefox);
  },
  WebKit: () => {
    const found = findWebKit();
    return 'missing' in found ? found.missing : startWebKit(found);
  },
};

/** What Chromium gives every row; asked once. */
let chromiumsScores: string | undefined;

for (const [name, start] of Object.entries(BROWSERS)) {
  test.describe(`${name} @others`, () => {
    // One after another, on one page: a browser takes its time to start.
    test.describe.configure({ mode: 'default', timeout: 240_000 });
    let hand: ReturnType<typeof handOn>;

    test.beforeAll(async ({ baseURL }) => {
      const driver = await start();
      test.skip(typeof driver === 'string', String(driver));
      if (typeof driver === 'string') return;
      hand = handOn(driver);
      await hand.toLab(`${baseURL}${LINK}`);
    });

    test.afterAll(async () => {
      await hand?.close();
    });

    test('a network gives every row the score that Chromium gives it, to the last bit', async ({ page, baseURL }) => {
      if (chromiumsScores === undefined) {
        const chromium = handOn(chromiumDriver(page));
        await chromium.toLab(`${baseURL}${LINK}`);
        chromiumsScores = await chromium.scores();
      }
      expect(chromiumsScores.split('\r\n').length).toBe(1002);
      expect(await hand.scores()).toBe(chromiumsScores);
    });

    test('what is laid over the page stands beside its place, and closes', async () => {
      await hand.click('button', 'Latent layer');
      const column = await hand.find('button', 'Latent layer');
      await expect.poll(async () => (await hand.over(':popover-open'))?.y).toBeCloseTo(column.y + column.height + 6, 0);
      await hand.press('Escape');
      await expect.poll(() => hand.over(':popover-open')).toBeNull();
      await hand.click('button', 'About: Abnormal share');
      await expect.poll(() => hand.over(':popover-open')).not.toBeNull();
      await hand.drag({ x: 700, y: 10 });
      await expect.poll(() => hand.over(':popover-open')).toBeNull();
      await hand.click('button', 'About these rows');
      const dialog = await hand.over('dialog[open]');
      await hand.drag({ x: dialog!.x + 20, y: dialog!.y + 4 });
      expect(await hand.over('dialog[open]')).not.toBeNull();
      await hand.drag({ x: dialog!.x - 40, y: dialog!.y + 20 });
      await expect.poll(() => hand.over('dialog[open]')).toBeNull();
    });

    test('the buttons to begin with stand on one line', async () => {
      const tops = [await hand.find('button', 'Presets'), await hand.find('button', 'Copy link')].map(({ y }) => y);
      expect(tops[1]).toBe(tops[0]);
    });

    test('keys move the threshold', async () => {
      const before = await hand.textOf('region', 'Metrics');
      await hand.focus('slider', 'Threshold');
      await hand.press('PageDown');
      await hand.press('ArrowLeft');
      await expect.poll(() => hand.textOf('region', 'Metrics')).not.toBe(before);
    });

    test('a chart shown large answers where the pointer is', async () => {
      const enlarge = async (chart: string) => {
        await hand.click('button', `More on ${chart}`);
        await hand.click('button', 'Show large');
        await expect.poll(() => hand.over('dialog[open]')).not.toBeNull();
      };
      const reduce = async () => {
        await hand.press('Escape');
        await expect.poll(() => hand.over('dialog[open]')).toBeNull();
      };
      const mark = async (name: string) =>
        (await hand.run(middleAt, `dialog[open] circle[class*=${name}]`)) ?? { x: Number.NaN, y: Number.NaN };
      const expectMark = (name: string, { x, y }: Place) =>
        expect
          .poll(async () => {
            const at = await mark(name);
            return Math.hypot(at.x - x, at.y - y);
          }, `${name} within 6 pixels of ${x}, ${y}`)
          .toBeLessThan(6);

      await enlarge('Error histogram');
      const slider = await hand.find('slider', 'Threshold');
      const [from, to] = [0.7, 0.35].map((share) => ({ ...middleOf(slider), x: slider.x + share * slider.width }));
      await hand.drag(from!, middleOf(slider), to!);
      await expectMark('knob', { x: to!.x, y: (await mark('knob')).y });
      await reduce();

      await enlarge('ROC curve');
      const onCurve = await hand.run(placeOnCurve);
      await hand.point(onCurve);
      await expectMark('preview', onCurve);
      await reduce();

      await enlarge('Latent space');
      const dot = await hand.run(leftmostDot);
      await hand.drag(dot);
      await expectMark('selected', dot);
      await reduce();
    });

    test('a beat is drawn, and judged', async () => {
      await hand.click('tab', 'Draw');
      const { x, y, width, height } = await hand.find('slider', 'Drawing');
      const at = (across: number, down: number) => ({ x: x + across * width, y: y + down * height });
      await hand.drag(at(0.05, 0.5), at(0.3, 0.3), at(0.5, 0.7), at(0.9, 0.4));
      await hand.see('region', 'Draw your own', /× the threshold/);
    });

    test('slides turn over, fit the screen, and their figures follow the pointer', async () => {
      await hand.toSection('threshold');
      await hand.press('p');
      await hand.see('toolbar', 'Projector mode', /7 of 13/);
      const word = await hand.find('button', 'percentile');
      await hand.point(middleOf(word));
      await expect.poll(async () => (await hand.over(':popover-open')) !== null).toBe(true);
      const note = (await hand.over(':popover-open'))!;
      expect(note.y + note.height).toBeLessThanOrEqual(word.y);
      expect(await hand.run(underlineOf, 'percentile')).toEqual(['underline', 'dotted']);
      await hand.press('ArrowRight');
      await hand.see('toolbar', 'Projector mode', /Choosing a threshold/);
      expect(await hand.run(overflow)).toEqual({ right: 0, down: 0 });
      const slider = await hand.find('slider', 'Threshold');
      const to = { x: slider.x + 0.4 * slider.width, y: slider.y + slider.height / 2 };
      await hand.drag({ x: slider.x + 0.6 * slider.width, y: to.y }, { x: slider.x + 0.5 * slider.width, y: to.y }, to);
      // A line moves to its place in a fifth of a second.
      await expect.poll(async () => Math.abs((await hand.run(middleAt, KNOB))!.x - to.x)).toBeLessThan(2);
      await hand.press('Escape');
      await expect.poll(() => hand.textOf('toolbar', 'Projector mode')).toBe('');
    });
  });
}

// What follows runs in the page, and sees nothing of what is around it.

function underlineOf(word: string): string[] {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === word)!;
  const { textDecorationLine, textDecorationStyle } = getComputedStyle(button);
  return [textDecorationLine, textDecorationStyle];
}

function overflow(): { right: number; down: number } {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  return { right: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
}

/** Where the middle of a mark is painted; null where there is none. */
function middleAt(selector: string): Place | null {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** A corner of the detector's own curve: thresholds lie there, and not between corners. */
function placeOnCurve(): Place {
  const path = document.querySelector<SVGPathElement>('dialog[open] path[class*=own]')!;
  const drawing = path.ownerSVGElement!;
  const box = drawing.getBoundingClientRect();
  const corners = path.getAttribute('d')!.match(/[\d.]+,[\d.]+/g)!;
  const [x, y] = corners[corners.length >> 1]!.split(',').map(Number) as [number, number];
  const { width, height } = drawing.viewBox.baseVal;
  return { x: box.x + (x / width) * box.width, y: box.y + (y / height) * box.height };
}

/** The leftmost place that is painted on a map. */
function leftmostDot(): Place {
  const canvas = document.querySelector<HTMLCanvasElement>('dialog[open] canvas')!;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  const box = canvas.getBoundingClientRect();
  for (let x = 0; x < width; x++)
    for (let y = 0; y < height; y++)
      if (data[4 * (y * width + x) + 3]! > 60)
        return { x: box.x + ((x + 2) / width) * box.width, y: box.y + ((y + 0.5) / height) * box.height };
  throw new Error('Nothing is painted on the map.');
}
