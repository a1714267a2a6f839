import type { Role } from '#core/tenancy/member.ts';
import { mailDomain } from './identity.ts';

/** Somebody who works with the demo's results. */
interface DemoMember {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** What their sign-in link is announced as. */
  readonly as: string;
}

const mail = (name: string) => `${name}@${mailDomain}`;

/** The demo admin, who founds the organisation, and who was invited. */
export const [founder, ...invitedMembers] = [
  { key: 'admin', name: 'Mara Lindner', email: mail('mara.lindner'), roles: ['owner', 'admin'], as: 'demo admin' },
  { key: 'cio', name: 'Jonas Reuter', email: mail('jonas.reuter'), roles: ['cio'], as: 'CIO' },
  { key: 'auditor', name: 'Birgit Hofer', email: mail('birgit.hofer'), roles: ['auditor'], as: 'works council' },
] as const satisfies readonly DemoMember[];

/** Who operates a demo installation when `OPERATORS` names nobody. */
export const demoOperator = mail('einklang-betrieb');
