import { expect, test } from 'vitest';
import { adminText } from './admin.ts';
import { alignmentText } from './alignment.ts';
import { apiKeyText } from './apikey.ts';
import { benchmarkText } from './benchmark.ts';
import { chatText } from './chat.ts';
import { homeText } from './home.ts';
import { pastText } from './past.ts';
import { documentText } from './document.ts';
import { problemText } from './problem.ts';
import { pulseText } from './pulse.ts';
import { referenceText } from './reference.ts';
import { resultText } from './result.ts';
import { rosterText } from './roster.ts';
import { shareText } from './share.ts';
import { shellText } from './shell.ts';
import { signInText } from './signin.ts';
import { waveText } from './wave.ts';

const dictionaries = {
  adminText,
  alignmentText,
  apiKeyText,
  benchmarkText,
  chatText,
  documentText,
  homeText,
  pastText,
  problemText,
  pulseText,
  referenceText,
  resultText,
  rosterText,
  shareText,
  shellText,
  signInText,
  waveText,
};

/** Every text of a dictionary; functions by their source, which holds their words. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test.each(Object.entries(dictionaries))('%s is plain and calm in both languages', (_name, { de, en }) => {
  const words = (texts: readonly string[], pattern: RegExp): readonly string[] =>
    texts.filter((text) => pattern.test(text.replaceAll(/!==|=>|!\w/g, '')));
  expect(words([...textsOf(de), ...textsOf(en)], /!|🎉/u)).toEqual([]);
  expect(
    words(textsOf(de), /\b(leider|einfach|bitte beachten)\b|\b(du|dein|deine|euch)\b(?! und)/iu).filter(
      (text) => text !== 'du' && !text.includes('Du und'),
    ),
  ).toEqual([]);
  expect(words(textsOf(en), /\b(oops|please|sorry|simply|great)\b/iu)).toEqual([]);
});
