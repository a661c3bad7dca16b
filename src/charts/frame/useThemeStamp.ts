import { useSyncExternalStore } from 'react';

/** Changes whenever the colours of the page may have: for a canvas, which does not follow style sheets by itself. */
export function useThemeStamp(): string {
  return useSyncExternalStore(subscribe, stamp);
}

const DARK = '(prefers-color-scheme: dark)';

const stamp = () => `${document.documentElement.dataset.theme}-${matchMedia(DARK).matches}`;

function subscribe(onChange: () => void): () => void {
  const dark = matchMedia(DARK);
  dark.addEventListener('change', onChange);
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', onChange);
    chosen.disconnect();
  };
}
