import { html, raw } from 'hono/html';
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
  /** What the message is coloured with, dark enough for white text; absent: Einklang's own green. */
  readonly colour?: string | undefined;
  /** The page on which the reader ends all mail of this kind; absent: nothing is sent that one could end. */
  readonly stop?: string | undefined;
}

const sans = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const paragraph = `${sans};font-size:16px;line-height:1.5;margin:0 0 16px;overflow-wrap:anywhere`;
const mono = 'font-family:ui-monospace,Menlo,Consolas,monospace;font-size:18px;line-height:1.6;letter-spacing:1px';
/** Einklang's own green. */
const green = '#0f5d4e';
// White on a dark ground in light and dark clients alike, so that none has to invert it.
const filled = (colour: string) => `border-radius:4px;background-color:${colour};color:#ffffff`;
const anchor = `${sans};display:inline-block;padding:14px 24px;font-size:16px;font-weight:600;text-decoration:none`;
// Outlook draws with Word, which knows no greatest width.
const wordWidth = raw('<!--[if mso]><table role="presentation" align="center" width="576"><tr><td><![endif]-->');
const endOfWordWidth = raw('<!--[if mso]></td></tr></table><![endif]-->');
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

function markup(block: Block, colour: string) {
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
      // A cell is the only ground that Word, and with it Outlook, pads and colours.
      return html`<table role="presentation" style="margin:24px 0;border-spacing:0">
        <tbody>
          <tr>
            <td style="${filled(colour)}">
              <a href="${block.href}" style="${anchor};${filled(colour)}">${block.label}</a>
            </td>
          </tr>
        </tbody>
      </table>`;
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

function page(language: MessageLanguage, { sender, title, blocks, stop, colour = green }: Content): string {
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
        ${wordWidth}
        <div style="max-width:576px;margin:0 auto;padding:16px 0 0;border-top:4px solid ${colour}">
          <p style="${sans};font-size:14px;line-height:1.5;margin:0 0 16px">${sender}</p>
          <h1 style="${sans};font-size:26px;line-height:1.2;font-weight:500;margin:0 0 16px">${title}</h1>
          ${blocks.map((block) => markup(block, colour))} ${stop === undefined ? '' : ending(language, stop)}
        </div>
        ${endOfWordWidth}
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

/** Writes both forms of a message. Inline styles alone, no images, no colours but the organisation's at the top and on the button, so that light and dark clients both show it. */
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
