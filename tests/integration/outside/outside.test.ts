import { describe, expect, it } from 'vitest';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';

const outside = (app: TestApp, person: Parameters<typeof callerOf>[1] = 'manager') =>
  callerOf(app, person).station.outside({ stationId: app.story.stationId });

const daysOf = async (app: TestApp) =>
  (await outside(app)).bookings.map(({ bookingId, days }) => [bookingId, days.map(({ day }) => day)]);

/** A day off that nobody knew of when the stay was booked. */
async function dayOff(app: TestApp, day: string): Promise<void> {
  const { stationId } = app.story;
  await callerOf(app, 'manager').calendar.setStationDay({
    stationId,
    day,
    change: 'off',
    reason: '片区活动',
    evenIfBooked: true,
  });
}

describe('bookings outside of the hours', () => {
  it('are none as long as nothing was changed', async () => {
    const app = await useApp();
    await create(callerOf(app, 'member'), sixSeats(app));
    expect(await outside(app)).toEqual({ bookings: [], more: false });
  });

  it('are listed by day after a day off, with what was booked and when the hall is open', async () => {
    const app = await useApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), sixSeats(app)));
    await dayOff(app, '2026-12-08');
    const { bookings } = await outside(app);
    expect(bookings).toMatchObject([
      {
        bookingId,
        party: '远景咨询',
        headCount: 6,
        days: [{ day: '2026-12-08', times: [{ from: '09:00', to: '18:00' }] }],
      },
    ]);
  });

  it('are listed after a new notice of holidays, also where a station had none to set', async () => {
    const app = await useApp();
    const stay = sixSeats(app, {
      when: {
        days: { list: ['2027-01-04', '2027-01-05'] },
        time: { from: '09:00', to: '18:00' },
      },
      acceptProvisional: true,
    });
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), stay));
    await callerOf(app, 'officer').calendar.publish({
      year: 2027,
      days: [{ day: '2027-01-04', change: 'off', name: '元旦' }],
    });
    expect(await daysOf(app)).toEqual([[bookingId, ['2027-01-04']]]);
  });

  it('are listed after other weekly hours, where only a part of a day lies outside', async () => {
    const app = await useApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), oneDesk(app)));
    const { hours } = await callerOf(app, 'manager').station.get({ stationId: app.story.stationId });
    const shorter = [{ from: '08:30', to: '17:00' }];
    await callerOf(app, 'manager').station.update({
      stationId: app.story.stationId,
      hours: { ...hours, tuesday: shorter },
      evenIfBooked: true,
    });
    expect(await daysOf(app)).toEqual([[bookingId, ['2026-12-01']]]);
  });
});

describe('one decision', () => {
  it('gives back what was looked at, and whoever booked finds a notice', async () => {
    const app = await useApp();
    const stay = bookingIdOf(await create(callerOf(app, 'member'), sixSeats(app)));
    const single = bookingIdOf(
      await create(
        callerOf(app, 'neighbour'),
        oneDesk(app, {
          partyId: app.story.neighbourId,
          when: { days: { list: ['2026-12-08'] }, time: { part: 'full-day' } },
        }),
      ),
    );
    await dayOff(app, '2026-12-08');
    const { bookings } = await outside(app);
    const input = {
      stationId: app.story.stationId,
      bookings: bookings.map(({ bookingId, days }) => ({ bookingId, days: days.map(({ day }) => day) })),
      reason: '片区活动，当天不开放',
    };
    const release = () => callerOf(app, 'manager').station.releaseOutside(input);
    expect(await release()).toEqual({ released: 2, passedOver: 0 });
    expect(await outside(app)).toEqual({ bookings: [], more: false });
    const member = callerOf(app, 'member').booking;
    const kept = await member.get({ bookingId: stay });
    expect([kept.days.length, kept.releaseReason]).toEqual([23, input.reason]);
    expect(await callerOf(app, 'neighbour').booking.get({ bookingId: single })).toMatchObject({
      state: 'cancelled',
      releaseReason: '片区活动，当天不开放',
    });
    // Twice does no harm.
    expect(await release()).toEqual({ released: 0, passedOver: 2 });
    await publishNotices(app, app.now());
    expect((await callerOf(app, 'member').notification.list({})).notices.map((one) => one.kind)).toEqual([
      'days-released',
    ]);
    expect((await callerOf(app, 'neighbour').notification.list({})).notices.map((one) => one.kind)).toEqual([
      'cancelled',
    ]);
  });

  it('leaves alone what lies within the hours again, and what was never outside', async () => {
    const app = await useApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), sixSeats(app)));
    await dayOff(app, '2026-12-08');
    await callerOf(app, 'manager').calendar.removeStationDay({
      stationId: app.story.stationId,
      day: '2026-12-08',
    });
    const asked = { bookingId, days: ['2026-12-08', '2026-12-09'] };
    const input = { stationId: app.story.stationId, bookings: [asked], reason: '片区活动' };
    expect(await callerOf(app, 'manager').station.releaseOutside(input)).toEqual({
      released: 0,
      passedOver: 2,
    });
  });

  it('is for those who configure the station', async () => {
    const app = await useApp();
    const asked = { bookingId: 'AAAAAAAAAAAAAAAA', days: ['2026-12-08'] };
    const input = { stationId: app.story.stationId, bookings: [asked], reason: '片区活动' };
    for (const person of ['otherManager', 'member'] as const)
      await expect(callerOf(app, person).station.releaseOutside(input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
  });
});
