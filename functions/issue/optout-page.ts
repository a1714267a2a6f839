import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';

/** What the page says: before anything, after mail was ended, after it was allowed again, or that the link is none. */
export type OptoutView = 'asked' | 'ended' | 'again' | 'unknown';

// Neither „du“ nor „Sie“: the page knows no organisation and so not how it addresses people.
const words = {
  de: {
    heading: {
      asked: 'Keine Mails mehr?',
      ended: 'Es kommen keine Mails mehr.',
      again: 'Es kommen wieder Mails.',
      unknown: 'Dieser Link ist unvollständig.',
    },
    text: {
      asked:
        'An die Adresse, an die diese Nachricht ging, kommen dann von dieser Organisation keine Mails mehr zu Umfragen: keine Einladung, keine Erinnerung, keine Nachricht darüber, was daraus wurde.',
      ended:
        'Antworten bleibt möglich: Links, die schon da sind, gelten weiter, und auf der Seite jeder Umfrage lässt sich der eigene Link anfordern. Die Organisation erfährt nur, wie viele keine Mails wollen, nicht wer.',
      again: 'Die nächste Umfrage kommt wieder per Mail.',
      unknown: 'Mit dem ganzen Link aus der Mail geht es. Geändert hat sich nichts.',
    },
    end: 'Keine Mails mehr',
    again: 'Wieder Mails bekommen',
    before: 'Schon abbestellt?',
    other: 'English',
  },
  en: {
    heading: {
      asked: 'No more mail?',
      ended: 'There will be no more mail.',
      again: 'Mail will come again.',
      unknown: 'This link is incomplete.',
    },
    text: {
      asked:
        'The address this message went to will then get no more mail about surveys from this organisation: no invitation, no reminder, no message about what came of them.',
      ended:
        'Answering stays possible: links that are there already remain valid, and the page of every survey sends one’s own link on request. The organisation learns how many want no mail, not who.',
      again: 'The next survey will come by mail again.',
      unknown: 'It takes the whole link from the mail. Nothing has changed.',
    },
    end: 'No more mail',
    again: 'Get mail again',
    before: 'Opted out before?',
    other: 'Deutsch',
  },
} as const;

const style = `
:root{color-scheme:light dark;background:Canvas;color:CanvasText}
body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.625rem;line-height:1.2;font-weight:500;margin:1rem 0}
button{font:inherit;font-weight:600;min-height:3.25rem;padding:.5rem 1.5rem;border:0;border-radius:4px;color:#fff;background:#0f5d4e;cursor:pointer}
button.quiet{font-weight:400;min-height:2.75rem;color:inherit;background:none;border:1px solid}
:focus-visible{outline:2px solid;outline-offset:2px}
form{margin:1.5rem 0}
`;

/** The page's content security policy: its own style, its own forms, nothing else. */
export const optoutPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** The page in one language; forms go back to its own address, which ends in `token`. */
export function optoutPage(language: 'de' | 'en', view: OptoutView, token: string) {
  const its = words[language];
  const other = language === 'de' ? 'en' : 'de';
  const ending = html`<form method="post"><button>${its.end}</button></form>`;
  const returning = html`<form method="post">
    <button class="quiet" name="again" value="1">${its.again}</button>
  </form>`;
  const actions = {
    asked: html`${ending}
      <p>${its.before}</p>
      ${returning}`,
    ended: returning,
    again: html`<form method="post"><button class="quiet">${its.end}</button></form>`,
    unknown: '',
  };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${its.heading[view]}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        ${view === 'asked' ? html`<nav><a href="../${other}/${token}" hreflang="${other}" lang="${other}">${its.other}</a></nav>` : ''}
        <main>
          <h1>${its.heading[view]}</h1>
          <p role="status">${its.text[view]}</p>
          ${actions[view]}
        </main>
      </body>
    </html>`;
}
