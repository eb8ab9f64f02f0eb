import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { StationRole } from './roles.ts';

/** A role at a station, with the days on which its holder approves in others' place; null where there are none. */
export interface StationRoleWithDays {
  readonly role: StationRole;
  readonly standsInFrom: LocalDay | null;
  readonly standsInTo: LocalDay | null;
}

/** Longer than that somebody is no deputy. */
export const STANDS_IN_DAYS_MAX = 366;

/**
 * What somebody is at a station on a day of its calendar, `today`; null is nothing. Whoever stands in is an approver from the first
 * to the last of their days. Before and after them they are what they are otherwise, and an approver who only stands in is
 * nothing: so the right ends without anybody doing anything.
 */
export function stationRoleOn(
  { role, standsInFrom, standsInTo }: StationRoleWithDays,
  today: LocalDay,
): StationRole | null {
  if (standsInFrom === null || standsInTo === null) return role;
  if (standsInFrom <= today && today <= standsInTo) return 'approver';
  return role === 'approver' ? null : role;
}
