import { brotliCompressSync } from 'node:zlib';
import { buildAssets } from './assets.ts';
import { madeUpFacts } from './fixture.ts';
import { renderPage } from './page.ts';
import { scriptTexts } from './script-texts.ts';
const assets = await buildAssets();
const html = renderPage(madeUpFacts(), assets).html;
const b = (t: string) => brotliCompressSync(t).length;
console.log(
  'all',
  b(html),
  'script',
  b(html) - b(html.replace(assets.script, '')),
  assets.script.length,
  'css',
  b(html) - b(html.replace(assets.pageStyle, '')),
  assets.pageStyle.length,
);
const names = /[A-Z][a-zü]+(\|[A-Z][a-zü]+){50,}/.exec(html)?.[0] ?? '';
console.log('names', b(html) - b(html.replace(names, '')));
const cut = (label: string, re: RegExp) => {
  const m = re.exec(html)?.[0];
  if (!m) {
    console.log('none', label);
    return;
  }
  console.log(label, b(html) - b(html.replace(m, '')), m.length);
};
cut('data json', /<script type=application\/json[^]*?<\/script>/);
cut('views', /<section id=stop[^]*?<\/main>/);
cut('form', /<form id=form[^]*?<\/form>/);
cut('promise', /<section class=promise[^]*?<\/section>/);
cut('noscript', /<noscript[^]*?<\/noscript>/);
cut('enter', /<section id=enter[^]*?<\/section>/);
cut('taken', /<section id=taken[^]*?<\/section>/);
cut('thanks', /<div id=thanks[^]*?<\/main>/);
for (const [k, v] of Object.entries(scriptTexts)) {
  const s = JSON.stringify(k) + ':' + JSON.stringify(v.de).replaceAll('<', '\\u003c');
  if (!html.includes(s)) console.log('??', k);
  else {
    const d = b(html) - b(html.replace(s, '"x":""'));
    if (d > 40) console.log(' ', d, k);
  }
}
