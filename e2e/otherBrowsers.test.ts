import { describe, expect, it } from 'vitest';
import type { Machine } from './machine.ts';
import { findFirefox, findWebKit, installOtherBrowsers } from './otherBrowsers.ts';

/** A machine with these programs on its PATH. */
function machine(programs: Record<string, string>, rest: Partial<Machine> = {}) {
  const commands: string[] = [];
  const fake: Machine = {
    platform: 'linux',
    env: {},
    isRoot: true,
    onPath: (name) => programs[name] ?? null,
    exists: () => false,
    starts: () => false,
    playwrightsOwn: () => '',
    run(command) {
      commands.push(command.join(' '));
      return true;
    },
    ...rest,
  };
  return { fake, commands };
}

const APT = { 'apt-get': '/usr/bin/apt-get' };
const WEBKIT = { WebKitWebDriver: '/usr/bin/WebKitWebDriver', Xvfb: '/usr/bin/Xvfb' };

describe('finding Firefox', () => {
  it('prefers the long-term release, whose age is the harder test', () => {
    const { fake } = machine({ firefox: '/usr/bin/firefox', 'firefox-esr': '/usr/bin/firefox-esr' });
    expect(findFirefox(fake)).toEqual({ firefox: '/usr/bin/firefox-esr' });
  });

  it('knows where a Mac has it', () => {
    const path = '/Applications/Firefox.app/Contents/MacOS/firefox';
    const { fake } = machine({}, { platform: 'darwin', exists: (file) => file === path });
    expect(findFirefox(fake)).toEqual({ firefox: path });
  });

  it('says what is missing and what would bring it', () => {
    expect(findFirefox(machine({}).fake)).toEqual({
      missing: 'There is no Firefox on this machine; Debian’s package is firefox-esr.',
    });
  });
});

describe('finding WebKit', () => {
  it('takes its driver and a screen for it', () => {
    expect(findWebKit(machine(WEBKIT).fake)).toEqual({ driver: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/Xvfb' });
  });

  it('says which of the two is missing', () => {
    const { fake } = machine({ WebKitWebDriver: '/usr/bin/WebKitWebDriver' });
    expect(findWebKit(fake)).toEqual({
      missing: 'There is no Xvfb on this machine; Debian’s packages are webkit2gtk-driver and xvfb.',
    });
  });
});

describe('installing them', () => {
  it('installs both at once where packages can be had', () => {
    const { fake, commands } = machine(APT);
    installOtherBrowsers(fake);
    expect(commands).toEqual(['apt-get update', 'apt-get install -y firefox-esr webkit2gtk-driver xvfb']);
  });

  it('installs only what is missing, and nothing when all is there', () => {
    const some = machine({ ...APT, ...WEBKIT });
    installOtherBrowsers(some.fake);
    expect(some.commands.at(-1)).toBe('apt-get install -y firefox-esr');
    const all = machine({ ...APT, ...WEBKIT, firefox: '/usr/bin/firefox' });
    installOtherBrowsers(all.fake);
    expect(all.commands).toEqual([]);
  });

  it('leaves packages alone where that would take a password', () => {
    const { fake, commands } = machine({ ...APT, sudo: '/usr/bin/sudo' }, { isRoot: false, run: () => false });
    installOtherBrowsers(fake);
    expect(commands).toEqual([]);
  });
});
