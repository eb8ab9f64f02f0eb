import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { listPeopleNotNeeded } from './list-people-not-needed.ts';

export const PEOPLE_COUNTED_MAX = 1_000;

/** How many people would be anonymised now: a dry run, which changes nothing. For officers. */
export async function countPeopleNotNeeded(
  app: App,
  actor: Actor,
): Promise<{ people: number; isMore: boolean }> {
  assertOfficer(actor);
  const found = await listPeopleNotNeeded(app, app.now(), PEOPLE_COUNTED_MAX + 1);
  return { people: Math.min(found.length, PEOPLE_COUNTED_MAX), isMore: found.length > PEOPLE_COUNTED_MAX };
}
