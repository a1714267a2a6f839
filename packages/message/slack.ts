import type { Block } from './compose.ts';
import { saidIn } from './chat.ts';
import type { Message } from './message.ts';

/** A piece of text that Slack shows as it is: nothing in it can become a link, a mention or a format. */
type Run =
  | { readonly type: 'text'; readonly text: string; readonly style?: { readonly bold?: true; readonly code?: true } }
  | { readonly type: 'link'; readonly url: string; readonly text: string; readonly style?: { readonly bold: true } };

interface Section {
  readonly type: 'rich_text_section';
  readonly elements: Run[];
}

type SlackBlock =
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; readonly text: string } }
  | {
      readonly type: 'rich_text';
      readonly elements: (Section | { type: 'rich_text_list'; style: 'bullet'; elements: Section[] })[];
    };

/** The body of `chat.postMessage` or of an incoming webhook, without the channel. */
export interface SlackMessage {
  /** What notifications and screen readers say. */
  readonly text: string;
  readonly blocks: SlackBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/**
 * Most characters of a header, of a text in a block, and of the notification; longer ones are cut.
 * @source https://docs.slack.dev/reference/block-kit/blocks
 */
export const slackLimits = { blocks: 50, header: 150, text: 3000, notification: 4000 } as const;

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const plain = (text: string): Run => ({ type: 'text', text: cut(text, slackLimits.text) });
const section = (...elements: Run[]): Section => ({ type: 'rich_text_section', elements });

function blockOf(block: Block): SlackBlock {
  switch (block.kind) {
    case 'text':
      return { type: 'rich_text', elements: [section(plain(block.text))] };
    case 'heading':
      return { type: 'rich_text', elements: [section({ ...plain(block.text), style: { bold: true } })] };
    case 'list':
      return {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_list', style: 'bullet', elements: block.items.map((item) => section(plain(item))) },
        ],
      };
    case 'link':
      return {
        type: 'rich_text',
        elements: [section({ type: 'link', url: block.href, text: block.label, style: { bold: true } })],
      };
    case 'code': {
      const page: Run[] =
        block.href === undefined ? [] : [plain(' '), { type: 'link', url: block.href, text: block.href }];
      const code: Run = { type: 'text', text: block.code, style: { code: true } };
      return { type: 'rich_text', elements: [section(plain(block.label), ...page, plain('\n'), code)] };
    }
  }
}

/** In the notification, Slack parses these three. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A message as Slack shows it. Links are links and no buttons: a button would report every press to an address that we do not have. */
export function slackMessage(message: Message): SlackMessage {
  const { sender, title, blocks } = saidIn(message);
  const header: SlackBlock = {
    type: 'header',
    text: { type: 'plain_text', text: cut(escaped(title), slackLimits.header) },
  };
  const pieces = [...(sender === '' ? [] : [{ kind: 'text', text: sender } as const]), ...blocks].map(blockOf);
  return {
    text: cut(escaped(message.subject), slackLimits.notification),
    blocks: [header, ...pieces].slice(0, slackLimits.blocks),
    unfurl_links: false,
    unfurl_media: false,
  };
}
