import type { Instant } from '#lib/domain/time/instant.ts';
import type { MessageRow } from './message-reader.ts';

/** Whether somebody may begin anew with a message: it was given up, and there is still use for it. */
export function maySendAgain(
  { failedAt, problem, untilAt }: Pick<MessageRow, 'failedAt' | 'problem' | 'untilAt'>,
  now: Instant,
): boolean {
  return (
    failedAt !== null &&
    problem !== 'overtaken' &&
    problem !== 'not-wanted' &&
    (untilAt === null || untilAt > now)
  );
}
