import { expect, it } from 'vitest';
import { findOverlapping } from '#lib/server/booking/find-overlapping.ts';
import { actorOf, callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { bookingIdOf, create, oneDesk, type RequestInput } from '../../support/requests.ts';
import type { StoryPerson } from '../../support/story.ts';

/** What the preview of a request tells this person that their party has already. */
async function overlapping(app: TestApp, request: RequestInput, person: StoryPerson = 'administrator') {
  const { days } = await callerOf(app, person).booking.quote({ request });
  return findOverlapping(app, await actorOf(app, person), request, days);
}

const on = (days: string[], from: string, to: string): RequestInput['when'] => ({
  days: { list: days },
  time: { from, to },
});

it('tells what the party has already of the same kind at these times', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
  const asked = oneDesk(app, { when: on(days, '09:00', '12:00') });
  expect(await overlapping(app, asked)).toBeNull();
  const bookingId = bookingIdOf(await create(firm, asked));
  expect(await overlapping(app, asked)).toEqual({ bookingId, day: '2026-12-01', days: 3, quantity: 1 });
  const part = oneDesk(app, { when: on(['2026-12-02', '2026-12-04'], '11:30', '13:00') });
  expect(await overlapping(app, part)).toMatchObject({ bookingId, day: '2026-12-02', days: 1 });
});

it('tells nothing of other times, other kinds, other parties, and of what is cancelled', async () => {
  const app = await useApp();
  const firm = callerOf(app, 'administrator');
  const asked = oneDesk(app, { when: on(['2026-12-01'], '09:00', '12:00') });
  const bookingId = bookingIdOf(await create(firm, asked));
  expect(await overlapping(app, oneDesk(app, { when: on(['2026-12-01'], '12:00', '13:00') }))).toBeNull();
  const room = oneDesk(app, {
    when: on(['2026-12-01'], '09:00', '10:00'),
    want: { kind: 'room', resourceId: app.story.smallRoomId },
  });
  expect(await overlapping(app, room)).toBeNull();
  const others = { ...asked, partyId: app.story.neighbourId };
  expect(await overlapping(app, others, 'neighbour')).toBeNull();
  const { days } = await firm.booking.quote({ request: asked });
  expect(findOverlapping(app, await actorOf(app, 'neighbour'), asked, days)).toBeNull();
  await firm.booking.cancel({ bookingId });
  expect(await overlapping(app, asked)).toBeNull();
});

it('tells those who book for the party at the station the same, and nobody at another station', async () => {
  const app = await useApp();
  const asked = oneDesk(app, { when: on(['2026-12-01'], '09:00', '12:00') });
  const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), asked));
  expect(await overlapping(app, asked, 'manager')).toMatchObject({ bookingId, days: 1 });
  const { days } = await callerOf(app, 'manager').booking.quote({ request: asked });
  expect(findOverlapping(app, await actorOf(app, 'otherManager'), asked, days)).toBeNull();
  const unknown = { ...asked, partyId: 'A'.repeat(16) };
  expect(findOverlapping(app, await actorOf(app, 'manager'), unknown, days)).toBeNull();
});
