const listeners = new Set<() => void>();

/** Something that had failed has come, so other things may come too. */
export function tellRecovery(): void {
  for (const listener of [...listeners]) listener();
}

/**
 * Calls back whenever what failed may work again: the connection is back, the reader is back (from logging in elsewhere,
 * say), or something else that had failed has come.
 * @returns the way to stop
 */
export function onRecovery(listener: () => void): () => void {
  const onVisible = () => document.visibilityState === 'visible' && listener();
  listeners.add(listener);
  addEventListener('online', listener);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    listeners.delete(listener);
    removeEventListener('online', listener);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
