/** A pen or a slider changes things sixty times a second; the disk need not know of each. */
const SETTLE_MS = 300;

/** Something to be kept once it has come to rest, and at the latest when the page is left. */
export interface Settling {
  /** It has changed. */
  changed(): void;
  /** Keeps what is still to be kept, and lets go. */
  stop(): void;
}

export function whenSettled(keep: () => void): Settling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finish = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    keep();
  };
  // Phones end a page that is out of sight without another word.
  const onHidden = () => document.hidden && finish();
  globalThis.addEventListener?.('pagehide', finish);
  globalThis.document?.addEventListener('visibilitychange', onHidden);
  return {
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(finish, SETTLE_MS);
    },
    stop: () => {
      finish();
      globalThis.removeEventListener?.('pagehide', finish);
      globalThis.document?.removeEventListener('visibilitychange', onHidden);
    },
  };
}
