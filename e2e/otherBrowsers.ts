import { aptInstall } from './apt.ts';
import { type Machine, thisMachine } from './machine.ts';

/** A browser of another make than Chromium that is on this machine, by the paths of its programs; or why there is none. */
export type Found<Paths> = Paths | { missing: string };

/** Where installers put Firefox without telling the PATH. */
const FIREFOX_PLACES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: '/Applications/Firefox.app/Contents/MacOS/firefox',
  win32: 'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
};

export function findFirefox(machine: Machine = thisMachine): Found<{ firefox: string }> {
  const place = FIREFOX_PLACES[machine.platform];
  const firefox =
    machine.onPath('firefox-esr') ?? machine.onPath('firefox') ?? (place && machine.exists(place) && place);
  return firefox ? { firefox } : { missing: 'There is no Firefox on this machine; Debian’s package is firefox-esr.' };
}

/** WebKit as Linux has it, which is driven on a screen that nobody sees. */
export function findWebKit(machine: Machine = thisMachine): Found<{ driver: string; screen: string }> {
  const driver = machine.onPath('WebKitWebDriver');
  const screen = machine.onPath('Xvfb');
  if (driver && screen) return { driver, screen };
  const lacking = [...(driver ? [] : ['WebKitWebDriver']), ...(screen ? [] : ['Xvfb'])];
  return {
    missing: `There is no ${lacking.join(' and no ')} on this machine; Debian’s packages are webkit2gtk-driver and xvfb.`,
  };
}

/** Installs what is missing of both, where packages can be installed without asking. Half a minute, once. */
export function installOtherBrowsers(machine: Machine = thisMachine): void {
  const packages = [
    ...('missing' in findFirefox(machine) ? ['firefox-esr'] : []),
    ...('missing' in findWebKit(machine) ? ['webkit2gtk-driver', 'xvfb'] : []),
  ];
  if (packages.length > 0) aptInstall(packages, machine);
}
