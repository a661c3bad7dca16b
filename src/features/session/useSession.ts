import { useEffect } from 'react';
import { keepHistory } from '#store/keepHistory.ts';
import { startLink } from '#store/link.ts';
import { startSession } from '#store/session.ts';

/** Keeps the worker and the address bar in step with the experiment, for as long as the page is there. */
export function useSession(): void {
  useEffect(() => {
    const stopSession = startSession();
    const stopLink = startLink();
    const stopHistory = keepHistory();
    return () => {
      stopHistory();
      stopLink();
      stopSession();
    };
  }, []);
}
