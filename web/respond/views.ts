import { escape } from './html.ts';
import { viewTexts } from './page-texts.ts';
import { say, type Reader } from './phrase.ts';

/** The views that stand in the page hidden: whatever takes the place of the questions, one at a time. */
export function views(reader: Reader, closes: string, k: string): string {
  const its = (name: keyof typeof viewTexts) =>
    escape(say(viewTexts[name], reader)).replace('{closes}', escape(closes)).replace('{k}', k);
  const entry = (id: string, label: string, button: string, kind: string, more = '') =>
    `<form id=${id} novalidate>${more}<label for=${id}i>${label}</label><input id=${id}i ${kind} aria-describedby=${id}m required><p class=msg id=${id}m role=alert></p><button class="btn">${button}</button></form>`;
  const code = 'autocomplete=off autocapitalize=characters spellcheck=false';
  return `<section id=stop class=view hidden><h1 tabindex=-1 id=why></h1><p id=because></p><p><button class=link id=another>${its('other')}</button></p></section><section id=enter class=view hidden><h1 tabindex=-1>${its('enterTitle')}</h1><p>${its('enter')}</p>${entry('code', its('code'), its('go'), code)}${entry('again', its('address'), its('again'), 'type=email autocomplete=email', `<h2>${its('resendTitle')}</h2><p>${its('resend')}</p>`).replace('"btn"', '"btn quiet"')}<p id=underway role=status></p></section><section id=taken class=view hidden><h1 tabindex=-1>${its('takenTitle')}</h1><p>${its('taken')}</p>${entry('recover', its('recovery'), its('recover'), code)}</section><div id=thanks class=view hidden><h1 tabindex=-1>${its('thanks')}</h1><p class=meta id=carries>${its('carries').replace('{label}', '<b id=own></b>')}</p><section><h2>${its('thenTitle')}</h2><p>${its('then')}</p></section><section id=changing><h2>${its('changeTitle')}</h2><p>${its('change')}</p><button class="btn quiet" id=change>${its('changeGo')}</button></section><section><h2>${its('recovery')}</h2><p>${its('recoveryMore')}</p><button class="btn quiet" id=show>${its('show')}</button><p class=code id=seed tabindex=-1 hidden></p></section><section><h2>${its('countedTitle')}</h2><p>${its('countedMore')}</p><button class="btn quiet" id=look>${its('look')}</button><p id=counted role=status></p></section><section><h2>${its('forgetTitle')}</h2><p>${its('forgetMore')}</p><button class="btn quiet" id=forget>${its('forget')}</button><button class="btn quiet" id=sure hidden>${its('forgetSure')}</button><p><button class=link id=other>${its('other')}</button></p></section></div>`;
}
