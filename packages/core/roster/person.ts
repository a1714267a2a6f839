import type { Language, Side } from '../survey/instrument.ts';

/** One person of an organisation's roster. */
export interface Person {
  /** Unique key within the organisation, as the organisation writes it. */
  readonly person: string;
  /** Unit path from the top: `['Group', 'IT', 'Operations']`; at least one name. */
  readonly unit: readonly string[];
  /** E-mail address in lower case; absent for people without a mailbox. */
  readonly email?: string;
  readonly side?: Side;
  readonly site?: string;
  readonly role?: 'lead' | 'staff';
  readonly language: Language;
}

/** The separator of unit paths in files and labels. */
export const unitSeparator = '/';
