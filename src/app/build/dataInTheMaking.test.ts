import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { follow, serveWhenReady } from './dataInTheMaking.ts';

let folder: string;
let server: Server;
let step: EventEmitter;
let told: (string | null)[];
let making: ReturnType<typeof follow>;

/** Asks for a file of the data. */
async function ask(file: string): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/${file}`);
  return { status: response.status, text: await response.text() };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anomascope-'));
  mkdirSync(join(folder, 'learn'));
  step = new EventEmitter();
  told = [];
  making = follow(step, (doing) => told.push(doing));
  const serveData = serveWhenReady(making.isReady, folder);
  server = createServer((request, response) => {
    void serveData(request, response, () => void response.writeHead(418).end('not ours'));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const make = (file: string, content: string) => {
  writeFileSync(join(folder, file), content);
  step.emit('message', { ready: file });
};

describe('the development server, while data are being prepared', () => {
  it('says at once that a file is not ready, however many are asked for, until it is', async () => {
    // An older one lies there; it is not given away.
    writeFileSync(join(folder, 'learn/idea.bin'), 'old');
    const notYet = { status: 202, text: 'learn/idea.bin is not ready yet.' };
    expect(await Promise.all(Array.from({ length: 8 }, () => ask('learn/idea.bin?v=1')))).toEqual(
      Array.from({ length: 8 }, () => notYet),
    );
    make('ecg5000.json', '{}');
    expect(await ask('ecg5000.json')).toEqual({ status: 200, text: '{}' });
    expect(await ask('learn/idea.bin')).toEqual(notYet);
    make('learn/idea.bin', 'new');
    expect(await ask('learn/idea.bin')).toEqual({ status: 200, text: 'new' });
  });

  it('gives what there is when the step has ended, and says what is missing', async () => {
    writeFileSync(join(folder, 'ecg5000.bin'), 'rows');
    expect((await ask('ecg5000.bin')).status).toBe(202);
    step.emit('exit', 1);
    expect(await ask('ecg5000.bin')).toEqual({ status: 200, text: 'rows' });
    expect(await ask('learn/wild.bin')).toEqual({ status: 404, text: 'There is no learn/wild.bin.' });
  });

  it('leaves all else to others', async () => {
    for (const file of ['', 'prepare.ts', '..%2fpackage.json', 'learn/parts/wild.bin']) {
      expect((await ask(file)).status).toBe(418);
    }
  });

  it('tells the page what is being done, and that nothing is any longer, or that something went wrong', () => {
    expect(making.doing()).toBe('looking for what is there');
    step.emit('message', { doing: 'kddcup99: reading corrected.gz' });
    expect(making.doing()).toBe('kddcup99: reading corrected.gz');
    step.emit('exit', 0);
    expect(making.doing()).toBeNull();
    follow(step, (doing) => told.push(doing));
    step.emit('exit', 1);
    expect(told).toEqual([
      'kddcup99: reading corrected.gz',
      null,
      'not all could be prepared; the terminal says why',
      'not all could be prepared; the terminal says why',
    ]);
  });
});
