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
export function sharedChunks() {
  const firstScreen = modulesFrom(FIRST_SCREEN);
  const lab = modulesFrom(LAB);
  return [
    // In this order: what a module needs comes with it, unless it is in one of those before.
    {
      name: (id: string, graph: Graph) => (isOurs(id) && firstScreen(graph).has(id) ? 'first' : null),
      minShareCount: 2,
    },
    { name: 'd3', test: /\/node_modules\/(d3-|internmap)/ },
    { name: (id: string, graph: Graph) => (isOurs(id) && lab(graph).has(id) ? ofLab(id) : null), minShareCount: 2 },
  ];
}

const ofLab = (id: string) => (OF_EXPERIMENTS.test(id) ? 'experiments' : 'charts');

const isOurs = (id: string) => id.includes('/src/');

/** All modules that come with some, without those that are loaded later. @throws Error when one of them is not built */
function modulesFrom(roots: readonly string[]): (graph: Graph) => Set<string> {
  let known: Set<string> | undefined;
  return (graph) => {
    known ??= reached(roots, graph);
    return known;
  };
}

function reached(roots: readonly string[], graph: Graph): Set<string> {
  const found = new Set<string>();
  const follow = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(follow);
  };
  for (const root of roots) {
    const id = resolve('src', root);
    if (!graph.getModuleInfo(id)) {
      throw new Error(
        `src/${root} is no part of this build: the lists in src/app/build/chunks.ts name it, and must follow it.`,
      );
    }
    follow(id);
  }
  return found;
}
