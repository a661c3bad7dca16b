import type { Machine } from './machine.ts';

const INSTALL = ['apt-get', 'install', '-y'];

/** Installs Debian's packages; does nothing where that takes a password. What comes of it is to be looked for afresh. */
export function aptInstall(packages: readonly string[], machine: Machine): void {
  const prefix = aptPrefix(machine);
  if (!prefix) return;
  // A stale or partial list of packages may still know those that are wanted.
  machine.run([...prefix, 'apt-get', 'update']);
  machine.run([...prefix, ...INSTALL, ...packages]);
}

/** The command that installs packages here, to be told to a person; null where it cannot. */
export function aptCommand(packages: readonly string[], machine: Machine): string | null {
  return aptPrefix(machine) && [...INSTALL, ...packages].join(' ');
}

/** What to put before an apt-get command so that it may install; null where it cannot. */
function aptPrefix({ isRoot, onPath, run }: Machine): string[] | null {
  if (!onPath('apt-get')) return null;
  if (isRoot) return [];
  return onPath('sudo') && run(['sudo', '-n', 'true']) ? ['sudo', '-n'] : null;
}
