import * as z from 'zod';
import type { Stage } from './stack.ts';

const kept: readonly string[] = ['production', 'staging'];

/** What `-c name=value` may say. Before the first deployment the origins are not known; its outputs name them. */
const Context = z.object({
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,20}$/)
    .default('dev'),
  mailFrom: z.email().default('pulse@example.com'),
  mailPerSecond: z.coerce.number().positive().max(1000).default(10),
  operators: z.string().default(''),
  signUp: z.enum(['open', 'invite', 'closed']).default('invite'),
  appUrl: z.url().default('https://app.example.com'),
  pulseUrl: z.url().default('https://pulse.example.com'),
  certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:').optional(),
});

/** Reads a stage from the context; throws naming what misfits. Every stage but production and staging is personal. */
export function stageOf(context: (name: string) => unknown): Stage {
  const given = Object.fromEntries(Object.keys(Context.shape).map((name) => [name, context(name) ?? undefined]));
  const { stage: name, certificateArn, ...rest } = Context.parse(given);
  return { name, personal: !kept.includes(name), ...rest, ...(certificateArn ? { certificateArn } : {}) };
}
