// Runs in the page, under the development server alone, and says what of the data is still being prepared.

const EVENT = 'anomascope:preparing';

const note = document.createElement('p');
note.role = 'status';
note.hidden = true;
Object.assign(note.style, {
  position: 'fixed',
  insetInline: '0',
  insetBlockEnd: '0',
  margin: '0',
  padding: '0.5rem 1rem',
  zIndex: '10',
  // What lies below it can still be clicked.
  pointerEvents: 'none',
  color: 'var(--ink)',
  background: 'var(--notice)',
  borderBlockStart: '1px solid var(--rule)',
  font: 'var(--text-ui)/1.4 var(--sans)',
});
document.body.append(note);

// That the page is slow in coming has its reason then, and the note tells it.
const patience = new CSSStyleSheet();
patience.replaceSync('[data-preparing][data-entry="slow"] #entry-trouble { display: none; }');
document.adoptedStyleSheets.push(patience);

import.meta.hot?.on(EVENT, (doing: string | null) => {
  document.documentElement.toggleAttribute('data-preparing', doing !== null);
  note.hidden = doing === null;
  note.textContent = doing && `The data are still being prepared: ${doing}. What waits for them comes by itself.`;
});
import.meta.hot?.send(EVENT);
