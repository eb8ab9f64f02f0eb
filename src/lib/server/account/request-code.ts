import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';

/**
 * Asks for a code by which the person with this number signs in. The answer and its time are the same for every number: who
 * is known is looked up afterwards. Refused: a number for which too many were asked, or an address from which.
 */
export function requestCode(app: App, { mobile }: { mobile: string }, address: string): void {
  const request = app.codeLimits.take({ mobile, address });
  if (!request.ok) throw new DoorError('too-many', 'too-many-codes', { seconds: request.retryAfterSeconds });
  app.codeRequests.add(mobile);
}
