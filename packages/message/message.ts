import type { Organisation } from '#contract/organisation.ts';
import type { Block } from './compose.ts';

/** The language a message is written in. */
export type MessageLanguage = Organisation['language'];

/** How German messages to employees address the reader. */
export type MessageAddress = Organisation['address'];

/** Why a message is sent. */
type MessageKind = 'invitation' | 'reminder' | 'resend' | 'signIn' | 'published' | 'learning' | 'announcement' | 'test';

/** One message to one mailbox: the same content as plain text and as HTML without anything to load. */
export interface Message {
  readonly kind: MessageKind;
  readonly language: MessageLanguage;
  /** One e-mail address. */
  readonly to: string;
  /** Who writes, shown as the sender's name: the organisation. One line; absent: the installation's own sender. */
  readonly sender?: string;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same before it had a form, for chats to give it theirs; absent for what only mail carries. */
  readonly said?: { readonly title: string; readonly blocks: readonly Block[] };
  /** Further mail headers by name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The wave it belongs to, so that an outbox can forget it with the wave; absent for sign-in. */
  readonly wave?: string;
}

/** What a carrier says of one message: it took it, it does not take it now, or there is no such mailbox and no further try will help. */
export type Receipt = 'accepted' | 'refused' | 'noMailbox';

/** Hands messages to whoever carries them; resolves to one receipt per message in order. Throws when not one could be handed over. */
export type Deliver = (messages: readonly Message[]) => Promise<readonly Receipt[]>;
