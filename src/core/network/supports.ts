import type { EngineName, LayerKind } from '#core/experiment/experiment.ts';
import type { EngineMessage } from '#core/message.ts';
import type { Layer, Network } from './network.ts';

const DENSE: readonly LayerKind[] = ['dense'];
const ALL: readonly LayerKind[] = ['dense', 'convolution', 'lstm'];

/** Which layers each engine trains. */
const KINDS: Record<EngineName, readonly LayerKind[]> = {
  fusedWasm: ALL,
  fusedJs: ALL,
  fusedWebgpu: DENSE,
  webgpu: ALL,
  webgl: ALL,
  wasm: ALL,
  cpu: ALL,
};

/** The kind of hidden layer that a layer comes with: what follows an LSTM, or undoes a convolution, comes with it. */
const COMES_WITH: Record<Layer['kind'], LayerKind> = {
  dense: 'dense',
  convolution: 'convolution',
  transposed: 'convolution',
  stepwise: 'lstm',
  lstm: 'lstm',
};

/** Whether an engine can train a network, or why not: known before it is loaded. */
export function supports(engine: EngineName, { layers }: Pick<Network, 'layers'>): true | EngineMessage {
  const kind = layers.map((layer) => COMES_WITH[layer.kind]).find((kind) => !KINDS[engine].includes(kind));
  return kind === undefined || { say: 'layersUnsupported', kind };
}
