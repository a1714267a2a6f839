import type { Block } from './compose.ts';
import { saidIn } from './chat.ts';
import type { Message } from './message.ts';

/** Text that Teams shows as it is: runs know no Markdown. */
interface Run {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly fontType?: 'Monospace';
}

type Element =
  | {
      readonly type: 'TextBlock';
      readonly text: string;
      readonly wrap: true;
      readonly size: 'Large';
      readonly weight: 'Bolder';
      readonly style: 'heading';
    }
  | { readonly type: 'RichTextBlock'; readonly inlines: readonly Run[] }
  | { readonly type: 'ActionSet'; readonly actions: readonly OpenUrl[] };

interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

/**
 * A card of version 1.5, the newest that Teams shows everywhere.
 * @source https://adaptivecards.io/schemas/1.5.0/adaptive-card.json
 */
export interface AdaptiveCard {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  /** What a client too old for the card shows. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
}

/** What a workflow that waits for a webhook request expects: a message with one card. */
export interface TeamsMessage {
  readonly type: 'message';
  readonly attachments: readonly [
    {
      readonly contentType: 'application/vnd.microsoft.card.adaptive';
      readonly contentUrl: null;
      readonly content: AdaptiveCard;
    },
  ];
}

const text = (...inlines: readonly Omit<Run, 'type'>[]): Element => ({
  type: 'RichTextBlock',
  inlines: inlines.map((run) => ({ type: 'TextRun', ...run })),
});

function elementsOf(block: Block): readonly Element[] {
  switch (block.kind) {
    case 'text':
      return [text({ text: block.text })];
    case 'heading':
      return [text({ text: block.text, weight: 'Bolder' })];
    case 'list':
      return block.items.map((item) => text({ text: `• ${item}` }));
    case 'link':
      return [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: block.label, url: block.href }] }];
    case 'code': {
      const page = block.href === undefined ? '' : ` ${block.href}`;
      return [text({ text: `${block.label}${page}` }), text({ text: block.code, fontType: 'Monospace' })];
    }
  }
}

const inert = (title: string): string => title.replaceAll(/[\\`*_[\]()~#]/g, String.raw`\$&`);

/** A message as a channel of Microsoft Teams shows it. */
export function teamsMessage(message: Message): TeamsMessage {
  const { sender, title, blocks } = saidIn(message);
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.5',
          fallbackText: inert(message.subject),
          body: [
            { type: 'TextBlock', text: inert(title), wrap: true, size: 'Large', weight: 'Bolder', style: 'heading' },
            ...(sender === '' ? [] : [text({ text: sender })]),
            ...blocks.flatMap(elementsOf),
          ],
        },
      },
    ],
  };
}
