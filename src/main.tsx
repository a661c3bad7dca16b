import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { missingFeatures } from '#app/support.ts';
import { Unsupported } from '#app/Unsupported.tsx';
import { openLink } from '#store/link.ts';
import '#ui/theme.css';

const missing = missingFeatures(globalThis);
if (missing.length === 0) openLink();

createRoot(document.getElementById('root')!).render(
  <StrictMode>{missing.length > 0 ? <Unsupported missing={missing} /> : <App />}</StrictMode>,
);
