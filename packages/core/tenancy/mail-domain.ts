/**
 * Whether an address lies in one of the organisation's own mail domains; a domain below one of them is another.
 * @param address in lower case
 * @param domains in lower case; absent means any domain
 */
export function isOwnAddress(address: string, domains: readonly string[] | undefined): boolean {
  return domains === undefined || domains.includes(address.slice(address.lastIndexOf('@') + 1));
}
