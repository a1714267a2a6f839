import type * as z from 'zod';
import { Resource } from '../ui/resource.svelte.ts';
import { get, type Trouble } from './api.ts';

/** Loads `/api/v1<path>` while the component lives; a path that is a function loads again when what it reads changes, and waits while it is null. */
export function loading<Value>(
  path: string | (() => string | null),
  schema: z.ZodType<Value>,
): Resource<Value, Trouble> {
  const now = (): string | null => (typeof path === 'string' ? path : path());
  const resource = new Resource<Value, Trouble>(() => get(now() ?? '', schema));
  $effect(() => {
    if (now() !== null) void resource.reload();
  });
  return resource;
}
