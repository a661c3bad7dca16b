import { expect } from '@playwright/test';
import type { Driver, Place } from './driver.ts';

interface Box extends Place {
  width: number;
  height: number;
}

/** What plays a role on our page: all is native but tabs, the paper, and what speaks of a state. */
const ROLES = {
  button: 'button',
  tab: '[role=tab]',
  slider: 'input[type=range], [role=slider]',
  region: 'section[aria-labelledby]',
  status: '[role=status]',
  toolbar: '[role=toolbar]',
} as const;

type Role = keyof typeof ROLES;

/** The same hands for any browser: they find things by role and name, as Playwright's do for Chromium. */
export function handOn(driver: Driver) {
  const { run } = driver;
  const find = async (role: Role, name: string): Promise<Box> => {
    await expect.poll(() => run(look, ROLES[role], name), `a ${role} called “${name}”`).not.toBeNull();
    return (await run(look, ROLES[role], name))!.box;
  };
  const textOf = async (role: Role, name: string) => (await run(look, ROLES[role], name))?.text ?? '';
  const see = (role: Role, name: string, words: RegExp, timeout = 15_000) =>
    expect.poll(() => textOf(role, name), { timeout }).toMatch(words);
  const click = async (role: Role, name: string) => driver.drag(middleOf(await find(role, name)));
  return {
    ...driver,
    find,
    textOf,
    /** Waits until a text says so. */
    see,
    click,
    focus: (role: Role, name: string) => run(look, ROLES[role], name, true),
    /** The box of what is laid over the page; null where nothing is. */
    over: async (what: ':popover-open' | 'dialog[open]') => (await run(look, what, ''))?.box ?? null,

    /** Opens a link to an experiment and waits until it is prepared. */
    async toLab(url: string): Promise<void> {
      await driver.open(url);
      await see('status', '', /Ready/, 60_000);
    },

    /** Goes to a section of the essay, loading nothing anew, and waits until its figure is drawn. */
    async toSection(name: string): Promise<void> {
      await run(goTo, `#/${name}`);
      await expect.poll(() => run(look, `section[data-section=${name}] figure svg`, '')).not.toBeNull();
    },

    /** Trains to the end. Returns every test row's score, as the page saves them. */
    async scores(): Promise<string> {
      await click('button', 'Train');
      await see('status', '', /Finished/, 60_000);
      await click('button', 'More on Error histogram');
      await run(keepFile);
      await click('button', 'Save data as CSV');
      return run(keptFile);
    },
  };
}

export const middleOf = ({ x, y, width, height }: Box): Place => ({ x: x + width / 2, y: y + height / 2 });

// What follows runs in the page, and sees nothing of what is around it.

/** The first thing in sight whose name begins so, brought onto the screen, and given the keyboard if wished. */
async function look(selector: string, name: string, focus = false): Promise<{ box: Box; text: string } | null> {
  const painted = () => new Promise(requestAnimationFrame);
  // What has just opened is put in its place with the frame.
  for (let frames = 0; frames < 2; frames++) await painted();
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => {
    const called = each.getAttribute('aria-label') ?? each.textContent ?? '';
    return called.trim().startsWith(name) && each.checkVisibility();
  });
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (focus) found.focus();
  // On a busy machine it may take more frames until it rests: nobody presses what still moves.
  let box = found.getBoundingClientRect();
  for (let before: DOMRect | null = null; before === null || before.x !== box.x || before.y !== box.y; ) {
    await painted();
    [before, box] = [box, found.getBoundingClientRect()];
  }
  const { x, y, width, height } = box;
  return { box: { x, y, width, height }, text: found.textContent };
}

function goTo(hash: string): void {
  location.hash = hash;
}

/** Keeps the next file that the page saves. */
function keepFile(): void {
  const make = URL.createObjectURL;
  const kept = new Promise((keep) => {
    URL.createObjectURL = (file) => {
      URL.createObjectURL = make;
      keep((file as Blob).text());
      return make(file);
    };
  });
  Object.assign(window, { kept });
}

/** The file's text, once it is saved. */
function keptFile(): Promise<string> {
  return (window as unknown as { kept: Promise<string> }).kept;
}
