import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serveFolder } from './serve.ts';

/** A raw request: `fetch` would tidy the path up before sending it. */
function get(site: Site, path: string): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(site.url);
    const sent = request({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode!, type: response.headers['content-type'] ?? '', body }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('serveFolder', () => {
  const parent = mkdtempSync(join(tmpdir(), 'site-'));
  let site: Site;

  beforeAll(async () => {
    mkdirSync(join(parent, 'dist/data'), { recursive: true });
    mkdirSync(join(parent, 'dist-secret'));
    writeFileSync(join(parent, 'dist/index.html'), 'front page');
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(parent, 'dist-secret/a.txt'), 'secret');
    for (const name of ['a.js', 'a.css', 'a.wasm', 'a.woff2', 'data/a.json', 'data/a.bin', 'a b.svg']) {
      writeFileSync(join(parent, 'dist', name), name);
    }
    site = await serveFolder(join(parent, 'dist'), '/some/where/');
  });

  afterAll(async () => {
    await site.close();
    rmSync(parent, { recursive: true });
  });

  it('answers its address with the index page, whatever the query', async () => {
    expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/where\/$/);
    expect(await get(site, '/some/where/')).toMatchObject({ status: 200, body: 'front page' });
    expect(await get(site, '/some/where/?v=1&d=ecg5000')).toMatchObject({ status: 200, body: 'front page' });
  });

  it('compresses text for those who accept it, where it is told to', async () => {
    const compressing = await serveFolder(join(parent, 'dist'), '/', { compress: true });
    const answer = async (name: string, accept: string) => {
      const response = await fetch(`${compressing.url}${name}`, { headers: { 'accept-encoding': accept } });
      return [response.headers.get('content-encoding'), await response.text()];
    };
    expect(await answer('a.js', 'gzip')).toEqual(['gzip', 'a.js']);
    expect(await answer('a.js', 'identity')).toEqual([null, 'a.js']);
    expect(await answer('a.woff2', 'gzip')).toEqual([null, 'a.woff2']);
    await compressing.close();
  });

  it.each([
    ['a.js', 'text/javascript'],
    ['a.css', 'text/css'],
    ['a.wasm', 'application/wasm'],
    ['a.woff2', 'font/woff2'],
    ['data/a.json', 'application/json'],
    ['data/a.bin', 'application/octet-stream'],
    ['a%20b.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (path, type) => {
    expect(await get(site, `/some/where/${path}`)).toEqual({ status: 200, type, body: decodeURIComponent(path) });
  });

  it.each([
    '/',
    '/some/where',
    '/index.html',
    '/some/where/missing.js',
    '/some/where/data',
    '/some/where/../../../secret.txt',
    '/some/where/../secret.txt',
    '/some/where/../dist-secret/a.txt',
    '/some/where/%2e%2e/secret.txt',
    '/some/where/..%2fsecret.txt',
    '/some/where/%00',
    '/some/where/%',
  ])('has nothing at %s', async (path) => {
    expect(await get(site, path)).toMatchObject({ status: 404, body: 'Not found' });
  });
});
