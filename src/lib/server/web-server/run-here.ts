import type { z } from 'zod';
import { runForm, type FormAnswer, type FormRun } from './run-form.ts';

/** Like `runForm`, but stays on the page, which shows what came of it; null where it was done. */
export async function runHere<Schema extends z.ZodType>(
  event: Parameters<typeof runForm>[0],
  form: Omit<FormRun<Schema>, 'next'>,
): Promise<FormAnswer | null> {
  try {
    return await runForm(event, { ...form, next: '' });
  } catch (done) {
    if (typeof done === 'object' && done !== null && 'location' in done) return null;
    throw done;
  }
}
