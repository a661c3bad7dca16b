import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement, type ReactElement, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Dataset, gatherRows } from '#core/dataset/dataset.ts';
import type { DatasetTable } from '#core/dataset/datasetTable.ts';
import { createRandom } from '#core/random/random.ts';
import { farthest } from '#detectors/testing.ts';
import { stubPage } from '#kept/testing.ts';
import type { LabText } from '#text/text.ts';

/**
 * Two data sets that nobody has: what a folder in data/ would say of each, and a line in the list for each. The page, its
 * links and the command line have to know them as they know the others.
 */
const signal: DatasetTable = { id: 'dummySignal', shape: { kind: 'signal', length: 60 }, splits: ['default', 'odd'] };
const table: DatasetTable = { id: 'dummyTable', shape: { kind: 'table' }, splits: ['default'] };

const NORMAL = 240;
const ABNORMAL = 60;
const ROWS = NORMAL + ABNORMAL;

function datasetOf({ id, shape }: DatasetTable, features: number, rows: number[][]): Dataset {
  return {
    id,
    standIn: false,
    rowNoun: { one: 'event', many: 'events' },
    rows: ROWS,
    features,
    shape,
    x: Float32Array.from(rows.flat()),
    featureNames: Array.from({ length: features }, (_, f) => `feature ${f + 1}`),
    featureUnits: Array(features).fill('hPa'),
    featureBounds: Array(features).fill({ least: null, most: null, step: 1 / 8 }),
    classes: [
      { name: 'normal', short: 'N', abnormal: false },
      { name: 'odd', short: 'O', abnormal: true },
    ],
    label: Uint8Array.from({ length: ROWS }, (_, row) => (row < NORMAL ? 0 : 1)),
    originFiles: ['events.csv'],
    originFile: new Uint8Array(ROWS),
    originLine: Uint32Array.from({ length: ROWS }, (_, row) => row),
    display: [],
    splits: {
      default: { rule: 'stratified', train: 0.6, validation: 0.2, test: 0.2 },
      ...(shape.kind === 'signal' && { odd: { rule: 'stratified', train: 0.4, validation: 0.2, test: 0.4 } }),
    },
    provenance: { title: id, licence: '', citations: [], sources: [], description: '', notes: [] },
  };
}

/** Waves about 1,000, of which the abnormal ones go the other way. */
function waves(): Dataset {
  const random = createRandom(1);
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const size = (row < NORMAL ? 20 : -20) * (1 + 0.1 * random.normal());
    return Array.from({ length: 60 }, (_, i) => 1000 + size * Math.sin(i / 6) + random.normal());
  });
  return datasetOf(signal, 60, rows);
}

/** Two measures that go together, in abnormal rows against each other, and a share and a count of no account. */
function measures(): Dataset {
  const random = createRandom(2);
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const one = random.normal();
    const other = (row < NORMAL ? one : -one - Math.sign(one)) + 0.1 * random.normal();
    return [50 * one, 50 * other, random.int(9) / 8, random.int(400)];
  });
  const dataset = datasetOf(table, 4, rows);
  dataset.featureBounds = [
    ...dataset.featureBounds.slice(0, 2),
    { least: 0, most: 1, step: 1 / 8 },
    { least: 0, most: null, step: 1 },
  ];
  return dataset;
}

const folder = mkdtempSync(join(tmpdir(), 'anomascope-added-'));

