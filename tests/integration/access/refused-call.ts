import { TRPCError } from '@trpc/server';
import { randomBytes } from 'node:crypto';
import { DoorError } from '#lib/server/access/door-error.ts';

/** All that a caller learns from a refusal but the id of the answer: its sentence follows from reason and facts. */
export interface Refusal {
  readonly code: string;
  readonly reason: string | null;
  readonly facts: unknown;
}

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof TRPCError)) throw error;
  const { code, cause } = error;
  return cause instanceof DoorError
    ? { code, reason: cause.reason, facts: cause.facts }
    : { code, reason: null, facts: null };
}

const PRIVATE_IDS = new Set([
  'waitingId',
  'faultId',
  'bookingId',
  'partyId',
  'closureId',
  'canteenId',
  'resourceId',
  'personId',
  'registrationId',
  'tokenId',
  'noticeId',
  'webhookId',
  'deliveryId',
  'sessionId',
  'standingId',
  'identityId',
  'after',
]);

/** The same input with ids that nobody has in place of those that are not public. */
export function withRandomIds(input: unknown, key = ''): unknown {
  if (typeof input === 'string') return PRIVATE_IDS.has(key) ? randomBytes(12).toString('base64url') : input;
  if (Array.isArray(input)) return input.map((one) => withRandomIds(one, key));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, withRandomIds(value, name)]));
}
