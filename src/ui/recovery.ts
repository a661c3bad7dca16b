/** What the page itself says to all who wait. */
const RECOVERY = 'anomascope:recovery';

/** Something that had failed has come, so other things may come too. */
export const tellRecovery = (): void => void dispatchEvent(new Event(RECOVERY));

/**
 * Calls back whenever what failed may work again: the connection is back, the reader is back (from logging in elsewhere,
 * say), or something else that had failed has come.
 * @returns the way to stop
 */
export function onRecovery(listener: () => void): () => void {
  const onVisible = () => document.visibilityState === 'visible' && listener();
  addEventListener(RECOVERY, listener);
  addEventListener('online', listener);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    removeEventListener(RECOVERY, listener);
    removeEventListener('online', listener);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
