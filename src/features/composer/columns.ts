import { asDense, decoderOf, type LayerSpec, type NetworkSpec } from '#core/experiment/experiment.ts';
import type { ToldColumn } from '#text/told.ts';

/** A column of the drawn network. They are counted from 0, the input; the network's layer `i` is column `i + 1`. */
export type Column = ToldColumn;

/** All columns, from the input to the reconstruction. */
export function columnsOf(detector: NetworkSpec, inputs: number): Column[] {
  const hidden = (role: 'encoder' | 'decoder', layers: readonly LayerSpec[]): Column[] =>
    layers.map(asDense).map((layer, i) => ({ role, units: layer.units, number: i + 1, layer }));
  return [
    { role: 'input', units: inputs, number: 0, layer: null },
    ...hidden('encoder', detector.encoder),
    { role: 'latent', units: detector.latent.units, number: 0, layer: null },
    ...hidden('decoder', decoderOf(detector)),
    { role: 'output', units: inputs, number: 0, layer: null },
  ];
}