/** The modules of the page, the command line and the data step, as they are where the list has two more lines. */
async function withBoth() {
  vi.resetModules();
  stubPage();
  vi.doMock('../data/index.ts', async (original) => {
    const { DATASETS } = await original<typeof import('../data/index.ts')>();
    return { DATASETS: [...DATASETS, signal, table] };
  });
  // What is rendered here shows the state as it is, not as it began.
  vi.doMock('zustand', async (original) => {
    const zustand = await original<typeof import('zustand')>();
    const bound = (init: never) => {
      const api = zustand.createStore(init);
      return Object.assign((select = (state: unknown) => state) => select(api.getState()), api);
    };
    return { ...zustand, create: (init?: never) => (init ? bound(init) : bound) };
  });
  const modules = {
    ...(await import('#core/dataset/datasets.ts')),
    ...(await import('#core/network/network.ts')),
    ...(await import('#detectors/index.ts')),
    ...(await import('#detectors/experiment.ts')),
    ...(await import('#engine/fused/createFusedEngine.ts')),
    ...(await import('#run/oneEngine.ts')),
    ...(await import('#run/runToEnd.ts')),
    ...(await import('#core/experiment/experiment.ts')),
    ...(await import('#store/runs/run.ts')),
    ...(await import('#store/store.ts')),
    ...(await import('#text/en/index.ts')),
    ...(await import('#text/useText.ts')),
    ...(await import('#charts/frame/picture.ts')),
    ...(await import('#features/data/DataPanel.tsx')),
    ...(await import('#features/detector/DetectorPanel.tsx')),
    ...(await import('#features/detector/DetectorSettings.tsx')),
    ...(await import('#features/draw/DrawPanel.tsx')),
    ...(await import('#features/draw/beatActions.ts')),
    ...(await import('#features/draw/connectionActions.ts')),
    ...(await import('#features/gallery/GalleryPanel.tsx')),
    ...(await import('#features/inspector/InspectorPanel.tsx')),
    ...(await import('#features/confusion/ConfusionPanel.tsx')),
    ...(await import('#features/recallByClass/RecallByClassPanel.tsx')),
    ...(await import('#features/latent/DecodedRow.tsx')),
    ...(await import('#features/latent/LatentPanel.tsx')),
    ...(await import('#features/latent/rankedLatent.ts')),
    ...(await import('#features/roc/RocPanel.tsx')),
    ...(await import('#features/threshold/HistogramPanel.tsx')),
    ...(await import('#store/signalPaper.ts')),
    ...(await import('#store/keepDrawing.ts')),
    ...(await import('#store/keptDrawings.ts')),
    ...(await import('../data/read.ts')),
    ...(await import('../data/prepared.ts')),
    ...(await import('./evaluation.ts')),
    ...(await import('./options.ts')),
  };
  const loaded: Record<string, Dataset> = {};
  for (const made of [waves(), measures()]) {
    modules.writePrepared(
      folder,
      made,
      { perUnit: made.featureBounds.map(({ step }) => 1 / step), differences: false },
      '',
    );
    loaded[made.id] = await modules.loadDataset(made.id, folder);
  }
  return { ...modules, loaded };
}

let page: Awaited<ReturnType<typeof withBoth>>;
let words: LabText;

function AskForWords() {
  page.useLater('lab');
  return null;
}

// Most of the page is read anew: a busy machine takes its time.
beforeAll(async () => {
  page = await withBoth();
  // Asked for once, the Lab's words are there for all that is rendered.
  markup(createElement(Suspense, null, createElement(AskForWords)));
  words = await page.en.later.lab();
  for (const id of [signal.id, table.id]) Object.assign(runs, { [id]: await trained(id) });
}, 120_000);
afterAll(() => {
  vi.doUnmock('../data/index.ts');
  vi.doUnmock('zustand');
  vi.unstubAllGlobals();
  vi.resetModules();
  rmSync(folder, { recursive: true });
});

const markup = (element: ReactElement) =>
  renderToStaticMarkup(createElement(page.TextContext, { value: page.en }, element));
/** As large as a chart of the Lab. */
const picture = (element: ReactElement) =>
  markup(createElement(page.PictureContext, { value: { width: 480, height: 280 } }, element));

type Run = Awaited<ReturnType<typeof trained>>;
const runs: Record<string, Run> = {};

function trained(id: string) {
  const { experiment } = page.fromQuery(`v=1&d=${id}&e=30&lr=0.01`);
  const engines = page.oneEngine(page.createFusedJsEngine());
  return page.runToEnd({ ...experiment, engine: 'fusedJs' }, page.loaded[id]!, { engines });
}

