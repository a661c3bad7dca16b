import { Suspense, useEffect, useState } from 'react';
import { commandOf } from '#features/commands/commands.ts';
import { PAGES, type PageId } from '#pages/index.ts';
import { loadText } from '#text/languages.ts';
import type { Text } from '#text/text.ts';
import { TextContext } from '#text/useText.ts';
import { isTyping } from '#ui/isTyping.ts';
import { lazily } from '#ui/lazily.tsx';
import { type Failure, RetryBoundary } from '#ui/RetryBoundary.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { Loading } from './Loading.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { useRoute } from './useRoute.ts';

/** The pages as they are drawn: each is loaded when it is first opened. */
const VIEWS = PAGES.map((page) => ({ ...page, View: lazily(page.load) }));

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

/** The shell round the pages. */
export function App({ text }: { text: Text }) {
  const { page, path } = useRoute();
  const [staying, setStaying] = useState<readonly PageId[]>([]);
  const stays = VIEWS.some((view) => view.id === page && view.stays);
  if (stays && !staying.includes(page)) setStaying([...staying, page]);
  const hasLarge = staying.length > 0;
  // Whoever has a page that stays has waited for the large part: the small ones come by themselves, in case the connection goes.
  useEffect(() => {
    if (hasLarge) requestIdle(() => loadSmall(text));
  }, [hasLarge, text]);
  useEffect(() => {
    document.title = text.page[page].title;
    document.documentElement.lang = text.language;
  }, [page, text]);
  return (
    <TextContext value={text}>
      <ErrorBoundary text={text.trouble.fault}>
        <Header page={page} />
        {VIEWS.filter(({ id }) => id === page || staying.includes(id)).map(({ id, View }) => (
          <div key={id} hidden={id !== page}>
            <PageBoundary text={text.trouble.unreached}>
              <Suspense fallback={<Loading text={text.navigation.loading(text.page[id].name)} />}>
                <View path={path} shown={id === page} />
              </Suspense>
            </PageBoundary>
          </div>
        ))}
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

function loadSmall(text: Text): void {
  for (const { load, texts, stays } of PAGES) {
    if (stays) continue;
    for (const part of [load(), ...texts.map((name) => text.later[name]())]) part.catch(noMatter);
  }
}

/** The text in the reader's language, loaded, and the page that comes first under way. */
export function loadFirst(page: PageId): Promise<Text> {
  PAGES.find(({ id }) => id === page)!
    .load()
    .catch(noMatter);
  return loadText(navigator.languages);
}
