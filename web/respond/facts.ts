import type { Audience } from '#core/survey/audience.ts';
import type { Address, Instrument, Language } from '#core/survey/instrument.ts';
import type { Instant } from '#core/time.ts';

/** What both pages of a wave are made of. The bytes are the same for everybody and nothing in them is about a person. */
export interface WaveFacts {
  readonly wave: string;
  /** The organisation's name. */
  readonly organisation: string;
  /** Whether the organisation is an invented one; then every page says so. */
  readonly madeUp: boolean;
  readonly instrument: Instrument;
  readonly language: Language;
  readonly address: Address;
  /** Every language the wave has a page in. */
  readonly languages: readonly Language[];
  readonly closes: Instant;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
  /** 64 hex digits. */
  readonly manifestSha256: string;
  readonly thresholds: {
    readonly minStratum: number;
    readonly k: number;
    readonly kItem: number;
    readonly comments: number;
  };
  /** Whether the wave has comment strata. Without them the comment is not asked for. */
  readonly comments: boolean;
  /** Present where nobody is invited and whoever has the link may answer; then both pages say so. */
  readonly openLink?: true;
}

/** What the page with the questions is made of. */
export interface PageFacts extends WaveFacts {
  /** Item ids of the wave in page order. */
  readonly items: readonly string[];
  /** Minutes it typically takes. */
  readonly minutes: number;
  /** What was learnt from the instrument's wave before and is done about it, in plain text; null where its people were not told. */
  readonly said: { readonly learnt: string; readonly doing: string } | null;
}

/** What the page "what is stored about you" is made of. */
export interface PrivacyFacts extends WaveFacts {
  /** Absent: everybody on the roster. */
  readonly audience?: Audience;
  readonly items: readonly string[];
  /** Days after the result is settled until raw answers, and until nullifiers and signatures are destroyed. */
  readonly retentionDays: { readonly ballots: number; readonly all: number };
  /** Whether reminders go to everybody, so that they say nothing about a person. */
  readonly remindsEverybody: boolean;
  /** Whether the auditor has to approve before the wave opens. */
  readonly approval: boolean;
}

/** A page as bytes and the content security policy under which alone it is to be served. */
export interface Rendered {
  readonly html: string;
  readonly policy: string;
}

/** What the build makes of script and styles. */
export interface Assets {
  readonly script: string;
  readonly pageStyle: string;
  readonly kioskScript: string;
  readonly kioskStyle: string;
  readonly privacyStyle: string;
}
