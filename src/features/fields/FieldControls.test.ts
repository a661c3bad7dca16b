import { createElement, type ReactElement, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/dataset/datasets.ts';
import { fieldsAbout, valuesAbout } from '#core/experiment/experimentFields.ts';
import { choice, type Field, integer, share, type Values } from '#core/experiment/field.ts';
import { defaultExperiment } from '#detectors/experiments/defaults.ts';
import { oneClassSvmTable } from '#detectors/oneClassSvm/fields.ts';
import { en } from '#text/en/index.ts';
import { lab } from '#text/en/lab/index.ts';
import { TextContext } from '#text/useText.ts';
import { FieldControls } from './FieldControls.tsx';

const markup = (element: ReactElement) => renderToStaticMarkup(createElement(TextContext, { value: en }, element));

const form = (fields: readonly Field[], values: Values, dataset = 'ecg5000') =>
  markup(createElement(Suspense, null, createElement(FieldControls, { fields, values, dataset, onChange: () => {} })));

// Asked for once, the Lab's words are there for all that is rendered.
beforeAll(async () => {
  form(fieldsAbout('data', 'ecg5000'), {});
  await en.later.lab();
});

it.each(DATASET_IDS)(
  'has every setting of data, training and engine in the Lab’s forms on %s, with words',
  async (id) => {
    for (const about of ['data', 'training', 'engine'] as const) {
      const fields = fieldsAbout(about, id);
      const shown = form(fields, valuesAbout(about, { ...defaultExperiment(id), contamination: 0.1 }), id);
      for (const { name } of fields) {
        const { label, explain } = lab.fields.of(name);
        expect([label, explain]).not.toContain(undefined);
        expect(shown).toContain(label);
      }
    }
  },
);

it('asks how abnormal rows are mixed in only where some are', () => {
  const fields = fieldsAbout('data', 'ecg5000');
  const shown = (contamination: number) => {
    const html = form(fields, valuesAbout('data', { ...defaultExperiment(), contamination }));
    return ['mixing', 'dirtyValidation'].map((name) => html.includes(lab.fields.of(name).label));
  };
  expect(shown(0)).toEqual([false, false]);
  expect(shown(0.05)).toEqual([true, true]);
});

it('gives choices with long names a line of their own', () => {
  const { fields, defaults } = oneClassSvmTable;
  expect(form(fields, defaults('ecg5000'))).toMatch(/data-long="true"><div[^>]*><div[^>]*><label[^>]*>Kernel/);
});

it('shows a field that was added by one entry as its kind asks, by its own name until it has words', () => {
  const bounds = { min: 0, max: 1 };
  const fields = [
    share('haste', 'h', bounds, 0.1),
    integer('naps', 'n', bounds),
    choice('mood', 'm', ['calm', 'wild']),
  ];
  const shown = form(fields, { haste: 0.3, naps: 1, mood: 'wild' });
  expect(shown).toMatch(/type="range"[^>]*step="0.1"[^>]*aria-valuetext="30 %"/);
  expect(shown).toMatch(/role="spinbutton"/);
  expect(shown).toMatch(/<option value="wild" selected="">wild<\/option>/);
  for (const name of ['haste', 'naps', 'mood']) expect(shown).toContain(name);
});
