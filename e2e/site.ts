import { existsSync } from 'node:fs';
import { serveFolder } from './serve.ts';

/**
 * Playwright's global set-up: serves the built site for the whole suite, under a path as project pages have one, and
 * tells where by ANOMASCOPE_URL. Not the development server: what people get is the build.
 */
export default async function serveSite(): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site to test. Run “npm run build” first.');
  const site = await serveFolder('dist', '/some/where/');
  process.env.ANOMASCOPE_URL = site.url;
  return site.close;
}
