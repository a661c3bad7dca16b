import * as v from 'valibot';
import { keep } from '#kept/keep.ts';

const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme after this one, round and round. */
export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;

/** What was chosen on this machine; `system` where nothing was. The entry page reads the same before the first paint. */
export const useTheme = keep({
  name: 'theme',
  place: 'browser',
  parts: { theme: v.fallback(v.picklist(THEMES), 'system') },
  older: (theme) => ({ theme }),
});

/** Whoever chose it, here or in another tab: it is put on the page. */
useTheme.subscribe(({ theme }) => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
});
