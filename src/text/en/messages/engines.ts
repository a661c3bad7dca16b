import type { LayerKind } from '#core/experiment/experiment.ts';
import type { EngineMessage } from '#core/message.ts';
import type { Sentences } from '../../told.ts';
import { labels } from '../lab/labels.ts';
import { numbers } from '../locale.ts';
import { quotedSentence } from '../quoted.ts';

const DOING = { loading: 'load', stepping: 'take its first training steps' };

const LAYERS: Record<LayerKind, string> = {
  dense: 'dense layers',
  convolution: 'convolutional layers',
  lstm: 'LSTM layers',
};

const megabytes = (bytes: number) => `${numbers.whole(bytes / 1e6)} MB`;

/** Why an engine cannot be had, or is no more. */
export const engines: Sentences<EngineMessage> = {
  noWebgpu: () =>
    'There is no WebGPU adapter: the browser is too old, WebGPU is switched off, or the graphics driver is refused.',
  noWebgl: () => 'WebGL cannot be started here: it is switched off, or this browser does not allow it in a worker.',
  noWasm: () => 'WebAssembly with SIMD cannot be started here: the browser is too old, or it is switched off.',
  noJavaScript: () => 'The plain JavaScript engine could not be started.',
  halfPrecision: () => 'This graphics processor computes in half precision only, which is too coarse to train with.',
  webgpuLost: () => 'The WebGPU device was lost.',
  webglLost: () => 'The WebGL context was lost.',
  outOfMemory: () => 'There is not enough memory.',
  bufferTooLarge: () => 'The graphics processor does not give as much memory at once as this task needs.',
  batchTooLarge: ({ rows, bytes, most }) =>
    `Batches of ${numbers.whole(rows)} rows would take ${megabytes(bytes)} of memory with this network, and ${megabytes(most)} is the most. Smaller batches take less.`,
  deviceFailed: ({ detail }) => `The graphics device says: ${quotedSentence(detail)}.`,
  softwareGraphics: ({ adapter }) =>
    `The processor itself would have to play the graphics processor (${quotedSentence(adapter)}), which is slower than to train on it directly.`,
  layersUnsupported: ({ kind }) => `This engine cannot train ${LAYERS[kind]} yet.`,
  engineTooSlow: ({ doing, seconds }) => `It took more than ${numbers.plain(seconds)} s to ${DOING[doing]}.`,
  engineMissing: ({ engine, problem }, tell) =>
    `The ${labels.engine[engine]} engine is not available here. ${tell(problem)}`,
  noEngine: ({ problems }, tell) =>
    `No engine works in this browser. ${problems.map(({ engine, problem }) => `${labels.engine[engine]}: ${tell(problem)}`).join(' ')}`,
};