/** What is on the screen once it is trained. */
function show(id: string, run = runs[id]!): { dataset: Dataset; evaluated: never } {
  const dataset = page.loaded[id]!;
  const { plan, last: frame } = run;
  page.useStore.setState({
    datasets: page.loaded,
    ...page.partsOf(plan.experiment),
    runs: { 1: { ...page.newRun(1, plan.experiment), phase: 'finished', plan, frame } },
    currentId: 1,
    shownId: 1,
    selected: 0,
  });
  return { dataset, evaluated: { dataset, plan, frame } as never };
}

describe.each([signal, table])('$id, added by a folder and a line', ({ id, splits, shape }) => {
  it('is known to links, which come back as they were', () => {
    for (const split of splits) {
      const { experiment, changes } = page.fromQuery(`v=1&d=${id}&split=${split}&s=7`);
      expect(changes).toEqual([]);
      expect([experiment.dataset, experiment.split, experiment.seed]).toEqual([id, split, 7]);
      expect(page.fromQuery(page.toQuery(experiment))).toEqual({ experiment, changes: [] });
    }
    expect(page.fromQuery(`v=1&d=${id}&split=ucr`).changes).toMatchObject([{ say: 'noSuchChoice' }]);
  });

  it('starts, with every detector, where rows of its shape do', () => {
    for (const kind of page.detectorKinds()) {
      const { scaling, split, detector } = page.defaultOf(id, kind);
      expect([scaling, split, detector.kind]).toEqual([shape.kind === 'signal' ? 'global' : 'minmax', 'default', kind]);
    }
  });

  it('can be chosen in the form, with its splits', () => {
    page.useStore.setState(page.partsOf(page.defaultOf(id, 'autoencoder')));
    const form = markup(createElement(page.DataPanel));
    expect(form).toContain(`<option value="${id}" selected="">${id}</option>`);
    for (const split of splits) expect(form).toContain(`<option value="${split}"`);
    expect(form).not.toContain('<option value="ucr"');
  });

  it('is evaluated from the command line', async () => {
    const { experiments } = page.parseRequest(['--dataset', id, '--detector', 'mahalanobis'])!;
    const evaluation = await page.evaluateExperiment(page.loaded[id]!, experiments[0]!, null);
    expect(evaluation).toMatchObject({ dataset: id, detector: 'mahalanobis' });
    expect(evaluation.rocAuc).toBeGreaterThan(0.9);
    expect(() => page.parseRequest(['--dataset', id, '--split', 'ucr'])).toThrow(splits.join(', '));
  });

  it('is shown, row by row, in the Lab', () => {
    const { plan, last: frame } = runs[id]!;
    show(id);
    const inspected = picture(createElement(page.InspectorPanel, { onEdit: () => {} }));
    expect(inspected).toMatch(/(Normal|Odd) event/);
    expect(inspected).toContain('events.csv line');
    page.useStore.setState({ picked: { rows: [0, 1], words: 'two', among: plan.split.test } });
    const gallery = picture(createElement(page.GalleryPanel));
    expect(gallery).toContain('Picked events');
    const ranked = page.latentOf({ dataset: page.loaded[id]!, plan, frame } as never)!;
    const place = ranked.latent.subarray(0, ranked.units);
    const decoded = createElement(page.DecodedRow, { ranked, place });
    expect(picture(decoded)).toMatch(shape.kind === 'signal' ? /Decoded event at/ : /feature 4/);
    for (const Panel of [
      page.HistogramPanel,
      page.RocPanel,
      page.RecallByClassPanel,
      page.ConfusionPanel,
      page.LatentPanel,
    ]) {
      expect(picture(createElement(Panel))).toContain('</svg>');
    }
    expect(picture(createElement(page.ConfusionPanel))).toMatch(/normal events/);
  });
});

