import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepPalmsOff } from '#features/palms/keepPalmsOff.ts';
import { App, loadFirst } from './App.tsx';
import { routeOf } from './route.ts';

/**
 * Puts the app in the place of the entry page, which stands until there is something to put there, and tells what keeps
 * it away.
 */
export async function mount(): Promise<void> {
  const text = await loadFirst(routeOf(location.hash).page);
  keepPalmsOff();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App text={text} />
    </StrictMode>,
  );
}
