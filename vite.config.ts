import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicies } from './src/app/build/contentSecurityPolicy.ts';
import { dataFolder } from './src/app/build/dataFolder.ts';
import { dataInTheMaking } from './src/app/build/dataInTheMaking.ts';
import { inlineScripts } from './src/app/build/inlineScripts.ts';
import { offlineCopy } from './src/app/build/offlineCopy.ts';
import { ONE_FILE_SOURCES, oneFile, oneFileBeside } from './src/app/build/oneFile.ts';

/** Small modules that every page begins with: they come as one file. */
const ON_EVERY_PAGE = [
  'app/route',
  'core/random/',
  'core/sanitize',
  'core/sweepShares',
  'features/commands/commands',
  'features/learn/sections/contamination/axes',
  'kept/schemas',
  'text/en/locale',
  'text/en/messages/files',
  'ui/(VisuallyHidden|RetryBoundary|isTyping|lazily|recovery|useMediaQuery)',
];

export default defineConfig(({ mode }) => ({
  // Relative, so that one build works at a domain root, under any folder, and behind any plain file server.
  base: './',
  plugins: [
    react(),
    inlineScripts(),
    dataInTheMaking(),
    ...(mode === 'single' ? [oneFile()] : [dataFolder(), offlineCopy(), mode === 'site' && oneFileBeside()]),
    contentSecurityPolicies(mode === 'single' ? ONE_FILE_SOURCES : {}),
  ],
  // What is built while the development server runs is no reason to load its pages anew.
  server: { watch: { ignored: ['**/dist/**', '**/dist-single/**', '**/test-results/**'] } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Small modules that nearly everything needs come as one file: by themselves they hardly compress.
        codeSplitting: {
          groups: [
            { name: 'first', test: new RegExp(`/src/(${ON_EVERY_PAGE.join('|')})`) },
            {
              name: 'shared',
              // Experiments are the Lab's, and of those figures that link to it: the first screen has none.
              test: /\/src\/(?!detectors\/|core\/experiment\/|text\/en\/(?!locale))/,
              minShareCount: 8,
              maxModuleSize: 8000,
            },
          ],
        },
      },
    },
  },
  // Tests of single parts; what is called .spec.ts is Playwright's, for a whole browser.
  test: {
    include: ['{src,data,bench,e2e}/**/*.test.ts'],
    environment: 'node',
    // Files share a process, so that what they import is read once and not by each: that was most of their time.
    isolate: false,
    // The usual is one fewer than there are processors: on a machine of two, half of it.
    maxWorkers: '100%',
    // The slowest, which run whole commands, take 13 s on a machine with much else to do. What needs more says so itself.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
}));
