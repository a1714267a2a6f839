import { SvelteURL, SvelteURLSearchParams } from 'svelte/reactivity';

// Mail gateways turn the # of a sign-in link into %23 or %2523: mend it before anything reads the address.
const mended = location.pathname.replace(/%(?:25)*23/, '#');
if (mended !== location.pathname) history.replaceState(null, '', mended + location.hash);

const state = $state({ path: location.pathname, query: location.search });
/** Set by a navigation until the new page's heading has taken the focus. */
let headingWanted = false;

/** Where the reader is, and how to get elsewhere without loading the app again. */
export const router = {
  get path(): string {
    return state.path;
  },
  /** A parameter behind the question mark; null where it is not given. */
  asked(name: string): string | null {
    return new SvelteURLSearchParams(state.query).get(name);
  },
  go(to: string, { replace = false } = {}): void {
    if (replace) history.replaceState(null, '', to);
    else history.pushState(null, '', to);
    follow();
    scrollTo(0, 0);
  },
  /** Whether a heading that has just appeared should take the focus; true once per navigation. */
  takeHeading(): boolean {
    const wanted = headingWanted;
    headingWanted = false;
    return wanted;
  },
};

function follow(): void {
  if (state.path !== location.pathname) headingWanted = true;
  state.path = location.pathname;
  state.query = location.search;
}

/** Follows the browser's own back and forward, and turns plain clicks on links of this app into navigations. */
export function startRouter(): () => void {
  const click = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    // A link of a drawing has no address of its own to ask for, only the attribute.
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || link.hasAttribute('target') || link.hasAttribute('download')) return;
    const { origin, pathname, search, hash } = new SvelteURL(link.getAttribute('href') ?? '', location.href);
    if (origin !== location.origin || foreign.test(pathname)) return;
    if (pathname === location.pathname && hash !== '') return;
    event.preventDefault();
    router.go(pathname + search + hash);
  };
  addEventListener('popstate', follow);
  document.addEventListener('click', click);
  return () => {
    removeEventListener('popstate', follow);
    document.removeEventListener('click', click);
  };
}

/** Paths that other parts of the installation serve. */
const foreign = /^\/(?:api|p|issue|respond|outbox)(?:[/.]|$)/;

/** The named parts of a path, or null where it does not fit: `/waves/:wave` fits `/waves/x` → `{wave: 'x'}`. */
export function match(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (pattern === '/') return path === '/' ? {} : null;
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return found;
}
