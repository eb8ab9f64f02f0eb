import { type StoryCaller, type TestApp } from './app-fixture.ts';
import { rowsOf } from './ledger-contents.ts';
import { bookingIdOf, create, newKey, oneDesk, type RequestInput } from './requests.ts';

export type Change = Parameters<StoryCaller['booking']['change']>[0]['change'];

export const WEEK = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];

export async function booked(
  app: TestApp,
  firm: StoryCaller,
  request: Partial<RequestInput> = {},
): Promise<string> {
  const list = { list: WEEK };
  return bookingIdOf(
    await create(
      firm,
      oneDesk(app, { when: { days: list, time: { from: '09:00', to: '18:00' } }, ...request }),
    ),
  );
}

/** Two seats for one firm, on the days of the week. */
export function twoSeats(
  app: TestApp,
  firm: StoryCaller,
  request: Partial<RequestInput> = {},
): Promise<string> {
  return booked(app, firm, { want: { kind: 'desk', count: 2 }, headCount: 2, ...request });
}

export async function change(caller: StoryCaller, bookingId: string, asked: Change) {
  const { revision } = await caller.booking.get({ bookingId });
  return caller.booking.change({ bookingId, change: asked, revision, idempotencyKey: newKey() });
}

export async function daysOf(caller: StoryCaller, bookingId: string) {
  const { days } = await caller.booking.get({ bookingId });
  return days
    .filter((one) => one.state === 'given')
    .map(({ day, times, places }) => [
      day.slice(5),
      times.map(({ from, to }) => `${from}-${to}`).join(),
      places.map((one) => one.label).join(),
    ]);
}

export function claimsOf(app: TestApp) {
  return rowsOf(app.file, 'SELECT count(*) AS n FROM claim')[0];
}
