import { setImmediate as nextTurn } from 'node:timers/promises';
import { addMinutes, MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';

/** People who are looked at in one statement. */
const PEOPLE_PER_STATEMENT = 2_000;

/** People whom nothing needs any more at `asOf`, in internal ids; others have a turn between the statements. */
export async function listPeopleNotNeeded(app: App, asOf: Instant, limit: number): Promise<number[]> {
  const { engine } = app;
  const settings = engine.read((reader) => reader.siteSettings());
  const kept = (settings?.peopleKeptDays ?? 0) * MINUTES_PER_DAY;
  if (!settings || kept > asOf) return [];
  const before = addMinutes(asOf, -kept);
  const last = engine.read((reader) => reader.lastPersonId());
  const found: number[] = [];
  for (let from = 0; from < last && found.length < limit; from += PEOPLE_PER_STATEMENT) {
    found.push(...engine.read((reader) => reader.peopleNotNeeded(before, from, from + PEOPLE_PER_STATEMENT)));
    await nextTurn();
  }
  return found.slice(0, limit);
}
