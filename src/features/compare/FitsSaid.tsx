import { useEffect, useState } from 'react';
import { areBaselinesFitted, currentRun } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { useNews } from '#ui/useNews.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

/** Nobody wants to read of fits that take less than this, in milliseconds. */
const SLOW_MS = 500;

/** How far slow baselines are, and why one cannot stand beside the detector, for eyes and for screen readers. */
export function FitsSaid() {
  const { baselines: text } = useLater('lab');
  const chosen = useStore((state) => state.baselines);
  const fits = useStore((state) => currentRun(state).baselineFits);
  const fitted = useStore(areBaselinesFitted);
  const told = chosen.flatMap((kind) => {
    const fit = fits[kind];
    return fit ? [{ kind, fit }] : [];
  });
  const refused = told.flatMap(({ kind, fit }) => ('refused' in fit ? [text.refused(kind, fit.refused)] : []));
  const fitting = told.flatMap(({ kind, fit }) => ('refused' in fit ? [] : [text.fitting(kind, fit.share)]));
  const slow = useSlow(fitting.length > 0);
  const shown = [...refused, ...(slow ? fitting : [])].join(' ');
  const news = useNews(shown || (slow && fitted ? text.fitted : ''), refused.join());
  return (
    <>
      <span aria-hidden="true">{shown} </span>
      <VisuallyHidden>
        <span aria-live="polite">{news}</span>
      </VisuallyHidden>
    </>
  );
}

/** Whether what is going on, or went on last, takes long. */
function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return;
    setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [going]);
  return slow;
}
