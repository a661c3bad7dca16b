/** What the one-file edition has in itself, for want of files around it. */
interface OneFile {
  /** By address from the page's folder: gzip-compressed, in base64. */
  files: Record<string, string>;
  /** The address of the worker's script, which has the files in it as well. */
  worker?: string;
}

declare global {
  // Of the page and of its workers: what they load before anything else sets it.
  var anomascopeOneFile: OneFile | undefined;
}

/** Whether this is the one-file edition, or a worker of it. */
export const isOneFile = (): boolean => globalThis.anomascopeOneFile !== undefined;

/** A file that the page has in itself, still packed; null where it has to be fetched. */
export function inlinedFile(address: string): Uint8Array<ArrayBuffer> | null {
  const { files } = globalThis.anomascopeOneFile ?? { files: {} };
  const found = Object.entries(files).find(([name]) => address === name || address.endsWith(`/${name}`));
  return found ? Uint8Array.from(atob(found[1]), (char) => char.charCodeAt(0)) : null;
}

/** Where a worker that the page has in itself starts from; null where its script has to be fetched. */
export const inlinedWorker = (): string | null => globalThis.anomascopeOneFile?.worker ?? null;
