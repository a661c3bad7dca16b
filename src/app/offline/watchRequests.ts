/** How long no request may have come for it to be quiet, in milliseconds: between two of a page that loads lies work. */
const QUIET_MS = 1000;

/** What a service worker hears of a request: `handled` settles when it has been answered. */
interface Requests {
  addEventListener(type: 'fetch', hear: (event: { handled: Promise<unknown> }) => void): void;
}

/** Begins to count the requests that a service worker gets. To be called as its script begins. */
export function watchRequests(worker: Requests): { quiet(): Promise<void> } {
  let answering = 0;
  let lastAnswer = Number.NEGATIVE_INFINITY;
  worker.addEventListener('fetch', ({ handled }) => {
    const answered = () => {
      answering -= 1;
      lastAnswer = performance.now();
    };
    answering += 1;
    void handled.then(answered, answered);
  });
  return {
    /** Resolves when all has been answered that was asked for, and nothing new has come for a while. */
    async quiet() {
      while (answering > 0 || performance.now() - lastAnswer < QUIET_MS) {
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 10));
      }
    },
  };
}
