import { useLayoutEffect, useState } from 'react';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

/** What was undone or done again, for those who cannot see it. */
export function HistorySaid() {
  const { change, history: text } = useLater('lab');
  const [said, setSaid] = useState('');
  // At once: keys may follow a change of tabs more quickly than effects do.
  useLayoutEffect(
    () =>
      useStore.subscribe(
        (state) => state.future,
        (future, past) => {
          const now = useStore.getState();
          if (future.length > past.length) setSaid(text.undone(change.summarize(now, future.at(-1)!)));
          else if (future.length === past.length - 1 && past.at(-1)?.experiment === now.experiment)
            setSaid(text.doneAgain);
          else setSaid('');
        },
      ),
    [change, text],
  );
  return (
    <VisuallyHidden>
      <span aria-live="polite">{said}</span>
    </VisuallyHidden>
  );
}
