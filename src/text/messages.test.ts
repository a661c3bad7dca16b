import { describe, expect, it } from 'vitest';
import { given } from '#core/experiment/linkMessage.ts';
import type { Message } from '#core/message.ts';
import { tell as tellIsolated } from './en/messages/index.ts';
import { loadText, SPOKEN } from './languages.ts';

type Some<Say extends Message['say']> = readonly Extract<Message, { say: Say }>[];

/** Without the marks that keep the direction of what is quoted to itself. */
const tell = (message: Message) => tellIsolated(message).replaceAll(/[\u2068\u2069]/g, '');

const LAYER = { side: 'decoder', number: 2 } as const;
const PROBLEM = { say: 'noWebgl' } as const;

/** Every message there is, with every turn that it can take. */
const MESSAGES: { [Say in Message['say']]: Some<Say> } = {
  linkTooLong: [{ say: 'linkTooLong', length: 1_000_017, read: 4000 }],
  linkCut: [
    { say: 'linkCut', last: null },
    { say: 'linkCut', last: { field: { name: 'epochs' }, given: '3' } },
    { say: 'linkCut', last: { field: { name: 'dataset' }, given: 'ecg5000' }, end: 'v=3' },
  ],
  otherVersion: [{ say: 'otherVersion', given: 'three', known: 2 }],
  notANumber: [
    { say: 'notANumber', field: { name: 'seed' }, given: 'seven', used: 1 },
    { say: 'notANumber', field: { name: 'trainingRows' }, given: 'most', used: null },
  ],
  outOfBounds: [
    { say: 'outOfBounds', field: { name: 'layerUnits', ...LAYER }, given: 1e300, used: 256 },
    { say: 'outOfBounds', field: { name: 'epochs' }, given: Number.POSITIVE_INFINITY, used: 1000 },
  ],
  noSuchChoice: [
    { say: 'noSuchChoice', field: { name: 'output' }, given: 'bent', choices: ['linear', 'sigmoid'], used: 'linear' },
  ],
  tooFewChosen: [
    {
      say: 'tooFewChosen',
      field: { name: 'members' },
      given: 'pca',
      least: 2,
      choices: ['mean', 'pca'],
      used: 'mean, pca',
    },
  ],
  neitherYesNorNo: [
    { say: 'neitherYesNorNo', field: { name: 'layerBatchNormalization', ...LAYER }, given: 2, used: false },
  ],
  noLayers: [
    { say: 'noLayers', side: 'encoder', given: '12' },
    { say: 'noLayers', side: 'decoder', given: 12 },
  ],
  tooManyLayers: [{ say: 'tooManyLayers', side: 'encoder', count: 12, most: 10 }],
  noSequence: [
    { say: 'noSequence', side: 'encoder', number: 2, kind: 'convolution', other: 'dense' },
    { say: 'noSequence', side: 'decoder', number: 1, kind: 'lstm', other: 'lstm' },
  ],
  noSettings: [
    { say: 'noSettings', part: { name: 'training' }, given: 'fast' },
    { say: 'noSettings', part: { name: 'layer', ...LAYER }, given: 'wide' },
  ],
  unknownSettings: [
    { say: 'unknownSettings', part: { name: 'experiment' }, names: ['a'], more: 0 },
    { say: 'unknownSettings', part: { name: 'latent' }, names: ['a', 'b'], more: 0 },
    { say: 'unknownSettings', part: { name: 'threshold' }, names: ['a', 'b', 'c'], more: 4 },
  ],
  outputHasNoBounds: [{ say: 'outputHasNoBounds', given: 'sigmoid' }],
  noSuchDataset: [{ say: 'noSuchDataset', id: 'mnist' }],
  noSuchSplit: [
    { say: 'noSuchSplit', dataset: 'ecg5000', split: 'ucr' },
    { say: 'noSuchSplit', dataset: 'ecg5000', split: 'balanced' },
  ],
  fileOffline: [{ say: 'fileOffline', file: 'ecg5000.bin' }],
  fileUnreachable: [{ say: 'fileUnreachable', file: 'ecg5000.bin' }],
  fileCutOff: [{ say: 'fileCutOff', file: 'ecg5000.bin' }],
  fileSilent: [{ say: 'fileSilent', file: 'ecg5000.bin', seconds: 30 }],
  fileMissing: [
    { say: 'fileMissing', file: 'ecg5000.bin', status: 404 },
    { say: 'fileMissing', file: 'ecg5000.bin', status: null },
  ],
  fileRefused: [{ say: 'fileRefused', file: 'ecg5000.bin', status: 403 }],
  serverFailed: [{ say: 'serverFailed', file: 'ecg5000.bin', status: 500 }],
  pageInstead: [{ say: 'pageInstead', file: 'ecg5000.bin' }],
  fileDamaged: [
    { say: 'fileDamaged', file: 'ecg5000.bin', damage: { what: 'empty' } },
    { say: 'fileDamaged', file: 'ecg5000.bin', damage: { what: 'kind' } },
    { say: 'fileDamaged', file: 'ecg5000.bin', damage: { what: 'packing' } },
    { say: 'fileDamaged', file: 'ecg5000.bin', damage: { what: 'checksum' } },
    { say: 'fileDamaged', file: 'ecg5000.bin', damage: { what: 'size', bytes: 699, expected: 1_435_000 } },
    { say: 'fileDamaged', file: 'ecg5000.bin', damage: { what: 'content', detail: 'a label in it is 3' } },
  ],
  scriptUnreachable: [{ say: 'scriptUnreachable' }],
  scriptOffline: [{ say: 'scriptOffline' }],
  noWebgpu: [{ say: 'noWebgpu' }],
  noWebgl: [{ say: 'noWebgl' }],
  noWasm: [{ say: 'noWasm' }],
  noJavaScript: [{ say: 'noJavaScript' }],
  halfPrecision: [{ say: 'halfPrecision' }],
  webgpuLost: [{ say: 'webgpuLost' }],
  webglLost: [{ say: 'webglLost' }],
  outOfMemory: [{ say: 'outOfMemory' }],
  bufferTooLarge: [{ say: 'bufferTooLarge' }],
  batchTooLarge: [{ say: 'batchTooLarge', rows: 4096, bytes: 8_400_000_000, most: 1_073_741_824 }],
  deviceFailed: [{ say: 'deviceFailed', detail: 'The driver was reset.' }],
  softwareGraphics: [{ say: 'softwareGraphics', adapter: 'google swiftshader' }],
  layersUnsupported: [
    { say: 'layersUnsupported', kind: 'convolution' },
    { say: 'layersUnsupported', kind: 'lstm' },
  ],
  engineTooSlow: [
    { say: 'engineTooSlow', doing: 'loading', seconds: 10 },
    { say: 'engineTooSlow', doing: 'stepping', seconds: 1.05 },
  ],
  engineMissing: [{ say: 'engineMissing', engine: 'webgl', problem: PROBLEM }],
  noEngine: [
    {
      say: 'noEngine',
      problems: [
        { engine: 'webgl', problem: PROBLEM },
        { engine: 'fusedWasm', problem: { say: 'noWasm' } },
      ],
    },
  ],
  tooFewRows: [
    { say: 'tooFewRows', rows: 0 },
    { say: 'tooFewRows', rows: 1 },
  ],
  tooMuchWork: [{ say: 'tooMuchWork', rows: 93_278, features: 18, minutes: 21.3 }],
  diverged: [
    { say: 'diverged', epoch: 3, growth: 512_345, learningRate: 0.3 },
    { say: 'diverged', epoch: 3, growth: 3.21e30, learningRate: 1e-6 },
    { say: 'diverged', epoch: 1, growth: null, learningRate: 10 },
  ],
  engineLost: [
    { say: 'engineLost', engine: 'webgl', epoch: 7, problem: { say: 'webglLost' }, patience: true },
    { say: 'engineLost', engine: 'webgl', epoch: 7, problem: { say: 'webglLost' }, patience: false },
  ],
  workerNotStarted: [{ say: 'workerNotStarted' }],
  workerSilent: [{ say: 'workerSilent' }],
  workerNotUnderstood: [{ say: 'workerNotUnderstood' }],
  workerRefused: [{ say: 'workerRefused' }],
  workerStopped: [{ say: 'workerStopped', problem: { say: 'workerNotStarted' } }],
  trainingStopped: [
    { say: 'trainingStopped', problem: { say: 'unexpected', detail: 'out of memory' }, epoch: 5 },
    { say: 'trainingStopped', problem: { say: 'workerNotStarted' }, epoch: 0 },
  ],
  unexpected: [{ say: 'unexpected', detail: 'x is not a function' }],
};

