/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** Every file of the build; the build puts the list in place of the name. A null revision: the name has a hash in it. */
declare const PRECACHE: { url: string; revision: string | null }[];

/**
 * Keeps a copy of the whole page, so that it opens without a network. A newer build waits until a reader asks for it or
 * every tab is closed: nobody's training is cut short.
 */
const copy = new PrecacheController({
  plugins: [
    {
      // What the reader looks at comes first.
      requestWillFetch: async ({ request }) => new Request(request, { priority: 'low' }),
      // A sign-in page of some network answers for every file. One that is kept would stay for good.
      cacheWillUpdate: async ({ response }) => (response.ok && isGenuine(response) ? response : null),
    },
  ],
});
copy.addToCacheList(PRECACHE);

self.addEventListener('install', (event) => {
  void copy.install(event);
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // The tab that asked for this build, if one did, is about to load it. Any other still runs the build before.
      if ((await tabs()).length <= 1) await copy.activate(event);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  // With no tab open, nobody is left who might want a file of an older build.
  if (event.request.mode === 'navigate')
    event.waitUntil(tabs().then((open) => (open.length === 0 ? copy.activate(event) : undefined)));
});

registerRoute(new PrecacheRoute(copy, { ignoreURLParametersMatching: [/./] }));

// What an older build's tab may still ask for.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href.startsWith(`${self.registration.scope}assets/`),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

/** All tabs of this page, whichever build they run. */
const tabs = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

function isGenuine({ url, redirected, headers }: Response): boolean {
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  return !redirected && (!isPage || url.includes('.html'));
}
