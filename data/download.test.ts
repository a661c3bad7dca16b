import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download, Unreachable } from './download.ts';
import { downloads } from './downloads.ts';
import { Problem } from './problem.ts';
import { progressOn } from './progress.ts';
import { serve } from './testing.ts';

const BODY = Buffer.from('0123456789'.repeat(10_000));
const LIMITS = { silence: 5_000, largest: 1_000_000 };

let close = () => {};
afterEach(() => close());

async function serving(listener: Parameters<typeof serve>[0]): Promise<string> {
  const server = await serve(listener);
  close = server.close;
  return server.address;
}

/** A promise and what fulfils it. */
function moment(): { promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

const silent = progressOn({ write() {} });

describe('download', () => {
  it('brings the bytes and tells how far it is', async () => {
    const address = await serving((_, response) =>
      response.writeHead(200, { 'content-length': BODY.length }).end(BODY),
    );
    const told: [number, number | null][] = [];
    const bytes = await download(`${address}/file.gz`, (...progress) => told.push(progress), LIMITS);
    expect(bytes.equals(BODY)).toBe(true);
    expect(told.at(-1)).toEqual([BODY.length, BODY.length]);
  });

  it('follows where an address leads', async () => {
    const address = await serving((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
      else response.end(BODY);
    });
    expect((await download(`${address}/old`, () => {}, LIMITS)).equals(BODY)).toBe(true);
  });

  it('takes what is packed for the way alone as unpacked', async () => {
    const packed = gzipSync(BODY);
    const address = await serving((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed);
    });
    expect((await download(address, () => {}, LIMITS)).equals(BODY)).toBe(true);
  });

  it.each<[string, Parameters<typeof serve>[0], RegExp]>([
    ['answers that it has no such file', (_, response) => response.writeHead(404).end(), /file.gz answered 404$/],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': BODY.length });
        response.write(BODY.subarray(0, 5000), () => response.destroy());
      },
      /file.gz broke off after 5000 bytes$/,
    ],
    ['sends without end', (_, response) => response.end(Buffer.alloc(1_000_001)), /sent more than 1000000 bytes$/],
  ])('says so when a server %s', async (_, listener, says) => {
    const address = await serving(listener);
    const loading = download(`${address}/file.gz`, () => {}, LIMITS);
    await expect(loading).rejects.toThrow(says);
    await expect(loading).rejects.toBeInstanceOf(Problem);
  });

  describe('when a server falls silent', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());

    it('does not wait for its answer for ever', async () => {
      const asked = moment();
      const loading = download(await serving(() => asked.resolve()), () => {}, LIMITS);
      await asked.promise;
      vi.advanceTimersByTime(LIMITS.silence);
      await expect(loading).rejects.toThrow(/did not answer within 5 seconds$/);
      await expect(loading).rejects.toBeInstanceOf(Unreachable);
    });

    it('does not wait for the rest for ever, but as long again from each part that comes', async () => {
      const parts = ['some', 'more'].map((content) => ({ content, ...moment() }));
      let send = (_: string) => {};
      const address = await serving((_, response) => {
        response.writeHead(200);
        send = (content) => response.write(content);
        send(parts[0]!.content);
      });
      const loading = download(address, (loaded) => parts[loaded / 4 - 1]!.resolve(), LIMITS);
      await parts[0]!.promise;
      vi.advanceTimersByTime(LIMITS.silence - 1);
      send(parts[1]!.content);
      await parts[1]!.promise;
      vi.advanceTimersByTime(LIMITS.silence - 1);
      vi.advanceTimersByTime(1);
      await expect(loading).rejects.toThrow(/fell silent after 8 bytes$/);
    });
  });

  it('says when nobody is there', async () => {
    const address = await serving(() => {});
    close();
    const loading = download(address, () => {}, LIMITS);
    await expect(loading).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)$/);
    await expect(loading).rejects.toBeInstanceOf(Unreachable);
  });
});

describe('downloads', () => {
  it('fetches once what two files share', async () => {
    let asked = 0;
    const address = await serving((_, response) => {
      asked++;
      response.end(BODY);
    });
    const fetch = downloads(silent, LIMITS);
    await fetch(`${address}/both.zip`);
    expect((await fetch(`${address}/both.zip`)).equals(BODY)).toBe(true);
    expect(asked).toBe(1);
  });

  it('does not ask a host again that was not reached, but one that lacks a file', async () => {
    const address = await serving((request, response) => {
      response.writeHead(request.url === '/there' ? 200 : 404).end('here');
    });
    const fetch = downloads(silent, LIMITS);
    await expect(fetch(`${address}/lost`)).rejects.toThrow('answered 404');
    expect((await fetch(`${address}/there`)).toString()).toBe('here');
    close();
    const other = downloads(silent, LIMITS);
    await expect(other(`${address}/one`)).rejects.toThrow('cannot be reached');
    await expect(other(`${address}/two`)).rejects.toThrow(/two lies on 127.0.0.1:\d+, which did not answer before/);
  });

  it('draws a bar that grows to the whole and is wiped', async () => {
    const address = await serving((_, response) =>
      response.writeHead(200, { 'content-length': BODY.length }).end(BODY),
    );
    const written: string[] = [];
    const progress = progressOn({ isTTY: true, columns: 100, write: (text) => written.push(text) });
    await downloads(progress, LIMITS)(`${address}/big.gz`);
    expect(written[0]).toMatch(/^\r {2}asking 127.0.0.1:\d+ for big.gz …$/);
    expect(written.at(-2)).toMatch(/^\r {2}big.gz █{24} 100 % {2}100 kB of 100 kB *$/);
    expect(written.at(-1)).toMatch(/^\r +\r$/);
  });

  it('says a line for each quarter where nothing can be drawn over', async () => {
    const address = await serving((_, response) =>
      response.writeHead(200, { 'content-length': BODY.length }).end(BODY),
    );
    let log = '';
    const progress = progressOn({
      write(text) {
        log += text;
      },
    });
    await downloads(progress, LIMITS)(`${address}/big.gz`);
    expect(log).toMatch(/^asking 127.0.0.1:\d+ for big.gz …\n(big.gz: \d+ kB of 100 kB …\n){1,5}$/);
    expect(log).toMatch(/big.gz: 100 kB of 100 kB …\n$/);
  });
});
