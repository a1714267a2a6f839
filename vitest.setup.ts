import type { TestProject } from 'vitest/node';
import { embeddedBinary, freePort, startEmbedded } from './infra/local/embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

/** One real database in memory for the whole run, or the one that DYNAMODB_ENDPOINT names. */
export default async function setup(project: TestProject): Promise<() => void> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  if (given) {
    project.provide('dynamodbEndpoint', given);
    return () => undefined;
  }
  const binary = embeddedBinary();
  if (!binary) throw new Error('no embedded database for this platform; set DYNAMODB_ENDPOINT');
  const embedded = await startEmbedded(binary, await freePort());
  project.provide('dynamodbEndpoint', embedded.endpoint);
  return () => void embedded.process.kill('SIGKILL');
}
