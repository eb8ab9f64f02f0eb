import { bookingRequest } from '#lib/schemas/booking-request.ts';
import { createClosureInput } from '#lib/schemas/closure.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { decideBooking } from '#lib/server/approval/decide-booking.ts';
import type { App } from '#lib/server/app.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { createClosure } from '#lib/server/closure/create-closure.ts';
import type { FurnishedStory } from './furnish-story.ts';
import type { StoryPerson } from './story.ts';

/** Tuesday, 1 December 2026: the first day of the story's month. */
export const BUSY_DAY = '2026-12-01';

interface Wish {
  readonly who: 'administrator' | 'neighbour';
  readonly want: object;
  readonly time: object;
  readonly isApproved?: boolean;
}

const MORNING = { part: 'morning' };
const AFTERNOON = { part: 'afternoon' };
const FULL_DAY = { part: 'full-day' };

/**
 * A day of 江城驿站 with everything that a page can show: 远景咨询 has six seats for the month, 味道食品 shares a desk with
 * them in two halves of the day and waits for a decision about five more, a desk is being repaired.
 */
export async function furnishBusyDay(app: App, { story, tokens }: FurnishedStory): Promise<void> {
  const actor = (person: StoryPerson): Actor =>
    app.engine.read((reader) => reader.session(tokens[person], app.now()))!;
  const desks = await deskIds(app);
  const named = (...labels: readonly string[]): object => ({
    kind: 'desk',
    count: labels.length,
    deskIds: labels.map((label) => desks.get(label)!),
  });
  const wishes: readonly Wish[] = [
    {
      who: 'administrator',
      want: named('B01', 'B02', 'B03', 'A01', 'A02', 'A03'),
      time: { from: '09:00', to: '18:00' },
      isApproved: true,
    },
    { who: 'neighbour', want: named('D02', 'D03'), time: MORNING },
    { who: 'administrator', want: named('D03'), time: AFTERNOON },
    { who: 'neighbour', want: named('C01', 'C02', 'C03', 'C04', 'C05'), time: FULL_DAY },
    { who: 'neighbour', want: named('G01', 'G02'), time: { from: '10:00', to: '15:30' } },
    {
      who: 'administrator',
      want: { kind: 'room', resourceId: story.largeRoomId },
      time: { from: '09:30', to: '11:00' },
    },
    {
      who: 'neighbour',
      want: { kind: 'room', resourceId: story.largeRoomId },
      time: { from: '14:00', to: '16:30' },
    },
    { who: 'neighbour', want: { kind: 'area', count: 8 }, time: AFTERNOON },
    { who: 'administrator', want: { kind: 'area', count: 5 }, time: { from: '10:00', to: '16:00' } },
    { who: 'neighbour', want: { kind: 'bay', count: 2 }, time: { from: '13:00', to: '17:00' } },
  ];
  for (const [index, { who, want, time, isApproved }] of wishes.entries()) {
    const partyId = who === 'administrator' ? story.consultancyId : story.neighbourId;
    const days = { list: [BUSY_DAY] };
    const request = bookingRequest.parse({
      stationId: story.stationId,
      partyId,
      want,
      when: { days, time },
      headCount: 1,
    });
    const answer = await createBooking(app, actor(who), 'page', {
      request,
      idempotencyKey: `busy-day-${index}`,
    });
    if (answer.bookingId === null) throw new Error(`not booked: ${JSON.stringify(answer)}`);
    if (isApproved)
      await decideBooking(app, actor('manager'), { bookingId: answer.bookingId, decision: 'approve' });
  }
  const repair = { purpose: 'maintenance', reason: '更换桌板', when: { from: BUSY_DAY, to: '2026-12-04' } };
  await createClosure(
    app,
    actor('manager'),
    createClosureInput.parse({ ...repair, resourceId: desks.get('H05') }),
  );
}

async function deskIds(app: App): Promise<Map<string, string>> {
  const rows = await app.engine.config.resource.findMany({
    where: { kind: 'desk' },
    select: { publicId: true, label: true },
  });
  return new Map(rows.map(({ publicId, label }) => [label, publicId]));
}
