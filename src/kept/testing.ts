import { setMaxListeners } from 'node:events';
import { afterEach, beforeEach, vi } from 'vitest';

/** A browser's storage, for tests. */
class MemoryStorage implements Storage {
  readonly #texts = new Map<string, string>();
  /** Whether it refuses to keep more. */
  full = false;

  get length(): number {
    return this.#texts.size;
  }
  key = (i: number) => [...this.#texts.keys()][i] ?? null;
  getItem = (key: string) => this.#texts.get(key) ?? null;
  setItem = (key: string, text: string) => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.#texts.set(key, text);
  };
  removeItem = (key: string) => {
    this.#texts.delete(key);
  };
  clear = () => this.#texts.clear();
}

/** A page with storage. `tell` says to all of it what a browser says to a page when another tab has changed a key. */
export function stubPage() {
  const browser = new MemoryStorage();
  const tab = new MemoryStorage();
  const page = new EventTarget();
  setMaxListeners(0, page);
  vi.stubGlobal('localStorage', browser);
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const tell = (key: string | null) =>
    page.dispatchEvent(Object.assign(new Event('storage'), { key, storageArea: browser }));
  return { browser, tab, tell, page };
}

/** Gives each test of a file a page with storage of its own. @param load imports the module that a page begins with */
export function eachOnItsPage<Module>(load: () => Promise<Module>) {
  let page = stubPage();
  beforeEach(() => {
    page = stubPage();
  });
  afterEach(() => vi.unstubAllGlobals());
  return {
    /** That of the test at hand. */
    page: () => page,
    /** The module as a page finds it that has just been opened. */
    async opened(): Promise<Module> {
      vi.resetModules();
      return load();
    },
  };
}

/** A page whose browser refuses storage, as to sandboxed frames. */
export function stubRefusal(): void {
  const refuse = {
    configurable: true,
    get: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  };
  Object.defineProperty(globalThis, 'localStorage', refuse);
  Object.defineProperty(globalThis, 'sessionStorage', refuse);
}
