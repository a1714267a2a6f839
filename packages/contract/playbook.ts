import * as z from 'zod';
import { Instrument } from './instrument.ts';

const Text = Instrument.shape.name;
const Strategy = z.enum(['culture', 'adaptive', 'metrics']);

/** `GET /api/v1/playbook`: the strategies and the first measures against each cause of misalignment, as data; the shape of core's playbook. */
export const Playbook = z.object({
  strategies: z.array(z.object({ id: Strategy, name: Text, text: Text })),
  measures: z.array(
    z.object({
      id: z.string(),
      cause: z.string(),
      strategy: Strategy,
      title: Text,
      steps: z.array(Text),
      shows: Text,
      item: z.string().exactOptional(),
    }),
  ),
});
export type Playbook = z.infer<typeof Playbook>;
