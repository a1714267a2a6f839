import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Lets the workbook library pack without a worker, which the page's policy would block. */
const packAtOnce = {
  name: 'pack-at-once',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string): string | undefined =>
    source === 'fflate' && importer?.includes('/write-excel-file/')
      ? fileURLToPath(new URL('exports/zip.ts', import.meta.url))
      : undefined,
};

/** The console: `npm run build:console` → dist/console. No inline script or style, so that the page needs no `unsafe-*`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [packAtOnce, svelte()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/console', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // What a PDF is made with is larger than any page, and is fetched when one is wanted.
    chunkSizeWarningLimit: 600,
  },
  worker: { format: 'es' },
});
