import { expect, test } from 'vitest';
import { originOf, readSettings } from './settings.ts';

test('without any setting the server is a demo on this machine alone', () => {
  expect(readSettings({ PORT: '' })).toEqual({
    host: '127.0.0.1',
    port: 4400,
    dataDirectory: `${process.cwd()}/.data`,
    demo: true,
    signUp: 'open',
    mailFrom: 'Einklang <einklang@localhost>',
    operators: [],
    closeGraceSeconds: 120,
  });
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['DEMO', 'no'],
  ['SIGN_UP', 'maybe'],
  ['PUBLIC_URL', 'pulse.intern'],
  ['PUBLIC_URL', 'https://pulse.example.org/einklang'],
  ['SMTP_URL', 'post.intern:25'],
  ['MAIL_PER_SECOND', '5000'],
  ['OPERATORS', 'ada'],
  ['DYNAMODB_ENDPOINT', 'localhost'],
  ['CLOSE_GRACE_SECONDS', '-1'],
])('%s=%s is told in one sentence that says what fits and does not repeat the value', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    new RegExp(`^The setting ${name} must be [^.]+.*start again\\.$`),
  );
  expect(() => readSettings({ [name]: value })).not.toThrow(value);
});

test('a certificate without its key is a misfit of the key', () => {
  expect(() => readSettings({ TLS_CERT: 'cert.pem' })).toThrow('The setting TLS_KEY');
  expect(readSettings({ TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' }).tls).toEqual({
    certificate: 'cert.pem',
    key: 'key.pem',
  });
});

test('people are told the public address where one is set, and never 0.0.0.0', () => {
  expect(originOf(readSettings({ PUBLIC_URL: 'https://pulse.example.org/' }), 4400)).toBe('https://pulse.example.org');
  expect(originOf(readSettings({ HOST: '0.0.0.0' }), 4400)).toBe('http://localhost:4400');
  expect(originOf(readSettings({ HOST: '::1', TLS_CERT: 'a', TLS_KEY: 'b' }), 80)).toBe('https://[::1]:80');
});
