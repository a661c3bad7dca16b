import { useEffect, useState } from 'react';
import { keepHistory } from '#store/keepHistory.ts';
import { openLink, startLink } from '#store/link.ts';
import { startSession } from '#store/session.ts';

/** Keeps the worker and the address bar in step with the experiment, for as long as the page is there. */
export function useSession(): void {
  // Before the Lab is first drawn, so that it never shows another experiment than the link's.
  useState(openLink);
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