describe('a signal of sixty samples about 1,000', () => {
  const id = signal.id;
  /** What the axes of a picture are marked with. */
  const marked = (drawn: string) =>
    [...drawn.matchAll(/>(\d[\d,]*)<\/text>/g)].map(([, text]) => Number(text!.replace(',', '')));

  it('is drawn on paper that fits it, large and small', () => {
    const { dataset } = show(id);
    const { range } = page.signalPaper(dataset)!;
    expect(range[0]).toBeGreaterThan(950);
    expect(range[1]).toBeLessThan(1050);
    const heights = marked(picture(createElement(page.InspectorPanel, { onEdit: () => {} })));
    expect(heights).toEqual(expect.arrayContaining([980, 1000, 1020]));
    expect(heights).toContain(60);
    expect(heights).not.toContain(140);
  });

  it('is drawn by hand, and judged, within its own heights', () => {
    const { evaluated } = show(id);
    const sheet = { dataset: id, shape: signal.shape as never, paper: page.signalPaper(page.loaded[id]!)! };
    const { steps } = words.draw;
    const blank = picture(createElement(page.DrawPanel));
    expect(marked(blank)).toEqual(expect.arrayContaining([980, 1000, 1020]));
    expect(blank).toContain('Draw an event');
    expect(blank).not.toMatch(/beat|ECG|σ/);
    page.moveBy(sheet, 30, 5, 2, steps);
    const { samples } = page.useStore.getState().drawings[id]!.present.drawing;
    expect(samples).toHaveLength(60);
    expect(samples[30]).toBeCloseTo(1005, 0);
    expect(samples[0]).toBeCloseTo(1000, 0);
    page.startFromMean(evaluated, steps);
    expect(picture(createElement(page.DrawPanel))).toContain('Passes as normal');
    page.mutateBeat(sheet, 'invert', 1, 1, steps);
    expect(picture(createElement(page.DrawPanel))).toMatch(/Abnormal: [\d.]+ × the threshold/);
    expect(page.useStore.getState().drawings.ecg5000!.past).toEqual([]);
  });

  it('is kept by its name, beside those of others', () => {
    const { evaluated } = show(id);
    const stop = page.startKeeping();
    page.startFromRow(evaluated, 0, words);
    stop();
    const { [id]: own, ecg5000 } = page.beginning().drawings;
    expect(own!.drawing?.samples).toHaveLength(60);
    expect(ecg5000!.drawing).toBeNull();
  });
});

describe('a table', () => {
  it('is edited feature by feature, as far as each can go', () => {
    const { evaluated } = show(table.id);
    expect(picture(createElement(page.DrawPanel))).toContain('Edit an event');
    page.editRow(evaluated, 0, words);
    const sliders = [...picture(createElement(page.DrawPanel)).matchAll(/type="range" min="([^"]*)" max="([^"]*)"/g)];
    const bounds = sliders.map(([, min, max]) => [Number(min), Number(max)]);
    expect(bounds).toHaveLength(4);
    expect(bounds[0]![0]).toBeLessThan(-50);
    expect(bounds[2]).toEqual([0, 1]);
    expect(bounds[3]![1]).toBeGreaterThan(350);
    const row = gatherRows(page.loaded[table.id]!, runs[table.id]!.plan.split.test.subarray(0, 1));
    expect(page.useStore.getState().edits[table.id]!.present.row!.values[2]).toBe(row[2]);
  });
});

describe('a detector added by a folder and a line', () => {
  const { kind } = farthest;
  const none = { onEdit: () => {} };

  it.each([signal.id, table.id])('is chosen, set, fitted and asked why in the Lab, on %s', async (id) => {
    const list = page.DETECTORS as (typeof farthest)[];
    list.push(farthest);
    try {
      const { experiment } = page.fromQuery(`v=1&d=${id}&kind=${kind}&corner=4`);
      const run = await page.runToEnd(experiment, page.loaded[id]!, { engines: page.NO_ENGINE });
      show(id, run);
      const panel = picture(createElement(page.DetectorPanel));
      expect(panel).toContain(`<option value="${kind}" selected="">${kind}</option>`);
      const settings = picture(createElement(page.DetectorSettings));
      expect(settings).toMatch(/corner.*value="4"/s);
      expect(settings).toContain('<option value="low"');
      expect(panel).toContain(words.learnt.none);
      expect(picture(createElement(page.InspectorPanel, none))).toContain(words.detectors.explained.sum);
      for (const Panel of [page.HistogramPanel, page.RocPanel, page.RecallByClassPanel, page.ConfusionPanel]) {
        expect(picture(createElement(Panel))).toContain('</svg>');
      }
    } finally {
      list.splice(list.indexOf(farthest), 1);
    }
  });
});
