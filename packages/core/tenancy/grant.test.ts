import { expect, test } from 'vitest';
import { mayGrant } from './grant.ts';
import { may, roles } from './member.ts';

test('only an owner gives or takes owner', () => {
  expect(mayGrant(['admin'], [], ['owner'])).toBe(false);
  expect(mayGrant(['admin'], ['owner', 'admin'], ['admin'])).toBe(false);
  expect(mayGrant(['admin'], ['owner'], ['owner', 'cio'])).toBe(true);
  expect(mayGrant(['admin'], [], ['admin', 'auditor'])).toBe(true);
  expect(mayGrant(['owner'], ['owner'], ['cio'])).toBe(true);
});

test('scores are read by those who work with them, the manifest is approved by the auditor alone', () => {
  expect(roles.filter((role) => may([role], 'results.read'))).toEqual(['owner', 'admin', 'analyst', 'cio']);
  expect(roles.filter((role) => may([role], 'results.share'))).toEqual(['owner', 'admin', 'cio']);
  expect(roles.filter((role) => may([role], 'waves.approve'))).toEqual(['auditor']);
  expect(roles.filter((role) => may([role], 'members.change'))).toEqual(['owner', 'admin']);
  expect(roles.filter((role) => may([role], 'audit.read'))).toEqual(['owner', 'auditor']);
});
