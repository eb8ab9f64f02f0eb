import { instantOf } from '#lib/domain/time/instant.ts';
import { callerOf, type TestApp } from './app-fixture.ts';
import { AT_ONCE, setRules } from './fair-share.ts';
import { rowsOf } from './ledger-contents.ts';
import { bookingIdOf, create, oneDesk, type RequestInput } from './requests.ts';

/** The first day of the story. */
export const DAY = '2026-12-01';

/** A time of the first day of the story, in Shanghai. */
export const at = (clock: string) => instantOf(Date.parse(`${DAY}T${clock}:00+08:00`) / 60_000);

export async function bookedDesks(
  app: TestApp,
  count = 6,
  changes: Partial<RequestInput> = {},
): Promise<string> {
  await setRules(app, 'desk', AT_ONCE);
  const want = { kind: 'desk', count, together: 'no' } as const;
  return bookingIdOf(
    await create(callerOf(app, 'administrator'), oneDesk(app, { want, headCount: count, ...changes })),
  );
}

export const ofBookings = (app: TestApp, columns: string, table: string) =>
  rowsOf(app.file, `SELECT ${columns} FROM ${table} ORDER BY 1`);
