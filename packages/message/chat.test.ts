import type { KnownBlock } from '@slack/types';
import * as AdaptiveCards from 'adaptivecards';
import { describe, expect, test } from 'vitest';
import { announcementMessage } from './announcement.ts';
import { chatTestMessage } from './chat-test.ts';
import { invitationMessage, reminderMessage, type InvitationFacts } from './invitation.ts';
import { learningMessage } from './learning.ts';
import type { Message } from './message.ts';
import { slackLimits, slackMessage } from './slack.ts';
import { teamsMessage } from './teams.ts';

const hostile = '<!channel> *bold* [x](javascript:alert) & `code` <https://evil.example|here>';
const facts: InvitationFacts = {
  to: 'kim@example.invalid',
  language: 'de',
  address: 'du',
  organisation: `Müller & Söhne ${hostile}`,
  wave: 'wave_01ARZ3NDEKTSV4RRFFQ69G5FAV',
  title: 'Wie gut hilft dir unsere IT?',
  pulseUrl: 'https://pulse.example.invalid',
  code: 'K7QM2XWDHN4T5RPALC6E',
  closes: '2026-11-13T17:00:00.000Z',
  timeZone: 'Europe/Berlin',
  questions: 15,
  minutes: 2,
  k: 5,
  manifestSha256: `7f3a91c40be2d85e${'0'.repeat(48)}`,
};
const texts = { learnt: hostile.repeat(3), doing: 'x'.repeat(240) };
const all: readonly Message[] = (['de', 'en'] as const).flatMap((language) => [
  invitationMessage({ ...facts, language }),
  reminderMessage({ ...facts, language }, 'everybody'),
  learningMessage({ ...facts, ...texts, language }),
  announcementMessage({ ...facts, language, to: '#it', openLink: false }, 'reminder'),
  announcementMessage({ ...facts, language, to: '#it', openLink: true }, 'opened'),
  chatTestMessage({ to: '#it', language, organisation: facts.organisation, direct: false }),
]);
/** What Slack shows and hears nothing of. */
const inert = new Set([
  ...['header', 'plain_text', 'rich_text', 'rich_text_section', 'rich_text_list'],
  ...['text', 'link'],
]);
const personal = `${facts.pulseUrl}/p/${facts.wave}/de#${facts.code}`;

describe.each(all.map((message) => [message.kind, message.language, message] as const))(
  '%s in %s',
  (_k, _l, message) => {
    test('is what Slack publishes as a message: known blocks within their limits, and nothing that reports presses', () => {
      const { text, blocks, ...rest } = slackMessage(message);
      const known: readonly KnownBlock[] = blocks;
      expect(known.length).toBeLessThanOrEqual(slackLimits.blocks);
      expect(stringsIn(blocks, 'type').filter((type) => !inert.has(type))).toEqual([]);
      const [header] = blocks;
      if (header?.type !== 'header') throw new Error('no header');
      expect(header.text.text.length).toBeLessThanOrEqual(slackLimits.header);
      const longest = Math.max(...stringsIn(blocks).map(({ length }) => length));
      expect(longest).toBeLessThanOrEqual(slackLimits.text);
      expect(text.length).toBeLessThanOrEqual(slackLimits.notification);
      expect(text).not.toMatch(/<|>/);
      expect(rest).toEqual({ unfurl_links: false, unfurl_media: false });
    });

    test("is a card of version 1.5 that Microsoft's own reader takes without a warning and without losing anything", () => {
      const { type, attachments } = teamsMessage(message);
      const [{ contentType, contentUrl, content }] = attachments;
      expect([type, contentType, contentUrl]).toEqual(['message', 'application/vnd.microsoft.card.adaptive', null]);
      const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
      const card = new AdaptiveCards.AdaptiveCard();
      card.parse(JSON.parse(JSON.stringify(content)), context);
      expect(Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)).toEqual([]);
      expect(card.toJSON()).toEqual(content);
      expect(card.validateProperties().validationEvents).toEqual([]);
      expect(Buffer.byteLength(JSON.stringify(attachments))).toBeLessThan(28_000);
    });

    test('says in a chat what it says in a mail, letter by letter', () => {
      const mail = message.text.replaceAll(/\s+/g, ' ').toLowerCase();
      const slack = stringsIn(slackMessage(message).blocks).map((text) => text.toLowerCase());
      const runs = slack.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');
      const [title = '', ...pieces] = runs.map((text) => text.replaceAll(/\s+/g, ' ').trim());
      expect(mail).toContain(title);
      for (const piece of pieces) expect(mail).toContain(piece);
    });
  },
);

test('the personal link is in the invitation of every chat', () => {
  const invitation = invitationMessage(facts);
  expect(stringsIn(slackMessage(invitation).blocks, 'url')).toContain(personal);
  expect(stringsIn(teamsMessage(invitation), 'url')).toContain(personal);
});

test('a planted button and a planted property are found', () => {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok', text: 'a' }], colour: 'red' };
  card.parse(content, context);
  expect(context.eventCount).toBeGreaterThan(0);
  expect(card.toJSON()).not.toEqual(content);
});

/** Every text a reader sees in a form, or every value of `property`. */
function stringsIn(value: unknown, property = 'text'): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => stringsIn(each, property));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (name === property ? [inner] : []) : stringsIn(inner, property),
  );
}
