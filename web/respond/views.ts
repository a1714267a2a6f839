import { escape } from './html.ts';
import { openly } from './open-link-texts.ts';
import { viewTexts } from './page-texts.ts';
import { say, type Reader } from './phrase.ts';

const saying = (reader: Reader, openLink?: true) => {
  const words = openLink ? { ...viewTexts, ...openly.view } : viewTexts;
  return (name: keyof typeof viewTexts) => escape(say(words[name], reader));
};

/** The views that stand hidden in the page: a state in which nothing can be answered, and thanks; by an open link without the recovery code, which no other device could use. */
export function views(reader: Reader, closes: string, k: string, openLink?: true): string {
  const its = (name: keyof typeof viewTexts) =>
    saying(reader, openLink)(name).replace('{closes}', escape(closes)).replace('{k}', k);
  const section = (title: string, text: string, rest: string, more = '') =>
    `<section${more}><h2>${title}</h2><p>${text}</p>${rest}</section>`;
  const button = (id: string, label: string, more = '') =>
    `<button class="btn quiet" id=${id}${more}>${label}</button>`;
  const other = (id: string) => `<p><button class=link id=${id}>${its('other')}</button></p>`;
  const seed = '<p class=code id=seed tabindex=-1 hidden></p>';
  const recovery = openLink
    ? seed
    : section(its('recovery'), its('recoveryMore'), `${button('show', its('show'))}${seed}`);
  const carries = its('carries').replace('{label}', '<b id=own></b>');
  return `<div id=stop class=view hidden><h1 tabindex=-1 id=why>…</h1><p id=because></p>${other('another')}</div><div id=thanks class=view hidden><h1 tabindex=-1>${its('thanks')}</h1><p>${carries}</p>${section(its('thenTitle'), its('then'), '')}${section(its('changeTitle'), its('change'), button('change', its('changeGo')), ' id=changing')}${recovery}${section(its('countedTitle'), its('countedMore'), `${button('look', its('look'))}<p id=counted role=status></p>`)}${section(its('forgetTitle'), its('forgetMore'), `${button('forget', its('forget'))} ${button('sure', its('forgetSure'), ' hidden')}${other('other')}`)}</div>`;
}

/** The views few people meet, in the page "what is stored about you": code entry with "send me my link again", and answered on another device already. */
export function rareViews(reader: Reader): string {
  const its = saying(reader);
  const entry = (id: string, label: string, button: string, kind: string) =>
    `<label for=${id}i>${label}</label><input id=${id}i ${kind} aria-describedby=${id}m><p class=msg id=${id}m role=alert></p>${button}`;
  const code = 'autocomplete=off autocapitalize=characters spellcheck=false';
  return `<div id=enter class=view hidden><h1 tabindex=-1>${its('enterTitle')}</h1><p>${its('enter')}</p><form id=code novalidate>${entry('code', its('code'), `<button class=btn>${its('go')}</button>`, code)}</form><form id=again novalidate><h2>${its('resendTitle')}</h2><p>${its('resend')}</p>${entry('again', its('address'), `<button class="btn quiet">${its('again')}</button>`, 'type=email required autocomplete=email')}<p id=underway role=status></p></form></div><div id=taken class=view hidden><h1 tabindex=-1>${its('takenTitle')}</h1><p>${its('taken')}</p><form id=recover novalidate>${entry('recover', its('recovery'), `<button class=btn>${its('recover')}</button>`, code)}</form></div>`;
}
