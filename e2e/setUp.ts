import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { serveFolder } from './serve.ts';

/**
 * Playwright's global set-up: finds a browser, and serves the built site for the whole suite, under a path as project
 * pages have one. Tells where they are by ANOMASCOPE_BROWSER and ANOMASCOPE_URL. Not the development server: what people
 * get is the build.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site to test. Run “npm run build” first.');
  process.env.ANOMASCOPE_BROWSER = findBrowser({ install: false, shell: true });
  const site = await serveFolder('dist', '/some/where/');
  process.env.ANOMASCOPE_URL = site.url;
  return site.close;
}
