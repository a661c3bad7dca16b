import { download, type Limits, Unreachable } from './download.ts';
import type { Fetch } from './obtain.ts';
import { Problem } from './problem.ts';
import type { Progress } from './progress.ts';

/**
 * Downloads and shows how far it is. What two files share (an archive that holds both) is fetched once, and a host that
 * was not reached is not waited for again.
 */
export function downloads(progress: Progress, limits?: Limits): Fetch {
  const fetched = new Map<string, Promise<Buffer>>();
  const lost = new Set<string>();
  return (address) => {
    const { host } = new URL(address);
    const known = fetched.get(address);
    if (known) return known;
    if (lost.has(host)) return Promise.reject(new Problem(`${address} lies on ${host}, which did not answer before`));
    const name = address.slice(address.lastIndexOf('/') + 1);
    progress.step(`asking ${host} for ${name}`);
    const fetching = download(address, (loaded, total) => progress.fetched(name, loaded, total), limits)
      .catch((error) => {
        if (error instanceof Unreachable) lost.add(host);
        throw error;
      })
      .finally(progress.wipe);
    fetched.set(address, fetching);
    return fetching;
  };
}
