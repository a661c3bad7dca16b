import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedChunks } from './chunks.ts';

/** A bundler that knows these modules, and what each imports at once. Paths are below `src`. */
const graphOf = (imports: Record<string, string[]>) => {
  const known = new Map(
    Object.entries(imports).map(([path, to]) => [at(path), { importedIds: to.map((other) => at(other)) }]),
  );
  return { getModuleInfo: (id: string) => known.get(id) ?? null };
};

const at = (path: string) => resolve('src', path);

/** Every root of the lists, as far as this test needs them. */
const ROOTS = {
  'main.ts': ['core/first.ts'],
  'app/mount.tsx': [],
  'pages/learn/LearnPage.tsx': [],
  'features/learn/idea/IdeaFigure.tsx': [],
  'features/learn/sections/anomaly/AnomalyFigure.tsx': [],
  'features/offline/NewerBuild.tsx': [],
  'text/en/index.ts': [],
  'pages/lab/LabPage.tsx': ['core/first.ts', 'charts/line.ts', 'store/store.ts'],
  'core/first.ts': [],
  'charts/line.ts': ['elsewhere.ts'],
  'store/store.ts': [],
};

/** The file that a module comes in, as the groups have it in their order. */
function fileOf(path: string, graph: ReturnType<typeof graphOf>): string | null {
  for (const { name } of sharedChunks()) {
    const file = typeof name === 'function' ? name(at(path), graph) : null;
    if (file !== null) return file;
  }
  return null;
}

describe('shared chunks', () => {
  it('gather what the first screen needs, and of the rest of the Lab what draws and what experiments are made of', () => {
    const graph = graphOf(ROOTS);
    expect(
      ['core/first.ts', 'charts/line.ts', 'store/store.ts', 'pages/about/AboutPage.tsx'].map((path) =>
        fileOf(path, graph),
      ),
    ).toEqual(['first', 'charts', 'experiments', null]);
  });

  it.each(['text/en/index.ts', 'pages/lab/LabPage.tsx'])(
    'say so when %s, from which they start, is not there',
    (root) => {
      const { [root as keyof typeof ROOTS]: _, ...others } = ROOTS;
      expect(() => fileOf('pages/about/AboutPage.tsx', graphOf(others))).toThrow(
        `src/${root} is no part of this build`,
      );
    },
  );
});
