import type { Text } from '#core/survey/instrument.ts';
import type { Assets, PageFacts, Rendered } from './facts.ts';
import { cspHash, escape, grouped, json } from './html.ts';
import { inWords, moment } from './moment.ts';
import { openLinkText, openly } from './open-link-texts.ts';
import { pageTexts } from './page-texts.ts';
import { say } from './phrase.ts';
import { question } from './questions.ts';
import { scriptTexts } from './script-texts.ts';
import { views } from './views.ts';

/** What differs between the page on one's own device and that of a device which many use. */
export interface Setting {
  readonly script: string;
  readonly style: string;
  /** What the script says. */
  readonly texts: Readonly<Record<string, Text>>;
  /** What stands in place of the questions at first; empty where they stand there themselves. */
  readonly first: string;
  /** What stands below Send. */
  readonly ending: string;
  /** The other views. */
  readonly views: string;
  /** The end of this page's path in every language. */
  readonly tail: string;
  /** Whether it leads to the page "what is stored about you". */
  readonly leadsOn: boolean;
}

/**
 * Renders the pulse page of one wave in one language: questions, script, styles and every text in one document, the same bytes for everybody.
 * It holds no code for a particular instrument. Nothing in it is fetched from elsewhere.
 */
export function renderPage(facts: PageFacts, { script, pageStyle }: Assets): Rendered {
  const { language, address, openLink } = facts;
  const reader = { language, address };
  const closes = moment(facts.closes, facts.timeZone, language);
  const its = (name: keyof typeof pageTexts) => escape(say(wordsOf(facts)[name], reader));
  return assemble(facts, {
    script,
    style: pageStyle,
    texts: openLink ? { ...scriptTexts, ...openly.script } : scriptTexts,
    first: '',
    ending: `<p>${its('draft').replace('{closes}', escape(closes))}</p><p>${its('company')}</p><label class=na><input type=checkbox id=shared><span>${its('shared')}</span></label>`,
    views: views(reader, closes, inWords(facts.thresholds.k, language), openLink),
    tail: '',
    leadsOn: true,
  });
}

const wordsOf = ({ openLink }: PageFacts) => (openLink ? { ...pageTexts, ...openly.page } : pageTexts);

/** Puts the questions of a wave and what surrounds them into one document. */
export function assemble(facts: PageFacts, setting: Setting): Rendered {
  const { wave, organisation, instrument, language, address, languages, minutes, manifestSha256, openLink } = facts;
  const { script, style, first, ending, tail } = setting;
  const reader = { language, address };
  const words = wordsOf(facts);
  const its = (name: keyof typeof pageTexts) => escape(say(words[name], reader));
  const asked = instrument.items.filter(
    ({ id, scale }) => facts.items.includes(id) && (facts.comments || scale.kind !== 'comment'),
  );
  asked.sort((one, other) => facts.items.indexOf(one.id) - facts.items.indexOf(other.id));
  const unit = language === 'de' ? (minutes === 1 ? 'Minute' : 'Minuten') : minutes === 1 ? 'minute' : 'minutes';
  const meta = its('meta')
    .replace('{questions}', String(asked.length))
    .replace('{minutes}', `${inWords(minutes, language)} ${unit}`);
  const privacy = `<a href=/p/${wave}/${language}/privacy>`;
  const title = escape(say(instrument.title, reader));
  const name = escape(say(instrument.name, reader));
  const texts = Object.fromEntries(Object.entries(setting.texts).map(([key, text]) => [key, say(text, reader)]));
  const read = setting.leadsOn ? `<li>${say(pageTexts.howRead, reader).replace('<a>', privacy)}` : '';
  const html = `<!doctype html><html lang=${language}><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><meta name=robots content=noindex><title>${name}, ${escape(organisation)}</title><link rel=icon href=data:,><style>${style}</style><header class=top><span><b>${escape(organisation)}</b> · ${name}</span>${languageNav(languages, facts, its('language'), tail)}</header><noscript><p class=note>${its('noscript')}</p></noscript><main>${first}<div id=ask${first ? ' hidden' : ''}><h1 tabindex=-1>${title}</h1><p class=meta>${meta}</p>${facts.madeUp ? `<p class=meta>${its('madeUp')}</p>` : ''}${openLink ? `<p class=meta>${escape(say(openLinkText, reader))}</p>` : ''}<p class=note id=note role=status></p><section class=promise aria-labelledby=promise><h2 id=promise>${its('promise')}</h2><p>${its('promiseMore')}</p><p class=tag id=tag>…</p><svg id=ticks role=img aria-label=… width=304 height=0><path stroke=currentColor stroke-width=2 /></svg><details><summary>${its('how')}</summary><ol><li>${its('howLabel')}<li>${its('howDigest')} <code>${grouped(manifestSha256.slice(0, 16))}</code>${read}</ol></details></section>${facts.said ? `<section class=promise aria-labelledby=said><h2 id=said>${its('said')}</h2><p><b>${its('learnt')}</b> ${escape(facts.said.learnt)}</p><p><b>${its('doing')}</b> ${escape(facts.said.doing)}</p></section>` : ''}<p class=mode><button class=link id=mode></button></p><form id=form novalidate${instrument.sides ? ' data-sides' : ''}>${asked.map((item, index) => question(item, index + 1, reader, words)).join('')}<div class=end id=end><div class=err id=err role=alert hidden></div><p id=count role=status></p><button class=btn id=send>${its('send')}</button><p class=note id=progress role=status></p>${ending}</div><div class=steps id=steps hidden><button class=link type=button id=back>${its('back')}</button><span id=position role=status></span><button class="btn quiet" type=button id=next>${its('next')}</button></div></form></div>${setting.views}</main><script type=application/json id=data data-wave=${wave} data-manifest=${manifestSha256}${openLink ? ' data-openly' : ''}>${json(texts)}</script><script>${script}</script></html>`;
  const policy = `default-src 'none'; script-src ${cspHash(script)}; style-src ${cspHash(style)}; img-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;
  return { html, policy };
}

const languageNames = { de: 'Deutsch', en: 'English' } as const;

/** Links to the same page in the wave's other languages. */
export function languageNav(
  languages: PageFacts['languages'],
  { wave, language: current }: Pick<PageFacts, 'wave' | 'language'>,
  label: string,
  tail = '',
): string {
  if (languages.length < 2) return '';
  const all = languages.map((language) => {
    const short = language.toUpperCase();
    if (language === current) return `<b aria-current=true>${short}</b>`;
    return `<a href=/p/${wave}/${language}${tail} hreflang=${language} lang=${language} aria-label=${languageNames[language]}>${short}</a>`;
  });
  return `<nav class=lang aria-label=${label}>${all.join('')}</nav>`;
}
