import { useMemo } from 'react';
import { DecodedFeatures } from '#charts/DecodedFeatures.tsx';
import { DecodedBars, DecodedSignal } from '#charts/DecodedSignal.tsx';
import { decodePlace } from '#core/variational/decodePlace.ts';
import type { Ranked } from '#store/judged.ts';
import { useLater } from '#text/useText.ts';
import { BEAT_DOMAIN } from '../beatPaper.ts';
import { extentsOf, modelOf } from '../inspector/inspect.ts';

interface Props {
  ranked: Ranked;
  /** One number for each latent unit. */
  place: Float32Array;
}

/** What the decoder of the frame draws from a place. */
export function useDecoded({ plan, frame }: Ranked, place: Float32Array) {
  return useMemo(() => decodePlace(modelOf(plan, frame), place), [plan, frame, place]);
}

/** The decoded row, as large as there is room. */
export function DecodedRow({ ranked, place }: Props) {
  const { dataset, plan } = ranked;
  const { decoded } = useLater('lab').latent;
  const { values, band } = useDecoded(ranked, place);
  const extents = useMemo(() => extentsOf(dataset, plan), [dataset, plan]);
  return dataset.id === 'ecg5000' ? (
    <DecodedSignal
      values={values}
      band={band}
      domain={BEAT_DOMAIN}
      label={decoded(dataset.rowNoun.one, [...place])}
      unit={dataset.featureUnits[0] ?? ''}
    />
  ) : (
    <DecodedFeatures names={dataset.featureNames} values={values} band={band} {...extents} />
  );
}

/** The same, small, for under a pointer that comes and goes. */
export function Stamp({ ranked, place }: Props) {
  const { dataset, plan, frame } = ranked;
  const { decoded } = useLater('lab').latent;
  const { values, band } = decodePlace(modelOf(plan, frame), place);
  const extents = useMemo(() => extentsOf(dataset, plan), [dataset, plan]);
  const label = decoded(dataset.rowNoun.one, [...place]);
  return dataset.id === 'ecg5000' ? (
    <DecodedSignal values={values} band={band} domain={BEAT_DOMAIN} label={label} unit="" compact />
  ) : (
    <DecodedBars values={values} {...extents} label={label} />
  );
}
