const kept = 'shared';

/**
 * The secret of the link that was opened. It leaves the address at once, so that no screenshot or projector shows it, and stays in this tab for a reload.
 * @returns an empty text where no link was opened
 */
export function takeSecret(): string {
  const given = location.hash.slice(1);
  if (given !== '') {
    sessionStorage.setItem(kept, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(kept) ?? '';
}
