import { useMemo } from 'react';
import { DecodedFeatures } from '#charts/decodeMap/DecodedFeatures.tsx';
import { DecodedBars, DecodedSignal } from '#charts/decodeMap/DecodedSignal.tsx';
import { decodePlace } from '#detectors/latent.ts';
import { signalPaper } from '#store/signalPaper.ts';
import { useLater } from '#text/useText.ts';
import { extentsOf } from '../inspector/inspect.ts';
import type { RankedLatent } from './rankedLatent.ts';

interface Props {
  ranked: RankedLatent;
  /** One number for each latent unit. */
  place: Float32Array;
}

/** What the decoder of the frame draws from a place. */
export function useDecoded({ fitted }: RankedLatent, place: Float32Array) {
  return useMemo(() => decodePlace(fitted, place)!, [fitted, place]);
}

/** The decoded row, as large as there is room. */
export function DecodedRow({ ranked, place }: Props) {
  const { dataset, plan } = ranked;
  const { decoded } = useLater('lab').latent;
  const { values, band } = useDecoded(ranked, place);
  const extents = useMemo(() => extentsOf(dataset, plan), [dataset, plan]);
  const paper = signalPaper(dataset);
  return paper ? (
    <DecodedSignal
      values={values}
      band={band}
      domain={paper.range}
      label={decoded(dataset.rowNoun.one, [...place])}
      unit={dataset.featureUnits[0] ?? ''}
    />
  ) : (
    <DecodedFeatures names={dataset.featureNames} values={values} band={band} {...extents} />
  );
}

/** The same, small, for under a pointer that comes and goes. */
export function Stamp({ ranked, place }: Props) {
  const { dataset, plan, fitted } = ranked;
  const { decoded } = useLater('lab').latent;
  const { values, band } = decodePlace(fitted, place)!;
  const extents = useMemo(() => extentsOf(dataset, plan), [dataset, plan]);
  const label = decoded(dataset.rowNoun.one, [...place]);
  const paper = signalPaper(dataset);
  return paper ? (
    <DecodedSignal values={values} band={band} domain={paper.range} label={label} unit="" compact />
  ) : (
    <DecodedBars values={values} {...extents} label={label} />
  );
}
