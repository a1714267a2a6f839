import { readFileSync } from 'node:fs';
import { build, transform } from 'esbuild';
import { minify } from 'vite';
import type { Assets } from './facts.ts';

const path = (name: string) => new URL(name, import.meta.url);
const read = (name: string) => readFileSync(path(name), 'utf8');
/** Browsers that know `light-dark()`, dynamic viewport units and WebCrypto's RSA-PSS: from spring 2024 on. */
const target = ['chrome123', 'firefox120', 'safari17.5'];

/** A token's value by its name, from the design tokens everything shares. */
function tokens(): ReadonlyMap<string, string> {
  const [root = ''] = /:root \{[^]*?\n\}/.exec(read('../ui/tokens.css')) ?? [];
  return new Map([...root.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [name, value]));
}

/** What may change under a media query and therefore stays a custom property. */
const changing = ['--ink-2', '--ink-3', '--rule', '--edge'];
const overrides = `@media (prefers-contrast:more){:root{--ink-2:var(--ink);--ink-3:light-dark(#454c54,#bcc0c4);--rule:light-dark(#7b8188,#7d848b);--edge:var(--ink)}}`;

/** Style sheets as one, with the tokens they use in front: those used once stand in their place, the others as custom properties. */
async function style(...names: readonly string[]): Promise<string> {
  const all = tokens();
  let css = names.map(read).join('');
  const stay = new Set(changing);
  const used = [...new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, token = '']) => token))];
  const kept: string[] = [];
  for (const token of used) {
    const value = all.get(token);
    if (value === undefined) throw new Error(`${names.join(', ')} uses ${token}, which is no design token`);
    const uses = css.split(`var(${token})`).length - 1;
    if (uses === 1 && !stay.has(token) && token !== '--ink') css = css.replace(`var(${token})`, value);
    else if (uses > 0 && !kept.some((one) => one.startsWith(`${token}:`))) kept.push(`${token}:${value}`);
  }
  const { code } = await transform(`:root{${kept.join(';')}}${overrides}${css}`, {
    loader: 'css',
    minify: true,
    target,
  });
  return code.trim();
}

/** A script bundled and minified as it stands in its page. Deterministic: the manifest names its digest. */
async function bundled(name: string): Promise<string> {
  const bundle = await build({
    entryPoints: [path(name).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  // A second minifier finds two percent more.
  const { code } = await minify(name, bundle.outputFiles[0]?.text ?? '', { compress: true, mangle: true });
  return code.trim().replace('"use strict";', '').replaceAll('</', '<\\/');
}

/** Bundles and minifies scripts and styles as they stand in the pages. */
export async function buildAssets(): Promise<Assets> {
  const [script, kioskScript, pageStyle, kioskStyle, privacyStyle] = await Promise.all([
    bundled('enhance.ts'),
    bundled('enhance-kiosk.ts'),
    style('page.css'),
    style('page.css', 'kiosk.css'),
    style('privacy.css'),
  ]);
  return { script, pageStyle, kioskScript, kioskStyle, privacyStyle };
}
