import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, textForReader } from '#app/App.tsx';
import { missingFeatures } from '#app/support.ts';
import { Unsupported } from '#app/Unsupported.tsx';
import '#ui/theme.css';

const missing = missingFeatures(globalThis);
// The entry page stands until there is something to put in its place.
const page = missing.length > 0 ? <Unsupported missing={missing} /> : <App text={await textForReader()} />;

createRoot(document.getElementById('root')!).render(<StrictMode>{page}</StrictMode>);
