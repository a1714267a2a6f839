import { html } from 'hono/html';
import type { Message, MessageLanguage } from './message.ts';

/** A piece of a message; both forms are written from the same pieces. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'code'; readonly label: string; readonly href?: string; readonly code: string };

/** What a message says, before it has a form. */
export interface Content extends Pick<Message, 'kind' | 'language' | 'to' | 'subject' | 'wave'> {
  /** Who writes: stands above the title. */
  readonly sender: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The page on which the reader ends all mail of this kind; absent: nothing is sent that one could end. */
  readonly stop?: string | undefined;
}

const sans = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const paragraph = `${sans};font-size:16px;line-height:1.5;margin:0 0 16px;overflow-wrap:anywhere`;
const mono = 'font-family:ui-monospace,Menlo,Consolas,monospace;font-size:18px;line-height:1.6;letter-spacing:1px';
// Dark enough on white and light enough on black that no client has to invert it.
const button = `${sans};display:inline-block;padding:14px 24px;border-radius:4px;background-color:#0f5d4e;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none`;

const footer = `${sans};font-size:14px;line-height:1.5;margin:32px 0 0;overflow-wrap:anywhere`;

/** How the reader ends all mail, and what that does not end. */
const endings: Readonly<Record<MessageLanguage, readonly [string, string]>> = {
  de: ['Keine Mails mehr zu Umfragen', 'Antworten bleibt auch dann möglich.'],
  en: ['No more mail about surveys', 'Answering stays possible.'],
};

/** In a chat, the end is a link like any other. */
function endingIn({ language, stop }: Content): readonly Block[] {
  return stop === undefined ? [] : [{ kind: 'link', label: endings[language].join('. '), href: stop }];
}

function markup(block: Block) {
  switch (block.kind) {
    case 'text':
      return html`<p style="${paragraph}">${block.text}</p>`;
    case 'heading':
      return html`<h2 style="${sans};font-size:16px;line-height:1.4;margin:28px 0 8px">${block.text}</h2>`;
    case 'list':
      return html`<ul style="${paragraph};padding-left:20px">
        ${block.items.map((item) => html`<li style="margin:0 0 8px">${item}</li>`)}
      </ul>`;
    case 'link':
      return html`<p style="margin:24px 0"><a href="${block.href}" style="${button}">${block.label}</a></p>`;
    case 'code':
      return html`<p style="${paragraph}">
        ${block.label}${block.href === undefined ? '' : html` <a href="${block.href}">${block.href}</a>`}<br /><span
          style="${mono}"
          >${block.code}</span
        >
      </p>`;
  }
}

function plain(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'heading':
      return block.text.toUpperCase();
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'link':
      return `${block.label}:\n${block.href}`;
    case 'code':
      return [block.label, ...(block.href === undefined ? [] : [block.href]), block.code].join('\n');
  }
}

/** Puts everything on one line: a header must not carry a line break that somebody typed into a name. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function ending(language: MessageLanguage, stop: string) {
  const [end, rest] = endings[language];
  return html`<p style="${footer}"><a href="${stop}">${end}</a>. ${rest}</p>`;
}

function page(language: MessageLanguage, { sender, title, blocks, stop }: Content): string {
  const rendered = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${title}</title>
      </head>
      <body style="margin:0;padding:24px 16px">
        <div style="max-width:576px;margin:0 auto">
          <p style="${sans};font-size:14px;line-height:1.5;margin:0 0 16px">${sender}</p>
          <h1 style="${sans};font-size:26px;line-height:1.2;font-weight:500;margin:0 0 16px">${title}</h1>
          ${blocks.map(markup)} ${stop === undefined ? '' : ending(language, stop)}
        </div>
      </body>
    </html>`;
  if (rendered instanceof Promise) throw new Error('a message holds nothing to wait for');
  return rendered.toString();
}

/**
 * Headers of a message: no out-of-office replies, and one click in the mail program that ends all mail.
 * @source RFC 3834, 5 (Auto-Submitted), RFC 2369, 3.2 (List-Unsubscribe), RFC 8058, 3.1 (one-click, over https alone)
 */
function headersOf({ stop }: Content): Readonly<Record<string, string>> {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(stop === undefined ? {} : { 'List-Unsubscribe': `<${stop}>` }),
    ...(stop?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}

/** Writes both forms of a message. Inline styles alone, no images, no colours of its own but the button's, so that light and dark clients both show it. */
export function compose(content: Content): Message {
  const { kind, language, to, subject, wave, sender, title, blocks, stop } = content;
  return {
    kind,
    language,
    to,
    sender: oneLine(sender),
    subject: oneLine(subject),
    text: `${[sender, title, ...blocks.map(plain), ...(stop === undefined ? [] : [`${endings[language].join('. ')}\n${stop}`])].join('\n\n')}\n`,
    html: page(language, content),
    said: { title, blocks: [...blocks, ...endingIn(content)] },
    headers: headersOf(content),
    ...(wave === undefined ? {} : { wave }),
  };
}
