const swc = require('@swc/core');

// The last dependency-cruiser for Node 20 tells swc that every file is without JSX, and then stumbles over the first
// that is not (its pull request 1086, in a version for Node 22, mends that).
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** The import rules of the architecture: an arrow that is not in `mayKnow`, or a circle, fails the build. */
const mayKnow = {
  core: [],
  engine: ['core'],
  detectors: ['engine', 'core'],
  run: ['detectors', 'engine', 'core'],
  worker: ['run', 'detectors', 'engine', 'core'],
  // The store reaches the worker through its client and the message types alone.
  store: ['kept', 'worker/client', 'worker/protocol', 'detectors', 'core'],
  // The one door to what outlives the page.
  kept: [],
  charts: ['text', 'core'],
  // All that is said, by language.
  text: ['core'],
  ui: ['kept', 'text', 'core'],
  features: ['store', 'kept', 'charts', 'ui', 'text', 'detectors', 'core'],
  pages: ['features', 'kept', 'charts', 'ui', 'text'],
  app: ['pages', 'features', 'kept', 'ui', 'text', 'core'],
};

/** Names and shapes of data sets, plain data: what the page has to know of them before their rows are there. */
const DATASET_TABLES = '^data/(index|[^/]+/table)[.]ts$';

const layerRules = Object.entries(mayKnow).map(([layer, known]) => ({
  name: `${layer}-may-know-only-${known.join('-').replaceAll('/', '-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '[.]test[.]ts$' },
  to: {
    path: '^(src|data|e2e|bench)/',
    pathNot: [...(layer === 'core' ? [DATASET_TABLES] : []), ...[layer, ...known].map((place) => `^src/${place}[/.]`)],
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment:
        'core, engine, detectors and run work in the page, in a worker and in Node alike; all but what reads the kernels for tests.',
      severity: 'error',
      from: {
        path: '^src/(core|engine|detectors|run)/',
        pathNot: '[.]test[.]ts$|^src/engine/fused/wasm/testing[.]ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-and-detectors-need-no-package',
      severity: 'error',
      from: { path: '^src/(core|detectors)/', pathNot: '([.]test|/testing)[.]ts$' },
      to: { path: 'node_modules' },
    },
    {
      name: 'tfjs-stays-in-its-room',
      severity: 'error',
      // Anomagram's step is measured with its own library.
      from: { pathNot: '^src/engine/tfjs/|^bench/anomagramStep[.]ts$' },
      // The address of its binary is the bundler's to know.
      to: { path: 'node_modules/@tensorflow', pathNot: '[.]wasm$' },
    },
    {
      name: 'react-stays-out-of-the-back',
      severity: 'error',
      from: { path: '^src/(core|engine|detectors|run|worker)/' },
      to: { path: 'node_modules/(react|react-dom|zustand)/' },
    },
    {
      name: 'features-are-folders',
      comment: 'A feature is a folder; what several need belongs to the layer below them.',
      severity: 'error',
      from: {},
      to: { path: '^src/features/[^/]+$' },
    },
    {
      name: 'end-to-end-tests-watch-the-policy',
      comment: 'Import from ./test.ts instead: its `test` fails where the Content-Security-Policy was in the way.',
      severity: 'error',
      from: { path: '^e2e/.+[.]spec[.]ts$' },
      to: { path: 'node_modules/@playwright/test' },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[?](url|worker&url|raw)$|^src/.+/assembly/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
