import type { Item, Text } from '#core/survey/instrument.ts';
import { askedTexts } from './asked.ts';
import type { Assets, PrivacyFacts, Rendered } from './facts.ts';
import { cspHash, escape, grouped, json } from './html.ts';
import { day, inWords, moment } from './moment.ts';
import { openLinkText, openly } from './open-link-texts.ts';
import { pageTexts } from './page-texts.ts';
import { languageNav } from './page.ts';
import { say } from './phrase.ts';
import { rareTexts } from './script-texts.ts';
import { rareViews } from './views.ts';
import { checkRows, limitsText, nowhereRows, privacyTexts, rightsText, storedRows, whoRows } from './privacy-texts.ts';

/** From how many answers what is published, in the words of the wave's own thresholds; what the wave does not ask for is left out. */
function publishedRows({ thresholds, instrument, items, comments, language }: PrivacyFacts): readonly string[] {
  const asked = instrument.items.filter(({ id }) => items.includes(id));
  const has = (kind: Item['scale']['kind']) => asked.some(({ scale }) => scale.kind === kind);
  const { k, kItem } = thresholds;
  const rows: string[] = [];
  const row = (what: Text, from: Text, more: Text = { de: '', en: '' }) => {
    const [subject, threshold, rest] = [what, from, more].map((text) => escape(say(text, { language, address: 'du' })));
    rows.push(`${subject ?? ''} <b>${threshold ?? ''}</b>${rest ?? ''}`);
  };
  const from = (count: number, de = 'Antworten', en = 'answers') => ({
    de: `ab ${count} ${de}`,
    en: `from ${count} ${en}`,
  });
  if (has('recommend')) row({ de: 'der IT-eNPS', en: 'the IT-eNPS' }, from(k));
  if (instrument.dimensions.length > 0) row({ de: 'jede Dimension', en: 'every dimension' }, from(k));
  row({ de: 'jede andere Frage', en: 'every other question' }, from(kItem));
  if (has('reasons')) row({ de: 'Gründe', en: 'reasons' }, from(3 * kItem));
  if (comments && has('comment'))
    row({ de: 'Kommentare', en: 'comments' }, from(thresholds.comments, 'Kommentaren', 'comments'), {
      de: ', ohne Datum, in zufälliger Reihenfolge',
      en: ', without a date, in random order',
    });
  row(
    { de: 'nie', en: 'never' },
    { de: 'was sich durch Abziehen ergäbe', en: 'what subtraction would reveal' },
    {
      de: ': weniger als ' + inWords(k, 'de') + ' Antworten, oder was jemand mit Gewissheit gesagt hat',
      en: ': fewer than ' + inWords(k, 'en') + ' answers, or what somebody said for certain',
    },
  );
  return rows;
}

/**
 * Renders "what is stored about you" of one wave in one language from its live settings. It needs no script.
 * Every row of "who learns what" says whether cryptography, a rule, or nothing protects.
 */
