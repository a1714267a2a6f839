import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { buildAssets } from './assets.ts';
import { sizes } from './sizes.ts';

const target = new URL('../../dist/respond/', import.meta.url);

/** Writes `dist/respond/renderer.js`, one file without imports but Node's own, and prints what a page weighs. */
const assets = await buildAssets();
const { outputFiles } = await build({
  stdin: {
    contents: `import { rendererOf } from './renderer.ts';
export const { clientSha256, kioskSha256, page, kiosk, privacy } = rendererOf(${JSON.stringify(assets)});`,
    resolveDir: new URL('.', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  charset: 'utf8',
});
mkdirSync(target, { recursive: true });
writeFileSync(new URL('renderer.js', target), outputFiles[0]?.contents ?? '');
const weights = sizes(assets);
writeFileSync(new URL('sizes.json', target), `${JSON.stringify(weights, undefined, 2)}\n`);
for (const { page, brotli, gzip } of weights.pages)
  process.stdout.write(`${page}: ${String(brotli)} bytes brotli, ${String(gzip)} gzip\n`);
