/** The chats a wave uses besides mail, by their ids. One that was removed since is passed over. */
export interface Chats {
  /** The bot that writes to each person first; whom it does not reach gets mail. Absent: mail alone. */
  readonly bot?: string;
  /** Channels that are told of the wave, none twice. */
  readonly channels: readonly string[];
}
