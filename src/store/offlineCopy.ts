import * as v from 'valibot';
import { create } from 'zustand';
import { isOneFile } from '#core/fetch/oneFile.ts';
import { keep } from '#kept/keep.ts';
import { OFFLINE_CHOICE } from '#kept/storage.ts';

/**
 * What has become of the copy that the page keeps of itself, to work without a network.
 * `impossible`: this browser, or this address, keeps none. `unwanted`: the reader, or a browser told to save data, asked
 * for none. `failed`: it could not be completed this time. `needless`: this is the one-file edition.
 */
export type CopyState = 'unknown' | 'needless' | 'impossible' | 'unwanted' | 'making' | 'kept' | 'failed';

interface OfflineCopy {
  copy: CopyState;
  /** A newer build than this one lies ready, or is about to be loaded in place of it. */
  newer: 'none' | 'ready' | 'coming';
  /** The browser's handle on the copy; null where there is none. */
  registration: ServiceWorkerRegistration | null;
  /** Whether another service worker in control would be another build's: the first of a page is its own build's. */
  controlled: boolean;
}

export const useOfflineCopy = create<OfflineCopy>()(() => ({
  copy: 'unknown',
  newer: 'none',
  registration: null,
  controlled: false,
}));
const { getState: get, setState: set } = useOfflineCopy;

/** How long a newer build may take to come before it is asked for again. */
const ASK_AGAIN_MS = 1000;
/** How long the worker in control may take to say that it is quiet: one of an older build does not know how. */
const QUIET_WITHIN_MS = 5000;

/** What the reader decided about the copy; null until then. */
const useDecision = keep({
  name: OFFLINE_CHOICE,
  place: 'browser',
  parts: { wanted: v.fallback(v.nullable(v.boolean()), null) },
});

/** How much the copy takes, or the one file; null where there is none, as while developing. */
export const copyBytes = () => noted('copy-bytes');

/** How large the one-file edition is that lies beside this page; null where none does. */
export const oneFileBytes = () => noted('one-file-bytes');

/** What the build has told the page. */
function noted(name: string): number | null {
  return Number(document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content) || null;
}

/** Makes the copy, or finds it, unless it is not wanted. To be called once, when the reader has what they came for. */
export function startOfflineCopy(): void {
  if (isOneFile()) {
    set({ copy: 'needless' });
    return;
  }
  const workers = serviceWorkers();
  if (!workers || copyBytes() === null) {
    set({ copy: 'impossible' });
    return;
  }
  set({ controlled: workers.controller !== null });
  workers.addEventListener('controllerchange', () => {
    const { newer, controlled } = get();
    if (newer === 'coming') whenActive(workers.controller, () => location.reload());
    // Another tab has asked for the newer build. What runs here goes on as it is.
    else if (controlled) set({ newer: 'ready' });
    set({ controlled: true });
  });
  if (isWanted()) void makeCopy(workers);
  else set({ copy: 'unwanted' });
}

/** Makes the copy because the reader said so. */
export async function keepOfflineCopy(): Promise<void> {
  useDecision.setState({ wanted: true });
  await makeCopy(serviceWorkers()!);
}

/** Deletes the copy and makes no other until the reader says so. */
export async function removeOfflineCopy(): Promise<void> {
  useDecision.setState({ wanted: false });
  const { registration } = get();
  await registration?.unregister();
  // The next copy is of this build, unless a newer one is there already.
  if (get().newer === 'none') set({ controlled: false });
  const own = (await caches.keys()).filter((name) => name.endsWith(registration!.scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  set({ copy: 'unwanted', newer: 'none', registration: null });
}

/** Loads the newer build in place of this one. */
export function loadNewer(): void {
  const { registration } = get();
  set({ newer: 'coming' });
  if (!registration?.waiting) {
    location.reload();
    return;
  }
  // Asked once, it may not come, for a still newer one may have taken its place. The reload ends the asking.
  const ask = () => registration.waiting?.postMessage('take over');
  void quiet(registration.active).then(() => {
    ask();
    setInterval(ask, ASK_AGAIN_MS);
  });
}

/**
 * Waits until the worker in control has answered what it was asked for. Chromium stops it for another to take over; a
 * request that comes just then starts it again, and the other waits until it has had nothing to do for half a minute.
 */
function quiet(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const go = () => {
      port1.close();
      resolve();
    };
    port1.onmessage = go;
    worker?.postMessage('say when it is quiet', [port2]);
    setTimeout(go, QUIET_WITHIN_MS);
  });
}

async function makeCopy(workers: ServiceWorkerContainer): Promise<void> {
  set({ copy: 'making' });
  try {
    const registration = await workers.register(new URL('sw.js', document.baseURI));
    set({ registration });
    const { active, waiting, installing } = registration;
    // Removed and wanted again at once, a browser may not have let go of it.
    if (active && active === workers.controller) set({ controlled: true });
    if (active) set({ copy: 'kept', newer: waiting ? 'ready' : 'none' });
    follow(installing);
    registration.onupdatefound = () => follow(registration.installing);
  } catch (error) {
    // A security error is the browser's refusal, for good; others are of the connection.
    set({ copy: error instanceof DOMException && error.name === 'SecurityError' ? 'impossible' : 'failed' });
  }
}

/** A page that is loaded while its worker still takes over can get pieces from both builds, or none. */
function whenActive(worker: ServiceWorker | null, act: () => void): void {
  if (!worker || worker.state === 'activated') act();
  else worker.addEventListener('statechange', () => worker.state === 'activated' && act());
}

function follow(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'activated') set({ copy: 'kept' });
    else if (worker.state === 'installed' && get().registration?.active && get().newer !== 'coming')
      set({ newer: 'ready' });
    else if (worker.state === 'redundant' && !get().registration?.active) set({ copy: 'failed' });
  });
}

/** Null where there are none: without https, or in a sandboxed frame, where even to ask is an error. */
function serviceWorkers(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

function isWanted(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  // Who has a copy wants it, and what is newer, until they say otherwise.
  return useDecision.getState().wanted ?? (serviceWorkers()?.controller != null || !connection?.saveData);
}
