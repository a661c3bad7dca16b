/** A page that is shown but never painted, as behind another window, waits no longer than this. */
const PATIENCE_MS = 3000;

/**
 * Resolves when the words of the entry page can be read. Whatever starts before holds them up: on a slow machine by
 * seconds. Resolves at once where nothing will be painted, or nobody says when it was.
 */
export async function firstPaint(): Promise<void> {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes?.includes('paint')) return;
  await new Promise<void>((resolve) => {
    const observer = new PerformanceObserver(() => done());
    const done = () => {
      observer.disconnect();
      resolve();
    };
    observer.observe({ type: 'paint', buffered: true });
    document.addEventListener('visibilitychange', done, { once: true });
    setTimeout(done, PATIENCE_MS);
  });
}
