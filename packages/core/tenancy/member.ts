/** What a member may do; `operator` is not a role of an organisation but of the installation. */
export type Role = 'owner' | 'admin' | 'analyst' | 'cio' | 'auditor';
export const roles: readonly Role[] = ['owner', 'admin', 'analyst', 'cio', 'auditor'];

/** What a route asks for. */
export type Permission =
  | 'organisation.change'
  | 'organisation.delete'
  | 'members.change'
  | 'roster.change'
  | 'waves.change'
  | 'waves.approve'
  | 'results.read'
  | 'comments.moderate'
  | 'results.share'
  | 'references.change'
  | 'targets.change'
  | 'audit.read';

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [
    'organisation.change',
    'organisation.delete',
    'members.change',
    'roster.change',
    'waves.change',
    'results.read',
    'comments.moderate',
    'results.share',
    'references.change',
    'targets.change',
    'audit.read',
  ],
  admin: [
    'organisation.change',
    'members.change',
    'roster.change',
    'waves.change',
    'results.read',
    'comments.moderate',
    'results.share',
    'references.change',
    'targets.change',
  ],
  analyst: ['results.read', 'references.change'],
  cio: ['results.read', 'results.share', 'references.change', 'targets.change'],
  auditor: ['waves.approve', 'audit.read'],
};

/** Whether any of a member's roles grants the permission. */
export function may(held: readonly Role[], permission: Permission): boolean {
  return held.some((role) => granted[role].includes(permission));
}
