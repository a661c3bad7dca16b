import { useEffect, useState } from 'react';
import { keepHistory } from '#store/keepHistory.ts';
import { askBeforeLeaving } from '#store/leaving.ts';
import { openLink, startLink } from '#store/link.ts';
import { retryUnreached } from '#store/session/commands.ts';
import { startSession } from '#store/session/session.ts';
import { inWords } from '#text/datasetWords.ts';
import { useLater } from '#text/useText.ts';
import { onRecovery } from '#ui/recovery.ts';

/** Keeps the worker and the address bar in step with the experiment, for as long as the page is there. */
export function useSession(): void {
  const { datasets } = useLater('lab');
  // Before the Lab is first drawn, so that it never shows another experiment than the link's.
  useState(openLink);
  useEffect(() => {
    const stopHistory = keepHistory();
    const stopSession = startSession((dataset) => inWords(dataset, datasets));
    const stopLink = startLink();
    const stopRecovery = onRecovery(retryUnreached);
    const stopAsking = askBeforeLeaving();
    return () => {
      stopAsking();
      stopRecovery();
      stopHistory();
      stopLink();
      stopSession();
    };
  }, [datasets]);
}
