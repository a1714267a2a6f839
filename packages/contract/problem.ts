/** RFC 9457 problem bodies. The code is stable; clients switch on it exhaustively. */
export const problems = {
  'request.invalid': { status: 400, title: 'The request does not have the expected form.' },
  'request.tooLarge': { status: 413, title: 'The request is larger than 4 MB.' },
  'request.tooMany': { status: 429, title: 'Too many requests. Try again later.' },
  'request.crossSite': { status: 403, title: 'The request came from another site.' },
  'signIn.required': { status: 401, title: 'Sign in first.' },
  'signIn.expired': { status: 410, title: 'This sign-in link or code has expired or was used.' },
  'share.ended': { status: 410, title: 'This link was revoked, has run out or never was.' },
  'signUp.closed': { status: 403, title: 'This installation does not take new organisations.' },
  forbidden: { status: 403, title: 'Your role does not allow this.' },
  notFound: { status: 404, title: 'There is no such thing here.' },
  conflict: { status: 409, title: 'Somebody else changed this in the meantime.' },
  'member.lastOwner': { status: 409, title: 'An organisation keeps at least one owner.' },
  'roster.misfit': { status: 422, title: 'Some rows could not be understood; nothing was imported.' },
  'roster.empty': { status: 422, title: 'The roster is empty.' },
  'past.misfit': { status: 422, title: 'Some rows or the mapping could not be understood; nothing was imported.' },
  'past.near': { status: 409, title: 'Another wave was asked less than 28 days from this one.' },
  'past.workforceTooSmall': { status: 422, title: 'More people answered than the stated workforce has.' },
  'past.nothingShown': { status: 422, title: 'Nothing of this file may be shown under the disclosure rules.' },
  'contributions.misfit': { status: 422, title: 'Some cells could not be understood; nothing was imported.' },
  'contributions.released': { status: 409, title: 'Every quarter of the file is released already.' },
  'programme.state': { status: 409, title: 'The programme is not in a state that allows this.' },
  'programme.day': {
    status: 422,
    title: 'A wave can only be moved to a day after today, between the waves around it.',
  },
  'programme.notToday': {
    status: 422,
    title: 'Today is a weekend, a public holiday or less than 28 days from another wave.',
  },
  'programme.tooOften': { status: 422, title: 'This rhythm would ask somebody the same within 28 days.' },
  'programme.shareTooSmall': { status: 422, title: 'Each random share needs at least ten people.' },
  'wave.tooFew': { status: 422, title: 'A wave needs at least ten invited people.' },
  'wave.sideTooSmall': { status: 422, title: 'Each side needs at least ten invited people.' },
  'wave.sideMissing': { status: 422, title: 'This instrument needs the side of every person.' },
  'wave.thresholdTooLow': { status: 422, title: 'Thresholds cannot be lowered below the floor.' },
  'wave.state': { status: 409, title: 'The wave is not in a state that allows this.' },
  'wave.nearOpenLink': {
    status: 422,
    title:
      'An open link keeps 28 days away from every other wave of its instrument, since nobody can be left out of either.',
  },
  'wave.closed': { status: 409, title: 'The wave is closed.' },
  'wave.notOpen': { status: 409, title: 'The wave is not open yet.' },
  'wave.notPublished': { status: 409, title: 'The wave has no published result.' },
  'slips.nobody': { status: 422, title: 'Everybody who is invited has a mailbox.' },
  'slips.printed': { status: 409, title: 'The codes of this wave are printed already; they are printed once.' },
  'invitation.unknown': { status: 404, title: 'This code does not belong to this wave.' },
  'credential.otherKeys': { status: 409, title: 'These are not the keys of this invitation.' },
  'credential.taken': { status: 409, title: 'This invitation was used with another device or code.' },
  'ballot.unknownKey': { status: 422, title: 'This key is not in the manifest.' },
  'ballot.notAuthorised': { status: 422, title: 'The signature does not fit the ballot.' },
  'ballot.misfit': { status: 422, title: 'The answers do not fit the instrument.' },
  'ballot.revision': { status: 409, title: 'A ballot with this or a later revision is stored.' },
  'chat.tooMany': { status: 409, title: 'An organisation keeps at most 20 chats.' },
  'chat.secretUnfit': { status: 422, title: 'This is no bot token, webhook or workflow address we would use.' },
  'chat.refused': { status: 422, title: 'The chat refused the test message.' },
  'chat.unreachable': { status: 422, title: 'The chat could not be reached.' },
  'reference.tooMany': { status: 409, title: 'An organisation keeps at most 200 references of its own.' },
  fault: { status: 500, title: 'Something failed on our side. Nothing was lost.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** The body of every refusal and fault. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  /** Counts that belong to the refusal, such as `{invited: 8}`. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** Where the request misfits: paths, never values. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** Present on faults, to find them in the log. */
  readonly requestId?: string;
}
