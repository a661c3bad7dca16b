/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { watchRequests } from './watchRequests.ts';

declare const self: ServiceWorkerGlobalScope;
/**
 * Every file of the build; the build puts the list in place of the name. A null revision: the name has a hash in it. The
 * browser refuses a file whose content is not what `integrity` says: a sign-in page of some network, or an older build's page
 * that a server still has at hand, would stay for good.
 */
declare const PRECACHE: { url: string; revision: string | null; integrity?: string }[];

/**
 * Keeps a copy of the whole page, so that it opens without a network. A newer build waits until a reader asks for it or
 * every tab is closed: nobody's training is cut short.
 */
const copy = new PrecacheController({
  plugins: [
    {
      // What the reader looks at comes first.
      requestWillFetch: async ({ request }) => new Request(request, { priority: 'low' }),
      // Of the data the build knows no integrity, for servers may unpack them; that they are no page has to do.
      cacheWillUpdate: async ({ response }) => (response.ok && !isPageInstead(response) ? response : null),
    },
  ],
});
copy.addToCacheList(PRECACHE);

self.addEventListener('install', (event) => {
  void copy.install(event);
});

self.addEventListener('activate', (event) => {
  // Nothing else may keep a tab waiting that is about to load this build. Others still run the build before: what is of
  // that alone goes when no tab is left.
  event.waitUntil(self.clients.claim());
});

const { quiet } = watchRequests(self);

self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
  else if (event.data === 'say when it is quiet') {
    event.waitUntil(quiet().then(() => event.ports[0]?.postMessage('quiet')));
  }
});

self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.waitUntil(forgetOlder(event));
});

registerRoute(new PrecacheRoute(copy, { ignoreURLParametersMatching: [/./] }));

// What an older build's tab may still ask for.
registerRoute(
  ({ url: { href } }) => {
    const { scope } = self.registration;
    return href.startsWith(scope) && /^(?:assets|data-\w+)[/]/.test(href.slice(scope.length));
  },
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

/** With no tab open, nobody is left who might want a file of an older build; a newer one on its way is none of those. */
async function forgetOlder(event: FetchEvent): Promise<void> {
  const { installing, waiting } = self.registration;
  if (!installing && !waiting && (await tabs()).length === 0) await copy.activate(event);
}

/** All tabs of this page, whichever build they run. */
const tabs = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

function isPageInstead({ url, headers }: Response): boolean {
  return url.endsWith('.bin') && (headers.get('content-type')?.startsWith('text/html') ?? false);
}