export function renderPrivacy(facts: PrivacyFacts, { privacyStyle }: Pick<Assets, 'privacyStyle'>): Rendered {
  const { wave, organisation, instrument, language, address, languages, thresholds, retentionDays } = facts;
  const reader = { language, address };
  const settings: Readonly<Record<string, string>> = {
    organisation,
    ballots: String(retentionDays.ballots),
    all: String(retentionDays.all),
    minStratum: String(thresholds.minStratum),
    approval: facts.approval
      ? say({ de: ' und gibt sie frei, bevor geöffnet wird', en: ' and approves them before opening' }, reader)
      : '',
    reminded: facts.remindsEverybody
      ? say({ de: 'erinnert werden immer alle', en: 'reminders always go to everybody' }, reader)
      : say({ de: 'und wer erinnert wird', en: 'and who is reminded' }, reader),
  };
  const text = (phrase: Text) =>
    escape(say(phrase, reader).replaceAll(/\{(\w+)\}/g, (_, name: string) => settings[name] ?? ''));
  const its = (name: keyof typeof privacyTexts) => text(privacyTexts[name]);
  const cell = (head: string, content: string) => `<td data-l="${head}">${content}</td>`;
  const list = (rows: readonly string[]) => `<ul>${rows.map((row) => `<li>${row}`).join('')}</ul>`;
  const table = (heads: readonly string[], rows: readonly string[]) =>
    `<table><thead><tr>${heads.map((head) => `<th scope=col>${head}`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const mark = (ground: 'cryptography' | 'policy' | 'neither') => `<span class="mk m-${ground}">${its(ground)}</span>`;
  const { openLink } = facts;
  const stored = storedRows
    .filter((row) => (facts.comments || !row.comment) && !(openLink && row.openLink === null))
    .map((row) => (openLink ? { ...row, ...row.openLink } : row))
    .map(
      (row) =>
        `<tr><th scope=row>${text(row.what)}</th>${cell(its('where'), text(row.where))}${cell(its('howLong'), text(row.howLong))}</tr>`,
    );
  const who = whoRows
    .map((row) => (openLink ? { ...row, ...row.openLink } : row))
    .map(
      (row) =>
        `<tr><th scope=row>${text(row.who)}</th>${cell(its('learns'), text(row.learns))}${cell(its('learnsNot'), text(row.learnsNot))}${cell(its('ground'), mark(row.ground))}</tr>`,
    );
  const checks = checkRows.map((row, index) => {
    const { title, text: sentence } = openLink ? { ...row, ...openly.checks[index] } : row;
    const digest = index === 1 ? ` <code>${grouped(facts.manifestSha256)}</code>` : '';
    return `<li><b>${text(title)}</b>${text(sentence)}${digest}`;
  });
  const key = (['cryptography', 'policy', 'neither'] as const).map(
    (ground) => `<span>${mark(ground)}: ${its(`${ground}More`)}</span>`,
  );
  const closes = moment(facts.closes, facts.timeZone, language);
  const dates = say(
    {
      de: `Antworten werden bis ${closes} angenommen, danach gezählt und veröffentlicht. Stand der Einstellungen: mit dieser Umfrage eingefroren, Ende am ${day(facts.closes, facts.timeZone, 'de')}.`,
      en: `Answers are taken until ${closes}, then counted and published. These settings are frozen with this pulse, which ends on ${day(facts.closes, facts.timeZone, 'en')}.`,
    },
    reader,
  );
  const asked = askedTexts(facts.audience).map(text).join(' ');
  const texts = Object.fromEntries(
    Object.entries(openLink ? { ...rareTexts, ...openly.rare } : rareTexts).map(([key, phrase]) => [
      key,
      say(phrase, reader),
    ]),
  );
  const name = escape(say(instrument.name, reader));
  const nav = languageNav(languages, facts, language === 'de' ? 'Sprache' : 'Language', '/privacy');
  const html = `<!doctype html><html lang=${language}><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><meta name=robots content=noindex><title>${its('pageTitle')}, ${escape(organisation)}</title><link rel=icon href=data:,><style>${privacyStyle}</style><div class=col><header class=top><span><b>${escape(organisation)}</b> · ${name}</span><span><a href=/p/${wave}/${language}>${its('back')}</a>${nav}</span></header><main><h1>${its('title')}</h1><p class=lede>${its('lede')}</p>${facts.madeUp ? `<p class=lede>${text(pageTexts.madeUp)}</p>` : ''}${openLink ? `<p class=lede>${text(openLinkText)}</p>` : ''}<section><h2>${its('stored')}</h2><p>${escape(dates)}</p>${asked ? `<p>${asked}</p>` : ''}${table([its('what'), its('where'), its('howLong')], stored)}</section><section class=two><div><h2>${its('nowhere')}</h2>${list(nowhereRows.map(text))}</div><div><h2>${its('published')}</h2>${list(publishedRows(facts))}</div></section><section><h2>${its('who')}</h2><p>${its('whoLede')}</p><p class=key>${key.join('')}</p>${table([its('whoHead'), its('learns'), its('learnsNot'), its('ground')], who)}</section><section><h2>${its('check')}</h2><ol class=chk>${checks.join('')}</ol></section><section><h2>${its('limits')}</h2><p>${text(limitsText)}</p></section><section><h2>${its('rights')}</h2><p>${text(openLink ? openly.rights : rightsText)}</p></section></main></div><template id=rare><script type=application/json id=texts>${json(texts)}</script>${rareViews(reader)}</template></html>`;
  const policy = `default-src 'none'; style-src ${cspHash(privacyStyle)}; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;
  return { html, policy };
}
