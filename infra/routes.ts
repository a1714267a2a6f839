/** Which path belongs to which function, on which of the two origins; read by both bodies of the infrastructure. */
export type ApiName = 'console' | 'issue' | 'respond';

export interface Route {
  readonly origin: 'app' | 'pulse';
  /** Path pattern as API Gateway and CloudFront write it; `*` stands for the rest. */
  readonly path: string;
  readonly api: ApiName;
}

export const routes: readonly Route[] = [
  { origin: 'app', path: '/api/v1/*', api: 'console' },
  { origin: 'pulse', path: '/issue/*', api: 'issue' },
  { origin: 'pulse', path: '/mail/*', api: 'issue' },
  { origin: 'pulse', path: '/respond/*', api: 'respond' },
  { origin: 'pulse', path: '/p/*', api: 'respond' },
];
