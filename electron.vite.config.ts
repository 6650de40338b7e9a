import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three builds: the privileged side (every shell and the engine worker), the preload, the page. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: 'electron/shells/desktop/main.ts',
          browser: 'electron/shells/browser/main.ts',
          cli: 'electron/shells/cli/main.ts',
          engineWorker: 'electron/engine/engineWorker.ts',
          importWorker: 'electron/importing/importWorker.ts',
          refreshProcess: 'electron/refresh/refreshProcess.ts',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/shells/desktop/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome150',
      minify: 'oxc',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Read from the disk, not from a network: one chunk is right.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: resolve(import.meta.dirname, 'renderer/index.html') },
    },
  },
});
