import { setTimeout } from 'node:timers/promises';
import { foundAndSignIn, type Admin } from '../commands/replay/admin.ts';
import { callsTo, type Call } from '../commands/replay/calls.ts';
import { invitationIn, type Invitation } from '../commands/replay/employee.ts';
import { messagesAfter } from '../commands/replay/outbox.ts';
import { progressOn } from '../commands/replay/progress.ts';
import { madeUpRoster } from './people.ts';

/** An open pulse everybody of a made-up roster is invited to. */
export interface OpenPulse {
  readonly call: Call;
  readonly admin: Admin;
  readonly wave: string;
  readonly manifestSha256: string;
  readonly invitations: readonly Invitation[];
  /** Seconds from making the wave until it was open: almost all of it is the freeze. */
  readonly freezeSeconds: number;
}

/** How long all messages are waited for, per person and at least. */
const patience = { perPersonMilliseconds: 50, leastMilliseconds: 60_000 };

/** Founds an organisation on an empty server, imports a roster, opens an IT pulse and waits for the invitations, as an admin's browser would. */
export async function openPulse(url: string, people: number, teams: number): Promise<OpenPulse> {
  const call = callsTo(url);
  const progress = progressOn(process.stderr);
  const admin = await foundAndSignIn(call, 'Bench');
  await admin.importRoster(madeUpRoster(people, teams), progress);
  const began = performance.now();
  const { id: wave, manifestSha256 = '' } = await admin.openWave('it-pulse', 'long', progress);
  const freezeSeconds = (performance.now() - began) / 1000;
  const invitations: Invitation[] = [];
  const until = performance.now() + patience.leastMilliseconds + people * patience.perPersonMilliseconds;
  for (let after = 0; invitations.length < people; await setTimeout(200)) {
    for await (const { sequence, kind, text } of messagesAfter(call, after, { wave })) {
      after = sequence;
      const invitation = kind === 'invitation' ? invitationIn(text) : undefined;
      if (invitation) invitations.push(invitation);
    }
    progress.at('Invitations', invitations.length, people);
    if (performance.now() > until) throw new Error(`only ${invitations.length} of ${people} invitations came`);
  }
  return { call, admin, wave, manifestSha256, invitations, freezeSeconds };
}
