import { describe, expect, it } from 'vitest';
import { findBrowser, launchFlags } from './browser.ts';
import type { Machine } from './machine.ts';

/** A machine on which these paths start, and where running a command that `installs` names makes a path appear. */
function machine({
  starting = [],
  installs = {},
  ...rest
}: { starting?: string[]; installs?: Record<string, string> } & Partial<Machine>) {
  const paths = new Set(starting);
  const commands: string[] = [];
  const fake: Machine = {
    platform: 'linux',
    env: {},
    isRoot: false,
    onPath: (name) => [...paths].find((path) => path.endsWith(`/${name}`)) ?? null,
    exists: (path) => paths.has(path),
    starts: (path) => paths.has(path),
    playwrightsOwn: () => '/cache/playwright/chrome',
    run(command) {
      commands.push(command.join(' '));
      const made = installs[command.join(' ')];
      if (made) paths.add(made);
      return made !== undefined;
    },
    ...rest,
  };
  return { fake, commands };
}

const install = { install: true };
const asRoot = { isRoot: true, starting: ['/usr/bin/apt-get'] };

describe('findBrowser', () => {
  it('takes the one that the environment names, before any other', () => {
    const env = { ANOMASCOPE_BROWSER: '/my/chrome' };
    const { fake } = machine({ env, starting: ['/usr/bin/chromium', '/my/chrome'] });
    expect(findBrowser(install, fake)).toBe('/my/chrome');
  });

  it('does not look elsewhere when the one named is missing', () => {
    const { fake, commands } = machine({ env: { ANOMASCOPE_BROWSER: '/gone' }, starting: ['/usr/bin/chromium'] });
    expect(() => findBrowser(install, fake)).toThrow('ANOMASCOPE_BROWSER is /gone, but there is no such file.');
    expect(commands).toEqual([]);
  });

  it('prefers one on the PATH to one in a usual place', () => {
    const { fake } = machine({ starting: ['/opt/google/chrome/chrome', '/home/me/bin/google-chrome'] });
    expect(findBrowser(install, fake)).toBe('/home/me/bin/google-chrome');
  });

  it('passes over one that is there but does not start', () => {
    const { fake } = machine({
      onPath: (name) => (name === 'chromium-browser' ? '/usr/bin/chromium-browser' : null),
      starting: ['/snap/bin/chromium'],
    });
    expect(findBrowser(install, fake)).toBe('/snap/bin/chromium');
  });

  it.each([
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ] as const)('knows the usual places of %s', (platform, env, path) => {
    const { fake } = machine({ platform, env, starting: [path] });
    expect(findBrowser(install, fake)).toBe(path);
  });

  it('takes Playwright’s own when none is installed', () => {
    const { fake, commands } = machine({ starting: ['/cache/playwright/chrome'] });
    expect(findBrowser(install, fake)).toBe('/cache/playwright/chrome');
    expect(commands).toEqual([]);
  });

  it('lets Playwright install one', () => {
    const installs = { 'npx playwright install chromium': '/cache/playwright/chrome' };
    const { fake, commands } = machine({ ...asRoot, installs });
    expect(findBrowser(install, fake)).toBe('/cache/playwright/chrome');
    expect(commands).toEqual(['npx playwright install chromium']);
  });

  it('installs Debian’s package as root when Playwright’s cannot be had', () => {
    const { fake, commands } = machine({
      ...asRoot,
      installs: { 'apt-get install -y chromium': '/usr/bin/chromium' },
    });
    expect(findBrowser(install, fake)).toBe('/usr/bin/chromium');
    expect(commands).toEqual(['npx playwright install chromium', 'apt-get update', 'apt-get install -y chromium']);
  });

  it('prefers a headless shell where one will do, on the PATH or from Debian', () => {
    const { fake } = machine({ starting: ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'] });
    expect(findBrowser(install, fake)).toBe('/usr/bin/chromium');
    expect(findBrowser({ ...install, shell: true }, fake)).toBe('/usr/bin/chromium-headless-shell');
    const installs = { 'apt-get install -y chromium-headless-shell': '/usr/bin/chromium-headless-shell' };
    const bare = machine({ ...asRoot, installs });
    expect(findBrowser({ ...install, shell: true }, bare.fake)).toBe('/usr/bin/chromium-headless-shell');
    const older = machine({ ...asRoot, installs: { 'apt-get install -y chromium': '/usr/bin/chromium' } });
    expect(findBrowser({ ...install, shell: true }, older.fake)).toBe('/usr/bin/chromium');
  });

  it('installs Debian’s package by sudo where that asks no password', () => {
    const { fake } = machine({
      starting: ['/usr/bin/apt-get', '/usr/bin/sudo'],
      installs: { 'sudo -n true': '/yes', 'sudo -n apt-get install -y chromium': '/usr/bin/chromium' },
    });
    expect(findBrowser(install, fake)).toBe('/usr/bin/chromium');
  });

  it('leaves packages alone where sudo asks for a password', () => {
    const { fake, commands } = machine({ starting: ['/usr/bin/apt-get', '/usr/bin/sudo'] });
    expect(() => findBrowser(install, fake)).toThrow('install chromium”. Install Chromium or Chrome');
    expect(commands.filter((command) => command.includes('apt-get'))).toEqual([]);
  });

  it('says what was tried and what to do', () => {
    const { fake } = machine(asRoot);
    expect(() => findBrowser(install, fake)).toThrow(
      'No Chromium that starts was found; tried the PATH, the usual places, Playwright’s own folder, “npx playwright install chromium”, “apt-get install -y chromium”. Install Chromium or Chrome, for example by “npx playwright install --with-deps chromium”, or set ANOMASCOPE_BROWSER to the path of one.',
    );
  });

  it('installs nothing unless allowed', () => {
    const { fake, commands } = machine(asRoot);
    expect(() => findBrowser({ install: false }, fake)).toThrow(
      'tried the PATH, the usual places, Playwright’s own folder.',
    );
    expect(commands).toEqual([]);
  });
});

describe('launchFlags', () => {
  it('switches the sandbox off for root alone', () => {
    expect(launchFlags({ isRoot: true })).toContain('--no-sandbox');
    expect(launchFlags({ isRoot: false })).not.toContain('--no-sandbox');
  });
});
