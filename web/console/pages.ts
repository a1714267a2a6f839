import type { Component } from 'svelte';
import type { Role } from './me.svelte.ts';

/** A page; one whose path has named parts reads them from the router. */
export interface Page {
  readonly path: string;
  readonly load: () => Promise<{ default: Component<Record<string, never>> }>;
  /** Who may see it; `anyone` is everybody signed in, `public` needs no session. */
  readonly roles: readonly (Role | 'operator' | 'anyone' | 'public')[];
  /** Its name in the bar and the command menu; absent for pages reached from others. */
  readonly nav?: Nav;
  /** In the bar, not only in the command menu. */
  readonly bar?: boolean;
}

export type Nav =
  | 'start'
  | 'result'
  | 'benchmark'
  | 'alignment'
  | 'pulses'
  | 'plan'
  | 'programmes'
  | 'past'
  | 'roster'
  | 'import'
  | 'members'
  | 'organisation'
  | 'keys'
  | 'delivery'
  | 'check'
  | 'log'
  | 'operator'
  | 'found';

const readers = ['owner', 'admin', 'analyst', 'cio'] as const;
const admins = ['owner', 'admin'] as const;

/** Every page, in the order of the bar; each is its own chunk. */
export const pages: readonly Page[] = [
  { path: '/sign-in', roles: ['public'], load: () => import('./pages/SignIn.svelte') },
  { path: '/found', roles: ['public'], load: () => import('./pages/Found.svelte') },
  { path: '/public-report', roles: ['public'], load: () => import('./pages/PublicReport.svelte') },
  { path: '/shared', roles: ['public'], load: () => import('./pages/Shared.svelte') },
  { path: '/start', roles: readers, nav: 'start', bar: true, load: () => import('./pages/Home.svelte') },
  { path: '/result', roles: readers, nav: 'result', bar: true, load: () => import('./pages/Result.svelte') },
  { path: '/waves/:wave/result', roles: readers, load: () => import('./pages/Result.svelte') },
  { path: '/benchmark', roles: readers, nav: 'benchmark', bar: true, load: () => import('./pages/Benchmark.svelte') },
  { path: '/alignment', roles: readers, nav: 'alignment', bar: true, load: () => import('./pages/Alignment.svelte') },
  { path: '/pulses', roles: [...admins], nav: 'pulses', bar: true, load: () => import('./pages/Pulses.svelte') },
  { path: '/waves/new', roles: [...admins], nav: 'plan', load: () => import('./pages/Plan.svelte') },
  { path: '/programmes', roles: [...admins], nav: 'programmes', load: () => import('./pages/Programmes.svelte') },
  { path: '/programmes/new', roles: [...admins], load: () => import('./pages/Programme.svelte') },
  { path: '/programmes/:programme', roles: [...admins], load: () => import('./pages/Programme.svelte') },
  { path: '/past', roles: [...admins], nav: 'past', load: () => import('./pages/Past.svelte') },
  { path: '/waves/:wave', roles: [...admins, 'auditor'], load: () => import('./pages/Wave.svelte') },
  { path: '/roster', roles: [...admins], nav: 'roster', bar: true, load: () => import('./pages/Roster.svelte') },
  { path: '/roster/import', roles: [...admins], nav: 'import', load: () => import('./pages/Import.svelte') },
  { path: '/check', roles: ['auditor'], nav: 'check', bar: true, load: () => import('./pages/Check.svelte') },
  {
    path: '/organisation',
    roles: [...admins],
    nav: 'organisation',
    bar: true,
    load: () => import('./pages/Organisation.svelte'),
  },
  { path: '/members', roles: [...admins], nav: 'members', bar: true, load: () => import('./pages/Members.svelte') },
  {
    path: '/delivery',
    roles: [...admins],
    nav: 'delivery',
    bar: true,
    load: () => import('./pages/Delivery.svelte'),
  },
  { path: '/keys', roles: [...admins], nav: 'keys', bar: true, load: () => import('./pages/Keys.svelte') },
  { path: '/log', roles: ['owner', 'auditor'], nav: 'log', bar: true, load: () => import('./pages/Log.svelte') },
  { path: '/operator', roles: ['operator'], nav: 'operator', bar: true, load: () => import('./pages/Operator.svelte') },
];

/** Where a member lands: the page of their one key action. */
export function homeOf(roles: readonly Role[], operator: boolean): string {
  if (roles.includes('admin') || roles.includes('owner')) return '/pulses';
  if (roles.includes('cio') || roles.includes('analyst')) return '/start';
  if (roles.includes('auditor')) return '/check';
  return operator ? '/operator' : '/sign-in';
}
