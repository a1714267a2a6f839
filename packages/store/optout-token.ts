import { createHmac, timingSafeEqual } from 'node:crypto';

const bytes = 16;
const hmac = (key: Uint8Array, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest().subarray(0, bytes);

/**
 * The mark under which an address is kept that takes no mail: 32 hex digits that say nothing without the organisation's key.
 * @source RFC 2104 (HMAC, truncated to 128 bits)
 */
export function markOf(key: Uint8Array, address: string): string {
  return hmac(key, `address|${address.trim().toLowerCase()}`).toString('hex');
}

/** What the address of somebody's opt-out page ends in: the organisation, their mark, and a seal that nobody else can make. The same for every message and as long as the organisation exists. */
export function optoutToken(key: Uint8Array, tenant: string, address: string): string {
  const mark = markOf(key, address);
  return `${tenant}.${Buffer.concat([Buffer.from(mark, 'hex'), sealOf(key, mark)]).toString('base64url')}`;
}

/** A token as it was given, before anybody looked whether it is genuine. */
export interface OptoutToken {
  readonly tenant: string;
  readonly mark: string;
  readonly seal: Uint8Array;
}

/** Takes a token apart; undefined when it has another form. */
export function readOptoutToken(token: string): OptoutToken | undefined {
  const [, tenant, body] = /^(org_[0-9A-Za-z]{1,26})\.([\w-]{43})$/.exec(token) ?? [];
  if (tenant === undefined || body === undefined) return undefined;
  const both = Buffer.from(body, 'base64url');
  return { tenant, mark: both.subarray(0, bytes).toString('hex'), seal: both.subarray(bytes) };
}

/** Whether the organisation's own key made the token. */
export function isGenuine(key: Uint8Array, { mark, seal }: OptoutToken): boolean {
  return timingSafeEqual(sealOf(key, mark), seal);
}

const sealOf = (key: Uint8Array, mark: string): Buffer => hmac(key, `token|${mark}`);
