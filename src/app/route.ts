/** Which page the address names. `path` is what is left for the page to make sense of. */
export type Route = { page: 'learn'; path: string } | { page: 'lab' } | { page: 'about' };

/** Reads a fragment such as `#/lab?v=1`. Links to the Lab from before it had an address of its own still lead there. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  if (path === 'lab' || (path === '' && query !== '')) return { page: 'lab' };
  if (path === 'about') return { page: 'about' };
  return { page: 'learn', path };
}
