import { lazy, Suspense, useEffect, useState } from 'react';
import { loadText } from '#text/languages.ts';
import type { Text } from '#text/text.ts';
import { TextContext } from '#text/useText.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { useRoute } from './useRoute.ts';

const PAGES = {
  learn: async () => ({ default: (await import('#pages/learn/LearnPage.tsx')).LearnPage }),
  about: async () => ({ default: (await import('#pages/about/AboutPage.tsx')).AboutPage }),
  lab: async () => ({ default: (await import('#pages/lab/LabPage.tsx')).LabPage }),
};

const LearnPage = lazy(PAGES.learn);
const AboutPage = lazy(PAGES.about);
const LabPage = lazy(PAGES.lab);

/** The shell round the pages: the essay at `#/`, the workbench at `#/lab`, the rest at `#/about`. Each is loaded when it is first opened. */
export function App({ text }: { text: Text }) {
  const route = useRoute();
  const { page } = route;
  // Once opened the Lab stays, out of sight: a network in training goes on while its owner reads.
  const [labOpened, setLabOpened] = useState(page === 'lab');
  if (page === 'lab' && !labOpened) setLabOpened(true);
  useEffect(() => {
    document.title = text.titles[page];
  }, [page, text]);
  return (
    <TextContext value={text}>
      <ErrorBoundary text={text.trouble.fault}>
        <Header page={page} />
        {route.page === 'learn' && (
          <Suspense fallback={null}>
            <LearnPage path={route.path} />
          </Suspense>
        )}
        {page === 'about' && (
          <Suspense fallback={null}>
            <AboutPage />
          </Suspense>
        )}
        {labOpened && (
          <div hidden={page !== 'lab'}>
            <Suspense fallback={null}>
              <LabPage />
            </Suspense>
          </div>
        )}
      </ErrorBoundary>
    </TextContext>
  );
}

/** The text in the reader's language, loaded, and the page that comes first under way. */
export function loadFirst(page: keyof typeof PAGES): Promise<Text> {
  // Should it fail, it fails again where it is drawn, and is told of there.
  PAGES[page]().catch(() => {});
  return loadText(navigator.languages);
}
