import { resolve } from 'node:path';

/** What a bundler tells of a module, as far as it matters here. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Where that begins which the first screen needs: the essay's beginning, with its picture and the figure below it. */
const FIRST_SCREEN = [
  'main.ts',
  'app/mount.tsx',
  'pages/learn/LearnPage.tsx',
  'features/learn/idea/IdeaFigure.tsx',
  'features/learn/sections/anomaly/AnomalyFigure.tsx',
  'features/offline/NewerBuild.tsx',
  'text/en/index.ts',
];

const LAB = ['pages/lab/LabPage.tsx'];

/** Parts of the Lab that few figures of the essay need. */
const OF_EXPERIMENTS = /\/src\/(detectors|store|core\/experiment|engine|run|worker)\//;

/**
 * Files that modules of more than one page come in. Left alone, each set of pages that share a module makes a file, most
 * of them smaller than what it takes to ask for it: the Lab had eighty. What the first screen needs comes as one; of the
 * rest, what draws charts, and what experiments are made of.
 */
export const sharedChunks = [
  // In this order: what a module needs comes with it, unless it is in one of those before.
  { name: ofFirstScreen, minShareCount: 2 },
  { name: 'd3', test: /\/node_modules\/(d3-|internmap)/ },
  { name: ofLab, minShareCount: 2 },
];

function ofFirstScreen(id: string, graph: Graph): string | null {
  return isOurs(id) && reached(FIRST_SCREEN, graph).has(id) ? 'first' : null;
}

function ofLab(id: string, graph: Graph): string | null {
  if (!isOurs(id) || !reached(LAB, graph).has(id)) return null;
  return OF_EXPERIMENTS.test(id) ? 'experiments' : 'charts';
}

const isOurs = (id: string) => id.includes('/src/');

const known = new WeakMap<readonly string[], Set<string>>();

/** All modules that come with these, without those that are loaded later. */
function reached(roots: readonly string[], graph: Graph): Set<string> {
  const before = known.get(roots);
  if (before) return before;
  const found = new Set<string>();
  const follow = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(follow);
  };
  for (const root of roots) follow(resolve('src', root));
  known.set(roots, found);
  return found;
}
