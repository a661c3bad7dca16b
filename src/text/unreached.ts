/** A script could not be had: the connection is gone, or the site has been built anew since. */
export class UnreachedError extends Error {
  override name = 'UnreachedError';
}

/** @throws UnreachedError where what is being imported cannot be had */
export function reached<Module>(importing: Promise<Module>): Promise<Module> {
  return importing.catch((cause: unknown) => {
    throw new UnreachedError('A script of this page could not be loaded.', { cause });
  });
}
