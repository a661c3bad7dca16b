import { aptCommand, aptInstall } from './apt.ts';
import { type Machine, thisMachine } from './machine.ts';

/** Names of Chromium's headless shell: all of its engine without windows of its own, which are half of the work. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

/** Names that a Chromium goes by on the PATH, most to be relied on first. */
const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome'];

/** Where installers put one without telling the PATH. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
};

/** Folders of Windows that programs are installed in. */
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const PLAYWRIGHT_INSTALL = ['npx', 'playwright', 'install', 'chromium'];
const DEBIANS = ['chromium'];

interface Wanted {
  /** Whether one may be installed. */
  install: boolean;
  /** Whether a headless shell is preferred: for tests, which look at pages, and not for measuring what people get. */
  shell?: boolean;
}

/**
 * The path of a Chromium that starts on this machine: the one that ANOMASCOPE_BROWSER names, else an installed one,
 * else Playwright's own, else, if allowed, one that is installed now.
 * @throws Error whose message says what was tried and what to do
 */
export function findBrowser({ install, shell = false }: Wanted, machine: Machine = thisMachine): string {
  const named = machine.env.ANOMASCOPE_BROWSER;
  if (named) {
    if (machine.exists(named)) return named;
    throw new Error(`ANOMASCOPE_BROWSER is ${named}, but there is no such file. Correct it or unset it.`);
  }
  const found = installedBrowser(machine, shell) ?? (install ? installBrowser(machine, shell) : null);
  if (found) return found;
  const tried = ['the PATH', 'the usual places', 'Playwright’s own folder'];
  if (install) tried.push(`“${PLAYWRIGHT_INSTALL.join(' ')}”`);
  const command = install && aptCommand(DEBIANS, machine);
  if (command) tried.push(`“${command}”`);
  throw new Error(
    `No Chromium that starts was found; tried ${tried.join(', ')}. Install Chromium or Chrome, for example by “npx playwright install --with-deps chromium”, or set ANOMASCOPE_BROWSER to the path of one.`,
  );
}

function installedBrowser(machine: Machine, shell: boolean): string | null {
  const names = shell ? [...SHELLS, ...NAMES] : NAMES;
  const onPath = names.flatMap((name) => machine.onPath(name) ?? []);
  const candidates = [...onPath, ...usualPlaces(machine), machine.playwrightsOwn()];
  return candidates.find((path) => machine.starts(path)) ?? null;
}

function usualPlaces({ platform, env }: Machine): string[] {
  const places = PLACES[platform] ?? [];
  if (platform !== 'win32') return [...places];
  const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
  return folders.flatMap((folder) => places.map((place) => `${folder}\\${place}`));
}

/** Tries what can install one, gently first; what comes of it is looked for afresh each time. */
function installBrowser(machine: Machine, shell: boolean): string | null {
  machine.run(PLAYWRIGHT_INSTALL);
  const playwrights = installedBrowser(machine, shell);
  if (playwrights) return playwrights;
  for (const name of shell ? [SHELLS[0]!, ...DEBIANS] : DEBIANS) {
    aptInstall([name], machine);
    const found = installedBrowser(machine, shell);
    if (found) return found;
  }
  return null;
}

/** Chromium's switches for a quiet, repeatable start. */
export function launchFlags({ isRoot }: Pick<Machine, 'isRoot'> = thisMachine): string[] {
  return [
    // Chromium's sandbox refuses to start for root; everyone else keeps it.
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** Chromium's switches for WebGPU without a graphics card: computed by the processor, slow but right. */
export const WEBGPU_FLAGS = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
