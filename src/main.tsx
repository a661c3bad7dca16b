import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, textForReader } from '#app/App.tsx';
import { missingFeatures } from '#app/support.ts';
import { Unsupported } from '#app/Unsupported.tsx';
import '#ui/theme.css';

const missing = missingFeatures(globalThis);
// The entry page stands until there is something to put in its place.
const text = await textForReader();
const page =
  missing.length > 0 ? <Unsupported text={text.trouble.unsupported} missing={missing} /> : <App text={text} />;

createRoot(document.getElementById('root')!).render(<StrictMode>{page}</StrictMode>);
