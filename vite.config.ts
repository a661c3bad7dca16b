import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative, so that one build works at a domain root, under any folder, and behind any plain file server.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
  test: { include: ['src/**/*.test.ts', 'data/**/*.test.ts', 'bench/**/*.test.ts'], environment: 'node' },
});
