/** A file or a flag is wrong; nothing was done. The message says where and why. */
export class Misfit extends Error {
  override readonly name = 'Misfit';
}

/** The run failed; the message says with what, and how far it came. */
export class Failed extends Error {
  override readonly name = 'Failed';
}
