import { unescaped } from '#core/experiment/linkText.ts';
import { PAGES, type PageId } from '#pages/index.ts';

/** Which page the address names. `path` is what is left for the page to make sense of. */
export interface Route {
  page: PageId;
  path: string;
}

const HOME: PageId = 'learn';

/** Reads a fragment such as `#/lab?d=ecg5000&v=3`. Links to the Lab from before it had an address of its own still lead there. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = unescaped(hash)
    .replace(/^#\/?/, '')
    .split(/\?(.*)/s);
  if (path === '' && query !== '') return { page: 'lab', path: '' };
  const named = PAGES.find(({ id }) => id === path && id !== HOME);
  return named ? { page: named.id, path: '' } : { page: HOME, path };
}

/** The address of a page, by which `routeOf` finds it. */
export const hashOf = (page: PageId) => (page === HOME ? '#/' : `#/${page}`);
