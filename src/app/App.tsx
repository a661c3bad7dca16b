import { Suspense, useEffect, useState } from 'react';
import { commandOf } from '#features/commands/commands.ts';
import { loadText } from '#text/languages.ts';
import type { Text } from '#text/text.ts';
import { TextContext } from '#text/useText.ts';
import { isTyping } from '#ui/isTyping.ts';
import { lazily } from '#ui/lazily.tsx';
import { type Failure, RetryBoundary } from '#ui/RetryBoundary.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { useRoute } from './useRoute.ts';

const PAGES = {
  learn: async () => ({ default: (await import('#pages/learn/LearnPage.tsx')).LearnPage }),
  about: async () => ({ default: (await import('#pages/about/AboutPage.tsx')).AboutPage }),
  lab: async () => ({ default: (await import('#pages/lab/LabPage.tsx')).LabPage }),
};

const LearnPage = lazily(PAGES.learn);
const AboutPage = lazily(PAGES.about);
const LabPage = lazily(PAGES.lab);

/** What nobody waits for: these come when the page stands and there is nothing better to do. Without them, all else works. */
const NewerBuild = lazily(async () => {
  await leisure();
  return { default: (await import('#features/offline/NewerBuild.tsx')).NewerBuild };
});
const KeySheet = lazily(async () => {
  await askedForKeys();
  return { default: (await import('#features/commands/KeySheet.tsx')).KeySheet };
});

async function leisure(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  await new Promise<void>(requestIdle);
}

/** Settled by the first press of the key that shows all keys, outside of fields of text. */
function askedForKeys(): Promise<void> {
  return new Promise((done) => {
    const hear = (event: KeyboardEvent) => {
      if (commandOf(event, 'page') !== 'showKeys' || isTyping(event.target)) return;
      removeEventListener('keydown', hear);
      event.preventDefault();
      done();
    };
    addEventListener('keydown', hear);
  });
}

/** The shell round the pages: the essay at `#/`, the workbench at `#/lab`, the rest at `#/about`. Each is loaded when it is first opened. */
export function App({ text }: { text: Text }) {
  const route = useRoute();
  const { page } = route;
  // Once opened the Lab stays, out of sight: a network in training goes on while its owner reads.
  const [labOpened, setLabOpened] = useState(page === 'lab');
  if (page === 'lab' && !labOpened) setLabOpened(true);
  // Whoever has the Lab has waited for the large part: the small ones come by themselves, in case the connection goes.
  useEffect(() => {
    if (labOpened)
      requestIdle(() =>
        [PAGES.learn(), PAGES.about(), text.later.about(), text.later.keys()].map((page) => page.catch(noMatter)),
      );
  }, [labOpened, text]);
  useEffect(() => {
    document.title = text.titles[page];
  }, [page, text]);
  return (
    <TextContext value={text}>
      <ErrorBoundary text={text.trouble.fault}>
        <Header page={page} />
        {route.page === 'learn' && (
          <PageBoundary text={text.trouble.unreached}>
            <Suspense fallback={null}>
              <LearnPage path={route.path} />
            </Suspense>
          </PageBoundary>
        )}
        {page === 'about' && (
          <PageBoundary text={text.trouble.unreached}>
            <Suspense fallback={null}>
              <AboutPage />
            </Suspense>
          </PageBoundary>
        )}
        {labOpened && (
          <div hidden={page !== 'lab'}>
            <PageBoundary text={text.trouble.unreached}>
              <Suspense fallback={null}>
                <LabPage shown={page === 'lab'} />
              </Suspense>
            </PageBoundary>
          </div>
        )}
        <RetryBoundary fallback={doWithout}>
          <Suspense fallback={null}>
            <NewerBuild />
          </Suspense>
        </RetryBoundary>
        <RetryBoundary fallback={doWithout}>
          <Suspense fallback={null}>
            <KeySheet />
          </Suspense>
        </RetryBoundary>
      </ErrorBoundary>
    </TextContext>
  );
}

/** What could not be loaded is no loss to anybody. */
function doWithout({ message, error }: Failure): null {
  if (!message) throw error;
  return null;
}

/** When there is nothing better to do; Safari does not say when that is. */
const requestIdle = (act: () => void) => (globalThis.requestIdleCallback ?? setTimeout)(act);

/** Should it fail, it fails again where it is drawn, and is told of there. */
const noMatter = () => {};

/** The text in the reader's language, loaded, and the page that comes first under way. */
export function loadFirst(page: keyof typeof PAGES): Promise<Text> {
  PAGES[page]().catch(noMatter);
  return loadText(navigator.languages);
}
