import { Window } from 'happy-dom';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { invitationMessage, reminderMessage, resendMessage, testMessage, type InvitationFacts } from './invitation.ts';
import { learningMessage } from './learning.ts';
import type { Message } from './message.ts';
import { moment } from './phrase.ts';
import { publishedMessage } from './published.ts';
import { signInMessage } from './sign-in.ts';

/** Everything it knows but taste, and what only mail does: styles stand inline, and Outlook's own comments are conditional. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'no-inline-style': 'off',
    'no-conditional-comment': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'presentation-role-style': 'off',
    'no-trailing-whitespace': 'off',
  },
});

const facts: InvitationFacts = {
  to: 'kim@example.invalid',
  language: 'de',
  address: 'du',
  organisation: 'Nordwerk Gruppe',
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
  stop: 'https://pulse.example.invalid/mail/de/org_a.token',
  colour: '#1c5c9f',
};
const formal: InvitationFacts = { ...facts, address: 'sie', title: 'Wie gut hilft Ihnen unsere IT?' };
const english: InvitationFacts = { ...facts, language: 'en', title: 'How well does our IT help you?' };
const signIn = { to: 'cio@example.invalid', link: 'https://app.example.invalid/sign-in#secret', code: '12345678' };
const published = {
  to: 'cio@example.invalid',
  organisation: 'Nordwerk Gruppe',
  name: 'Q4',
  link: 'https://app.example.invalid/waves/1',
  ballots: 1287,
  invited: 2236,
};

const all: readonly Message[] = [
  ...[facts, formal, english].flatMap((each) => [
    invitationMessage(each),
    reminderMessage(each, 'unused'),
    reminderMessage(each, 'everybody'),
    resendMessage(each),
    testMessage(each),
    learningMessage({ ...each, learnt: 'Das WLAN <fällt> aus.', doing: 'Neue Zugangspunkte.' }),
  ]),
  signInMessage({ ...signIn, language: 'de', minutes: 15 }),
  signInMessage({ ...signIn, language: 'en', minutes: 15 }),
  publishedMessage({ ...published, language: 'de' }),
  publishedMessage({ ...published, language: 'en', ballots: null }),
  publishedMessage({ ...published, language: 'de', invited: null }),
];

function read(message: Message) {
  const { document } = new Window();
  document.write(message.html);
  return document;
}

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

describe.each(all.map((message) => [`${message.kind} ${message.language}`, message] as const))('%s', (_, message) => {
  test('both forms say the same, link by link and sentence by sentence', () => {
    const document = read(message);
    const text = words(message.text);
    for (const element of document.querySelectorAll('h1, h2, li, span, body div > p'))
      if (!element.querySelector('a, br')) expect(text).toContain(words(element.textContent));
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(message.text.split('\n')).toContain(link);
  });

  test('nothing is loaded from anywhere, no colour is forced upon a dark client', () => {
    const document = read(message);
    expect(document.querySelectorAll('img, link, script, style, iframe, [src], [background]')).toHaveLength(0);
    expect(message.html).not.toMatch(/url\(/);
    expect(document.querySelector('meta[name=color-scheme]')?.getAttribute('content')).toBe('light dark');
    const coloured = [...document.querySelectorAll('[style*=color]')];
    expect(coloured.every((element) => /background-color:.*;color:/.test(element.getAttribute('style') ?? ''))).toBe(
      true,
    );
  });

  test('a published validator finds nothing wrong with its HTML', async () => {
    const report = await validator.validateString(message.html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message: text }) => `${ruleId}: ${text}`)),
    ).toEqual([]);
  });

  test('speaks its language in the plain tone', () => {
    expect(read(message).documentElement.getAttribute('lang')).toBe(message.language);
    expect(`${message.subject} ${message.text}`).not.toMatch(
      /!|\b(leider|einfach\w*|bitte|super|unfortunately|simply|just|please|great)\b/i,
    );
    expect(message.subject).not.toMatch(/[\r\n]/);
    const listed = ['invitation', 'reminder', 'learning'].includes(message.kind);
    expect(message.headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      ...(listed && {
        'List-Unsubscribe': `<${facts.stop ?? ''}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    });
    expect(message.text.includes(facts.stop ?? '')).toBe(listed);
  });
});

test('an invitation carries the link, the code in groups of four, the checksum, the end with its zone and the length', () => {
  const message = invitationMessage(facts);
  const page = 'https://pulse.example.invalid/p/wave_01ARZ3NDEKTSV4RRFFQ69G5FAV/de';
  const links = [...read(message).querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([`${page}#K7QM2XWDHN4T5RPALC6E`, page, facts.stop]);
  const spans = [...read(message).querySelectorAll('span')].map((span) => span.textContent);
  expect(spans).toEqual(['K7QM 2XWD HN4T 5RPA LC6E', '7f3a 91c4 0be2 d85e']);
  expect(message.text).toContain(
    '15 Fragen, etwa zwei Minuten, keine ist Pflicht. Offen bis Freitag, 13. November 2026, 18:00 Uhr (MEZ).',
  );
  expect(message.text).toContain('Keine veröffentlichte Zahl handelt von weniger als 5 Antworten.');
  expect(message.subject).toBe('Wie gut hilft dir unsere IT? · Nordwerk Gruppe');
  expect(message.sender).toBe('Nordwerk Gruppe');
  expect(message.wave).toBe(facts.wave);
});

test('the formal form never slips into "du", the informal one never into "Sie"', () => {
  for (const make of [
    invitationMessage,
    resendMessage,
    testMessage,
    (each: InvitationFacts) => reminderMessage(each, 'everybody'),
  ]) {
    expect(make(formal).text).not.toMatch(/\b(du|dir|dich|dein\w*|vergleiche|gib)\b/i);
    expect(make(facts).text).not.toMatch(/\b(Sie|Ihnen|Ihr|Ihre|Ihrer)\b/);
  }
});

test('a reminder states whom it goes to, and works-council mode states another thing', () => {
  expect(reminderMessage(english, 'unused').text).toContain('whose link has not been used to fetch a ballot');
  expect(reminderMessage(english, 'everybody').text).toContain('goes to everybody who is invited');
  expect(reminderMessage(facts, 'unused').text).toContain('nur an Eingeladene, mit deren Link noch kein Stimmzettel');
  expect(reminderMessage(facts, 'everybody').text).toContain('an alle Eingeladenen');
  expect(invitationMessage(facts).text).not.toContain('Erinnerung');
});

test('a test says that it is one, in subject and text, and carries neither a code nor, before the freeze, a checksum', () => {
  const message = testMessage({ ...english, manifestSha256: null });
  expect(message.subject).toBe('Test: How well does our IT help you? · Nordwerk Gruppe');
  expect(message.text).toContain('This is a test of the invitation');
  expect(message.text).toContain('TEST TEST TEST TEST TEST');
  expect(message.text).toContain('0000 0000 0000 0000');
  expect(message.text).not.toContain(facts.code);
});

test('the organisation’s colour stands at the top and on the button, Einklang’s own where it has none', () => {
  expect(invitationMessage(facts).html.match(/#1c5c9f/g)).toHaveLength(3);
  expect(invitationMessage({ ...facts, colour: undefined }).html.match(/#0f5d4e/g)).toHaveLength(3);
  expect(signInMessage({ ...signIn, language: 'de', minutes: 15 }).html).toContain('#0f5d4e');
});

test('one click is promised over https alone, and nothing where there is no page for it', () => {
  const plain = invitationMessage({ ...facts, stop: 'http://localhost:4400/mail/de/org_a.token' });
  expect(plain.headers).toEqual({
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': '<http://localhost:4400/mail/de/org_a.token>',
  });
  expect(invitationMessage({ ...facts, stop: undefined }).headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
});

test('a name with markup or line breaks stays a name', () => {
  const message = invitationMessage({ ...facts, organisation: '<img src=x>\r\nBcc: a@b.c & "Söhne"' });
  expect(message.subject).toBe('Wie gut hilft dir unsere IT? · <img src=x> Bcc: a@b.c & "Söhne"');
  expect(read(message).querySelectorAll('img')).toHaveLength(0);
  expect(read(message).querySelector('p')?.textContent).toContain('<img src=x>');
});

test('a sign-in message carries link and code, how long they hold, and belongs to no wave', () => {
  const message = signInMessage({ ...signIn, language: 'de', minutes: 15 });
  expect(read(message).querySelector('a')?.getAttribute('href')).toBe(signIn.link);
  expect(read(message).querySelector('span')?.textContent).toBe('1234 5678');
  expect(message.text).toContain('15 Minuten');
  expect('wave' in message).toBe(false);
});

test('the notice of a published wave has counts and no score', () => {
  expect(publishedMessage({ ...published, language: 'de' }).text).toContain('1.287 Antworten von 2.236 Eingeladenen');
  expect(publishedMessage({ ...published, language: 'en', ballots: null }).text).not.toContain('answers of');
  const openly = publishedMessage({ ...published, language: 'en', invited: null }).text.replaceAll(/\s+/g, ' ');
  expect(openly).toContain('1,287 answers by the open link are counted; one person could answer more than once.');
  expect(openly).not.toContain('invited');
});

test('instants name their zone, also across daylight saving time', () => {
  expect(moment('2026-07-01T16:00:00.000Z', 'Europe/Berlin', 'de')).toBe('Mittwoch, 1. Juli 2026, 18:00 Uhr (MESZ)');
  expect(moment('2026-11-13T00:05:00.000Z', 'Europe/London', 'en')).toBe('Friday, 13 November 2026, 00:05 (GMT)');
});
