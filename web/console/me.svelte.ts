import { Me } from '#contract/organisation.ts';
import type { Me as MeType } from '#contract/organisation.ts';
import { language } from '../i18n/language.svelte.ts';
import { act, get, session, type Trouble } from './api.ts';

export type Role = MeType['roles'][number];

/** Who is signed in: unknown until the first reply, then a member, nobody, or a trouble on the way. */
export const me = $state<{ member: MeType | null; asked: boolean; trouble: Trouble | null }>({
  member: null,
  asked: false,
  trouble: null,
});

/** Asks who is signed in and takes over the organisation's language. */
export async function askWhoIAm(): Promise<void> {
  const reply = await get('/me', Me);
  me.asked = true;
  me.member = reply.ok ? reply.value : null;
  me.trouble = reply.ok || reply.trouble.code === 'signIn.required' ? null : reply.trouble;
  if (reply.ok && reply.value.organisation) language.suggest(reply.value.organisation.language);
}

/** Turns the session to another organisation of the same address. */
export async function changeOrganisation(organisation: string): Promise<Trouble | null> {
  const reply = await act('POST', '/me/organisation', { organisation });
  if (!reply.ok) return reply.trouble;
  await askWhoIAm();
  return null;
}

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
  await act('POST', '/sign-out');
  me.member = null;
}

/** Whether the member holds one of the roles; the operator counts as `operator`. */
export function holds(wanted: readonly (Role | 'operator' | 'anyone')[]): boolean {
  const member = me.member;
  if (!member) return false;
  return wanted.some((role) =>
    role === 'anyone' ? true : role === 'operator' ? member.operator : member.roles.includes(role),
  );
}

session.ended = () => {
  me.member = null;
};
