import type { Assets, PageFacts, Rendered } from './facts.ts';
import { escape } from './html.ts';
import { kioskScriptTexts, kioskTexts } from './kiosk-texts.ts';
import { assemble } from './page.ts';
import { viewTexts } from './page-texts.ts';
import { say } from './phrase.ts';

/**
 * Renders the pulse page for a device that many people use one after the other: it begins with a code, keeps nothing on disk, shows no recovery code,
 * and wipes itself after each acknowledged ballot and, before Send only, on inactivity.
 */
export function renderKiosk(facts: PageFacts, { kioskScript, kioskStyle }: Assets): Rendered {
  const reader = { language: facts.language, address: facts.address };
  const its = (name: keyof typeof kioskTexts) => escape(say(kioskTexts[name], reader));
  const carries = escape(say(viewTexts.carries, reader)).replace('{label}', '<b id=own></b>');
  const first = `<div id=enter class=view><h1 tabindex=-1>${its('enterTitle')}</h1><p class=note id=gone role=status></p><p>${its('enter')}</p><form id=code novalidate><label for=codei>${its('code')}</label><input id=codei autocomplete=off autocapitalize=characters spellcheck=false aria-describedby=codem><p class=msg id=codem role=alert></p><button class=btn>${its('go')}</button></form></div>`;
  const leave = `<p><button class=link type=button id=leave>${its('leave')}</button></p>`;
  const stop = `<div id=stop class=view hidden><h1 tabindex=-1 id=why>…</h1><p id=because></p><button class=btn id=restart>${its('next')}</button></div>`;
  const thanks = `<div id=thanks class=view hidden><h1 tabindex=-1>${its('thanks')}</h1><p>${carries}</p><p>${its('wiped')}</p><button class=btn id=next-person>${its('next')}</button></div>`;
  const idle = `<dialog id=idle role=alertdialog aria-labelledby=idlet aria-describedby=idled><h2 id=idlet>${its('idleTitle')}</h2><p id=idled>${its('idle')} <span id=left></span></p><p class=vh id=soon role=status></p><button class=btn id=stay>${its('stay')}</button> <button class="btn quiet" id=wipe>${its('wipe')}</button></dialog>`;
  return assemble(facts, {
    script: kioskScript,
    style: kioskStyle,
    texts: kioskScriptTexts,
    first,
    ending: `<p>${its('once')}</p>${leave}`,
    views: `${stop}${thanks}${idle}`,
    tail: '/kiosk',
    leadsOn: false,
  });
}
