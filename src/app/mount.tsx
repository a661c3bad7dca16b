import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadFirst } from './App.tsx';
import { routeOf } from './route.ts';
import { missingFeatures } from './support.ts';
import { Unsupported } from './Unsupported.tsx';

/** Puts the app in the place of the entry page, which stands until there is something to put there. */
export async function mount(): Promise<void> {
  const missing = missingFeatures(globalThis);
  const text = await loadFirst(routeOf(location.hash).page);
  const page =
    missing.length > 0 ? <Unsupported text={text.trouble.unsupported} missing={missing} /> : <App text={text} />;
  createRoot(document.getElementById('root')!).render(<StrictMode>{page}</StrictMode>);
}
