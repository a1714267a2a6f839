import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { html, raw } from 'hono/html';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Kept, Outbox } from './outbox.ts';

const pageSize = 50;
const batchSize = 500;

const words = {
  en: {
    title: 'Outbox',
    lede: 'This installation sends no mail and writes in no chat. What it would send is kept here, newest first, and only shown on this machine.',
    address: 'Address',
    filter: 'Filter',
    all: 'All messages',
    older: 'Older messages',
    none: 'No message.',
    to: 'To',
    other: 'Deutsch',
    elsewhere: 'The outbox is only shown on the machine the server runs on, under localhost or 127.0.0.1.',
  },
  de: {
    title: 'Postausgang',
    lede: 'Diese Installation verschickt keine Mails und schreibt in keinen Chat. Was sie verschicken würde, liegt hier, das Neueste zuerst, und ist nur auf diesem Rechner zu sehen.',
    address: 'Adresse',
    filter: 'Filtern',
    all: 'Alle Nachrichten',
    older: 'Ältere Nachrichten',
    none: 'Keine Nachricht.',
    to: 'An',
    other: 'English',
    elsewhere:
      'Der Postausgang ist nur auf dem Rechner zu sehen, auf dem der Server läuft, unter localhost oder 127.0.0.1.',
  },
} as const;
type Language = keyof typeof words;

const chatNames = { slackBot: 'Slack', slackWebhook: 'Slack', teamsWorkflow: 'Microsoft Teams' } as const;

const style = `
:root{color-scheme:light dark;background:Canvas;color:CanvasText}
body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-weight:500;margin:0}
h2{font-size:1.05rem;margin:0}
form{display:flex;gap:.5rem;flex-wrap:wrap;align-items:end;margin:1rem 0}
label{display:grid;font-size:.875rem}
input,button{font:inherit;padding:.4rem .6rem}
article{border-top:1px solid;padding:1rem 0}
article p{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
nav{display:flex;gap:1.5rem;margin:1rem 0}
`;
const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

function languageOf(c: Context): Language {
  const wanted = c.req.query('lang') ?? c.req.header('accept-language') ?? '';
  return wanted.toLowerCase().startsWith('de') ? 'de' : 'en';
}

const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a person at this machine asks: by address, by the name in the address bar (a foreign name that points here is a trick), and not through a proxy. */
function isHere(c: Context): boolean {
  const { address = '' } = getConnInfo(c).remote;
  const near = address === '::1' || /^(::ffff:)?127\./.test(address);
  const forwarded = c.req.header('x-forwarded-for') ?? c.req.header('forwarded');
  return near && forwarded === undefined && here.has(new URL(c.req.url).hostname);
}

/** The text of a message with its addresses as links. */
function linked(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 0 ? part : html`<a href="${part}">${part}</a>`));
}

function shown(message: Kept, language: Language) {
  return html`<article lang="${message.language}">
    <h2>${message.subject}</h2>
    <p>${message.chat === undefined ? '' : `${chatNames[message.chat]} · `}${words[language].to}: ${message.to}</p>
    <p>${linked(message.text)}</p>
  </article>`;
}

function page(language: Language, to: string, messages: readonly Kept[]) {
  const its = words[language];
  const link = (parameters: Record<string, string>) =>
    `/outbox?${new URLSearchParams({ lang: language, ...parameters }).toString()}`;
  const last = messages.length === pageSize ? messages.at(-1) : undefined;
  const filter = to === '' ? {} : { to };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${its.title} · Einklang</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <nav><a href="${link({ lang: language === 'de' ? 'en' : 'de', ...filter })}">${its.other}</a></nav>
        <main>
          <h1>${its.title}</h1>
          <p>${its.lede}</p>
          <form action="/outbox">
            <input type="hidden" name="lang" value="${language}" />
            <label>${its.address}<input type="text" name="to" value="${to}" autocomplete="off" /></label>
            <button>${its.filter}</button>
          </form>
          ${to === '' ? '' : html`<p><a href="${link({})}">${its.all}</a></p>`}
          ${messages.length === 0 ? html`<p>${its.none}</p>` : messages.map((message) => shown(message, language))}
          ${last ? html`<nav><a href="${link({ ...filter, before: String(last.sequence) })}">${its.older}</a></nav>` : ''}
        </main>
      </body>
    </html>`;
}

const positive = (text: string | undefined) =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/**
 * The outbox as a page and as `GET /outbox.json?after=&to=&wave=`: `{messages, next}`, oldest first; `next` is the number to ask on from,
 * `null` when nothing more is there yet. Answers nobody but this machine.
 */
export function outboxApp(outbox: Outbox): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    if (!isHere(c)) return c.text(words[languageOf(c)].elsewhere, 403);
    return next();
  });
  app.get('/outbox', async (c) => {
    const to = c.req.query('to') ?? '';
    const wish = { limit: pageSize, ...(to === '' ? {} : { to }) };
    return c.html(page(languageOf(c), to, await outbox.before(positive(c.req.query('before')) ?? Infinity, wish)));
  });
  app.get('/outbox.json', async (c) => {
    const after = positive(c.req.query('after')) ?? 0;
    const messages = await outbox.after(after, { limit: batchSize, to: c.req.query('to'), wave: c.req.query('wave') });
    return c.json({ messages, next: messages.length === batchSize ? (messages.at(-1)?.sequence ?? null) : null });
  });
  return app;
}
