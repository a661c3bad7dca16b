import { expect, it } from 'vitest';
import { isNetwork } from '#core/experiment/experiment.ts';
import { defaultOf, detectorKinds, detectorOf, parseExperiment } from '#detectors/experiment.ts';
import { detectors as english } from './en/lab/detectors.ts';
import { tell } from './en/messages/index.ts';

const { choices, fields, ideas, kinds } = english;

it.each(detectorKinds())('%s, its settings and their choices have words', (kind) => {
  expect(kinds[kind]).toBeTruthy();
  // Networks have a panel of their own, with words of its own.
  if (isNetwork(defaultOf('ecg5000', kind).detector)) return;
  expect(ideas[kind]).toBeTruthy();
  for (const field of detectorOf(kind).fields) {
    expect(fields[field.name], field.name).toBeDefined();
    if (field.kind !== 'choice' && field.kind !== 'list') continue;
    for (const choice of field.choices) expect(choices[field.name]?.[choice], `${field.name} ${choice}`).toBeTruthy();
  }
});

it('says nothing of detectors and settings that are no more', () => {
  expect(Object.keys(kinds).sort()).toEqual([...detectorKinds()].sort());
  const named = new Set(detectorKinds().flatMap((kind) => detectorOf(kind).fields.map(({ name }) => name)));
  expect(Object.keys(fields).filter((name) => !named.has(name))).toEqual([]);
});

it('calls settings of another detector, which a link gives to this one, as the forms do', () => {
  const specs = detectorKinds().map((kind) => defaultOf('ecg5000', kind).detector);
  for (const { kind } of specs) {
    const { changes } = parseExperiment({ dataset: 'ecg5000', detector: { ...Object.assign({}, ...specs), kind } });
    const strange = changes.filter((change) => change.say === 'unknownSettings' && change.part.name === 'detector');
    expect(strange.length, kind).toBe(1);
    // Words of a link stand between isolating marks; a form's own do not.
    expect(tell(strange[0]!)).not.toContain('\u2068');
  }
});
