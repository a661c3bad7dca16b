import type { DataMessage } from './dataset/dataMessage.ts';
import type { EngineName, LayerKind } from './experiment/experiment.ts';
import type { LinkMessage } from './experiment/linkMessage.ts';
import type { FetchMessage } from './fetch/fetchMessage.ts';

/**
 * Everything that the back has to tell a person: what is meant and its numbers, as plain data that passes between threads.
 * The words for it are the text's, in each language.
 */
export type Message =
  | LinkMessage
  | DataMessage
  | FetchMessage
  | EngineMessage
  | RunMessage
  | WorkerMessage
  | Unexpected;

/** Messages without numbers, one for each word. */
type Bare<Say extends string> = Say extends string ? { say: Say } : never;

/** Why an engine cannot be had, or is no more. */
export type EngineMessage =
  | Bare<'noWebgpu' | 'noWebgl' | 'noWasm' | 'noJavaScript' | 'halfPrecision'>
  | Bare<'webgpuLost' | 'webglLost' | 'outOfMemory' | 'bufferTooLarge'>
  /** What a batch of so many rows would take, and the most that is given. */
  | { say: 'batchTooLarge'; rows: number; bytes: number; most: number }
  /** In the words of the driver or the browser. */
  | { say: 'deviceFailed'; detail: string }
  /** What calls itself a graphics processor is the processor. */
  | { say: 'softwareGraphics'; adapter: string }
  /** It does not know layers of this kind. */
  | { say: 'layersUnsupported'; kind: LayerKind }
  | { say: 'engineTooSlow'; doing: 'loading' | 'stepping'; seconds: number }
  | { say: 'engineMissing'; engine: EngineName; problem: Message }
  | { say: 'noEngine'; problems: readonly { engine: EngineName; problem: Message }[] };

/** What happens in a run. */
export type RunMessage =
  | { say: 'tooFewRows'; rows: number }
  /** To fit the detector on so many rows would take so long. */
  | { say: 'tooMuchWork'; rows: number; features: number; minutes: number }
  /** `growth`: how many times the loss is what it was at the start; null where numbers are not finite any more. */
  | { say: 'diverged'; epoch: number; growth: number | null; learningRate: number }
  /** After so many epochs; `patience`: whether any is counted, which then begins anew. */
  | { say: 'engineLost'; engine: EngineName; epoch: number; problem: Message; patience: boolean };

/** What becomes of workers. */
export type WorkerMessage =
  /** `workerRefused`: within another page, which may be why. */
  | Bare<'workerNotStarted' | 'workerNotUnderstood' | 'workerRefused' | 'workerSilent'>
  | { say: 'workerStopped'; problem: Message }
  /** What was learnt up to the epoch is still there. */
  | { say: 'trainingStopped'; problem: Message; epoch: number };

/** A fault that nobody foresaw, in its own words. */
interface Unexpected {
  say: 'unexpected';
  detail: string;
}

/** An error that a person has to be told of. Its `message` is for consoles alone. */
export class TellingError extends Error {
  override name = 'TellingError';

  constructor(
    readonly telling: Message,
    options?: ErrorOptions,
  ) {
    super(terse(telling), options);
  }
}

/** "diverged (epoch 3, growth null, learningRate 10)" */
function terse({ say, ...facts }: Message): string {
  const known = Object.entries(facts).map(
    ([name, fact]) => `${name} ${typeof fact === 'object' ? JSON.stringify(fact) : fact}`,
  );
  return known.length > 0 ? `${say} (${known.join(', ')})` : say;
}

/** What to tell a person of any error. */
export function messageOf(error: unknown): Message {
  if (error instanceof TellingError) return error.telling;
  return { say: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}
