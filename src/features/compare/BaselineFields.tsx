import { useState } from 'react';
import { baselineKinds, MOST_BASELINES } from '#detectors/baselines.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { type Places, placesOf } from './places.ts';

const NONE = 'none';

/** Which baselines stand beside the detector: one list for each place. Who is in one is not offered in the other. */
export function BaselineFields() {
  const { baselines: text, detectors } = useLater('lab');
  const chosen = useStore((state) => state.baselines);
  const [put, setPut] = useState<Places>([]);
  const places = placesOf(chosen, put);
  const own = useStore((state) => state.experiment.detector.kind);
  const { chooseBaselines } = useStore.getState();
  const nameOf = (kind: string) => {
    const name = detectors.kinds[kind] ?? kind;
    return kind === own ? text.itself(name) : name;
  };
  const choose = (place: number, kind: string) => {
    const next = Array.from({ length: MOST_BASELINES }, (_, i) => (i === place ? kind : places[i]));
    const kinds = next.map((kind) => (kind === NONE ? undefined : kind));
    setPut(kinds);
    chooseBaselines(kinds.filter((kind) => kind !== undefined));
  };
  return [text.first, text.second].map((label, place) => {
    const value = places[place] ?? NONE;
    const offered = baselineKinds().filter((kind) => kind === value || (kind !== own && !chosen.includes(kind)));
    return (
      <SelectField
        key={label}
        label={label}
        value={value}
        options={[{ value: NONE, label: text.none }, ...offered.map((kind) => ({ value: kind, label: nameOf(kind) }))]}
        onChange={(kind) => choose(place, kind)}
      />
    );
  });
}
