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

/** Asks for a file of the data. @returns how it was answered, once it was */
async function ask(file: string): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/${file}`);
  return { status: response.status, text: await response.text() };
}

/** Fulfilled when the next request has arrived. */
const asked = () => new Promise<void>((resolve) => void server.once('request', () => resolve()));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anomascope-'));
  mkdirSync(join(folder, 'learn'));
  step = new EventEmitter();
  told = [];
  making = follow(step, (doing) => told.push(doing));
  const serveData = serveWhenReady(making.ready, folder);
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
  it('keeps each request waiting until its own file is ready', async () => {
    // An older one lies there; it is not given away.
    writeFileSync(join(folder, 'learn/idea.bin'), 'old');
    const arrived = asked();
    const idea = ask('learn/idea.bin?v=1');
    await arrived;
    make('ecg5000.json', '{}');
    expect(await ask('ecg5000.json')).toEqual({ status: 200, text: '{}' });
    make('learn/idea.bin', 'new');
    expect(await idea).toEqual({ status: 200, text: 'new' });
  });

  it('gives what there is when the step has ended, and says what is missing', async () => {
    writeFileSync(join(folder, 'ecg5000.bin'), 'rows');
    const arrived = asked();
    const rows = ask('ecg5000.bin');
    await arrived;
    step.emit('exit', 1);
    expect(await rows).toEqual({ status: 200, text: 'rows' });
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
