import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Entry } from '#core/survey/calendar.ts';
import { calendarFile } from './calendar.ts';

const owner = {
  organisation: 'Größe & Söhne, „Holding“; 100 % Ehrlichkeit',
  language: 'de',
  appUrl: 'https://app.example.org',
} as const;
const now = '2026-11-24T05:00:00.000Z';
const entry: Entry = {
  id: 'programme_1-2027-01-05',
  name: `Puls der Größten 😀, ${'üben; '.repeat(20)}\nund Schluss`,
  instrument: 'it-pulse',
  opens: '2027-01-05T08:00:00.000Z',
  closes: '2027-01-19T17:00:00.000Z',
  made: false,
};
const read = (text: string) => ICAL.Component.fromString(text);

// ical.js of Mozilla reads what ical-generator wrote: two programs that know nothing of each other.
test('another reader finds every entry again, whatever its name is made of', () => {
  const made: Entry = { ...entry, id: 'wave_1', name: 'Frühling', made: true };
  const calendar = read(calendarFile([entry, made], owner, now));
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H');
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(`Pulse von ${owner.organisation}`);
  const events = calendar.getAllSubcomponents('vevent').map((one) => ({
    ...{ uid: one.getFirstPropertyValue('uid'), summary: one.getFirstPropertyValue('summary') },
    ...{ status: one.getFirstPropertyValue('status'), free: one.getFirstPropertyValue('transp') },
    ...{ from: String(one.getFirstPropertyValue('dtstart')), to: String(one.getFirstPropertyValue('dtend')) },
    stamp: String(one.getFirstPropertyValue('dtstamp')),
  }));
  const shared = {
    free: 'TRANSPARENT',
    from: '2027-01-05T08:00:00Z',
    to: '2027-01-19T17:00:00Z',
    stamp: '2026-11-24T05:00:00Z',
  };
  expect(events).toEqual([
    { ...shared, uid: 'programme_1-2027-01-05@app.example.org', summary: entry.name, status: 'TENTATIVE' },
    { ...shared, uid: 'wave_1@app.example.org', summary: 'Frühling', status: 'CONFIRMED' },
  ]);
});

// RFC 5545, 3.1: lines end with CRLF and hold at most 75 octets.
test('lines end as the standard wants and are at most 75 octets long', () => {
  const text = calendarFile([entry], owner, now);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});

test('an organisation without waves has a calendar all the same', () => {
  expect(read(calendarFile([], { ...owner, language: 'en' }, now)).getAllSubcomponents('vevent')).toEqual([]);
});
