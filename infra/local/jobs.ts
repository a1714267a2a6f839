import { close } from '#functions/jobs/close.ts';
import { contribute } from '#functions/jobs/contribute.ts';
import { fold } from '#functions/jobs/fold.ts';
import { freeze } from '#functions/jobs/freeze.ts';
import { open } from '#functions/jobs/open.ts';
import { participation } from '#functions/jobs/participation.ts';
import { past } from '#functions/jobs/past.ts';
import type { Jobs } from '#functions/jobs/perform.ts';
import { programme } from '#functions/jobs/programme.ts';
import { publish } from '#functions/jobs/publish.ts';
import { purge } from '#functions/jobs/purge.ts';
import { release } from '#functions/jobs/release.ts';
import { send } from '#functions/jobs/send.ts';

/** Every kind of due work and who does it: in the cloud one Lambda each, here all in one process. */
export const jobs: Jobs = {
  programme,
  freeze,
  open,
  send,
  participation,
  close,
  fold,
  publish,
  past,
  contribute,
  release,
  purge,
};