const all = Object.values(MESSAGES).flat() as Message[];

const tellers = await Promise.all(
  SPOKEN.map(async (language) => ({ language, tell: (await (await loadText([language])).later.lab()).notices.tell })),
);

describe.each(tellers)('every message in $language', ({ tell }) => {
  it.each(all)('is told in finished sentences: $say', (message) => {
    const told = tell(message);
    expect(told).toMatch(/^\S.*\S$/s);
    expect(told).toMatch(/[.。।]$/);
    expect(told).not.toMatch(/undefined|null|NaN|Infinity|\[object|=>| {2}|\.\./);
    expect(told.length).toBeLessThan(400);
  });

  it('differs wherever what is meant does', () => {
    expect(new Set(all.map(tell)).size).toBe(all.length);
  });
});

describe('messages in English', () => {
  it('have numbers as the language writes them, and none that is too long to read', () => {
    expect(tell({ say: 'diverged', epoch: 7, growth: 512_345, learningRate: 0.3 })).toBe(
      'Training diverged in epoch 7: the loss is 510,000 times what it was at the start. Lower the learning rate, which is 0.3 now, for example to 0.03, and train again.',
    );
    expect(tell({ say: 'diverged', epoch: 7, growth: 3.21e30, learningRate: 0.3 })).toMatch('3.21e+30 times');
    expect(tell({ say: 'diverged', epoch: 7, growth: null, learningRate: 0.3 })).toMatch('beyond all bounds');
    const threshold = (given: number) => tell({ say: 'outOfBounds', field: { name: 'threshold' }, given, used: 0 });
    expect(threshold(-123_456_789_012_345_680_000)).toMatch('Threshold was −1.23e+20;');
    expect(threshold(-0.123456789012345)).toMatch('Threshold was −0.123457;');
    expect(threshold(-0.0000001)).toMatch('Threshold was −1.00e-7;');
  });

  it('name settings as the page does, and quote what a link holds', () => {
    const layer = { side: 'encoder', number: 1 } as const;
    const told = (
      [
        { say: 'outOfBounds', field: { name: 'layerUnits', ...layer }, given: 1e9, used: 256 },
        { say: 'notANumber', field: { name: 'learningRate' }, given: 'fast', used: 0.003 },
        { say: 'outOfBounds', field: { name: 'epochs' }, given: 999.6, used: 1000 },
        { say: 'noLayers', side: 'decoder', given: 'none' },
        { say: 'unknownSettings', part: { name: 'experiment' }, names: ['__proto__', 'x'], more: 0 },
        { say: 'unknownSettings', part: { name: 'detector' }, names: ['beta'], more: 0 },
        {
          say: 'noSuchChoice',
          field: { name: 'detector' },
          given: 'gan',
          choices: ['autoencoder', 'vae'],
          used: 'vae',
        },
        {
          say: 'noSuchChoice',
          field: { name: 'split' },
          given: 'best',
          choices: ['default', 'ucr'],
          used: 'default',
          dataset: 'ecg5000',
        },
        {
          say: 'noSuchChoice',
          field: { name: 'layerActivation', ...layer },
          given: 'bent',
          choices: ['relu', 'leakyRelu'],
          used: 'leakyRelu',
        },
        {
          say: 'tooFewChosen',
          field: { name: 'members' },
          given: 'pca, gan',
          least: 2,
          choices: ['kNearest', 'pca'],
          used: 'kNearest, pca',
          dataset: 'ecg5000',
        },
        { say: 'neitherYesNorNo', field: { name: 'distinct' }, given: 'perhaps', used: true },
      ] as const
    ).map(tell);
    expect(told).toEqual([
      'Layer 1 units was 1,000,000,000; the nearest allowed, 256, is used.',
      'Learning rate was “fast”, which is not a number; 0.003 is used.',
      'Epochs was 999.6; the nearest allowed, 1,000, is used.',
      'The decoder’s layers were “none”, which is not a list; the decoder mirrors the encoder.',
      'In the experiment, “__proto__” and “x” mean nothing to this page and are left out.',
      'The detector has no “β”; what the link says of it is left out.',
      'Detector was “gan”, which is none of “Autoencoder” and “Variational autoencoder”; “Variational autoencoder” is used.',
      'Split was “best”, which is none of “60 / 20 / 20, by seed” and “UCR: the published files”; “60 / 20 / 20, by seed” is used.',
      'Layer 1 activation was “bent”, which is none of “ReLU” and “Leaky ReLU”; “Leaky ReLU” is used.',
      'Members was “pca, gan”, which names fewer than 2 of “Nearest neighbours” and “PCA”; “Nearest neighbours” and “PCA” are used.',
      'Count equal rows once was “perhaps”, which is neither true nor false; it is on.',
    ]);
  });

  it('say what is wrong with a file and what a visitor can do; developers are told more', () => {
    const damage = { what: 'size', bytes: 699, expected: 1_435_000 } as const;
    expect(tell({ say: 'fileDamaged', file: 'a.bin', damage })).toBe(
      'a.bin arrived damaged: it holds 699 bytes where 1,435,000 were expected. Try again. If it stays damaged, please tell whoever runs the site. Developers: “npm run data” makes the data files anew.',
    );
    expect(tell({ say: 'fileMissing', file: 'a.json', status: 404 })).toMatch(
      /^a.json is missing on this site \(.*404\)/,
    );
    expect(tell({ say: 'serverFailed', file: 'a.json', status: 500 })).toMatch(/500.*wait a minute/);
    expect(tell({ say: 'pageInstead', file: 'a.json' })).toMatch(/log in there/);
    expect(tell({ say: 'fileSilent', file: 'a.json', seconds: 30 })).toMatch(/30 s.*crowded/);
  });

  it('say why an engine is not there, and what was kept when one was lost or a worker stopped', () => {
    expect(tell({ say: 'noEngine', problems: [{ engine: 'fusedWasm', problem: { say: 'outOfMemory' } }] })).toBe(
      'No engine works in this browser. Fused WASM: There is not enough memory.',
    );
    const problem = { say: 'deviceFailed', detail: 'the device fell asleep.' } as const;
    expect(tell({ say: 'engineLost', engine: 'webgpu', epoch: 1, problem, patience: true })).toBe(
      'The WebGPU engine was lost after epoch 1. The graphics device says: “the device fell asleep”. Training goes on from there on another engine, with a fresh optimiser, and patience counts anew.',
    );
    expect(tell({ say: 'trainingStopped', problem: { say: 'unexpected', detail: 'out of memory' }, epoch: 5 })).toBe(
      'The training worker stopped. The fault says: “out of memory”. What was learnt up to epoch 5 is still shown. Press Train to begin again.',
    );
  });

  it('keep to themselves the direction of what others say, and cut it to a length that can be read', () => {
    const words = '\u202Eabc\n\u05D0'.padEnd(100, '\u{1F600}');
    const told = tellIsolated({ say: 'notANumber', field: { name: 'seed' }, given: given(words), used: 1 });
    expect(told).toBe(`Seed was “\u2068abc \u05D0${'\u{1F600}'.repeat(35)}…\u2069”, which is not a number; 1 is used.`);
    for (const hostile of [
      { say: 'unknownSettings', part: { name: 'detector' }, names: ['\u202Ea'], more: 0 },
      { say: 'noSuchChoice', field: { name: 'output' }, given: '\u202E', choices: ['linear'], used: 'linear' },
      { say: 'outputHasNoBounds', given: '\u202Ea' },
      { say: 'unexpected', detail: '\u202Ea' },
      { say: 'deviceFailed', detail: '\u202Ea' },
      { say: 'noSuchDataset', id: '\u202Ea' },
      { say: 'noSuchSplit', dataset: 'ecg5000', split: '\u202Ea' },
      { say: 'fileDamaged', file: 'a.bin', damage: { what: 'content', detail: '\u202Ea' } },
    ] as const) {
      const told = tellIsolated(hostile as Message);
      expect(told).not.toMatch('\u202E');
      expect(told).toMatch(/\u2068.*\u2069/);
    }
    expect(tell({ say: 'unexpected', detail: 'x'.repeat(10_000) }).length).toBeLessThan(250);
  });
});
