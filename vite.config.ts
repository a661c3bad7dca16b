import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sharedChunks } from './src/app/build/chunks.ts';
import { contentSecurityPolicies } from './src/app/build/contentSecurityPolicy.ts';
import { dataFolder } from './src/app/build/dataFolder.ts';
import { dataInTheMaking } from './src/app/build/dataInTheMaking.ts';
import { inlineScripts } from './src/app/build/inlineScripts.ts';
import { offlineCopy } from './src/app/build/offlineCopy.ts';
import { ONE_FILE_SOURCES, oneFile, oneFileBeside } from './src/app/build/oneFile.ts';

export default defineConfig(({ mode }) => ({
  // Relative, so that one build works at a domain root, under any folder, and behind any plain file server.
  base: './',
  plugins: [
    // The same as in tsconfig.json.
    react({ jsxImportSource: '#text/jsx' }),
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
        codeSplitting: { groups: sharedChunks() },
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
