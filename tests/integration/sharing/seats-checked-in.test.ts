import { describe, expect, it } from 'vitest';
import { remindOfArrivals } from '#lib/server/attendance/remind-of-arrivals.ts';
import { settleNoShows } from '#lib/server/attendance/settle-no-shows.ts';
import { newLink } from '../../support/applications.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { at, bookedDesks, DAY, ofBookings } from '../../support/arrivals.ts';
import { AT_ONCE, setRules } from '../../support/fair-share.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

const [COUSIN, STRANGER] = [{ name: '刘洋', mobile: '13700000001' }, STORY_PEOPLE.stranger];

/** A seat of the member's stay, as its secret. */
async function seatOf(app: TestApp, link: string, { name, mobile }: typeof COUSIN): Promise<string> {
  const own = newLink();
  await callerOf(app, null).sharing.take({ link, own, name, mobile });
  return own;
}

async function useSeats(): Promise<{ app: TestApp; bookingId: string; own: string; strangers: string }> {
  const app = await useApp({ withHelpers: true });
  const bookingId = await bookedDesks(app);
  const { link } = await callerOf(app, 'member').sharing.share({ bookingId });
  const secret = link.split('/').at(-1)!;
  const own = await seatOf(app, secret, COUSIN);
  return { app, bookingId, own, strangers: await seatOf(app, secret, STRANGER) };
}

const came = (app: TestApp) => ofBookings(app, 'state, came, seats', 'attendance');

describe('whoever has a seat of a shared stay', () => {
  it('says by the seat’s secret or signed in at the hall’s code that they are there, each counted once', async () => {
    const { app, bookingId, own } = await useSeats();
    const nobody = callerOf(app, null);
    app.setClock(at('08:00'));
    expect((await nobody.sharing.seat({ own })).checkIn).toMatchObject({ standing: 'early', opens: '08:30' });
    await expect(nobody.sharing.arrive({ own, day: DAY })).rejects.toMatchObject({
      cause: { reason: 'check-in-early', facts: { time: '08:30', day: DAY } },
    });
    expect(came(app)).toEqual([]);
    app.setClock(at('08:45'));
    for (let time = 0; time < 2; time += 1)
      expect((await nobody.sharing.arrive({ own, day: DAY })).checkIn).toMatchObject({ said: true });
    expect(came(app)).toEqual([{ state: 'came', came: 1, seats: '[1]' }]);

    const { attendance } = callerOf(app, 'stranger');
    const { stationId } = app.story;
    expect(await attendance.mine({ stationId })).toMatchObject({
      arrivals: [],
      seats: [{ bookingId, party: '远景咨询', standing: 'open', said: false }],
    });
    for (let time = 0; time < 2; time += 1) await attendance.checkInSeat({ bookingId, day: DAY });
    expect((await attendance.mine({ stationId })).seats).toMatchObject([{ said: true }]);
    expect(came(app)).toEqual([{ state: 'came', came: 2, seats: '[1,2]' }]);
    expect(ofBookings(app, `facts ->> 'via' AS via`, `event WHERE action = 'checked-in'`)).toEqual([
      { via: 'seat' },
      { via: 'seat' },
    ]);
  });

  it('raises no count that their party has told for all, and lowers none', async () => {
    const { app, bookingId, own, strangers } = await useSeats();
    app.setClock(at('08:45'));
    await callerOf(app, 'member').attendance.checkIn({ bookingId, day: DAY, came: 2 });
    for (const secret of [own, strangers])
      await callerOf(app, null).sharing.arrive({ own: secret, day: DAY });
    expect(came(app)).toMatchObject([{ came: 2, seats: '[1,2]' }]);
    await callerOf(app, 'member').attendance.checkIn({ bookingId, day: DAY, came: 6 });
    expect(came(app)).toMatchObject([{ came: 6, seats: '[1,2]' }]);
  });

  it('says nothing for others: not with a seat given back, nor of a day or a booking without a seat of theirs', async () => {
    const { app, bookingId, own } = await useSeats();
    app.setClock(at('08:45'));
    await expect(
      callerOf(app, 'neighbour').attendance.checkInSeat({ bookingId, day: DAY }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(callerOf(app, null).sharing.arrive({ own, day: '2026-12-02' })).rejects.toMatchObject({
      cause: { reason: 'not-coming-today' },
    });
    await callerOf(app, null).sharing.leave({ own });
    await expect(callerOf(app, null).sharing.arrive({ own, day: DAY })).rejects.toMatchObject({
      cause: { reason: 'link-invalid' },
    });
    expect(came(app)).toEqual([]);
  });

  it('keeps the places of the day where the rules release what nobody came for; the desk finds them by name', async () => {
    const { app, bookingId, own } = await useSeats();
    const checkIn = { opensMinutesBefore: 30, closesMinutesAfter: 60, releases: true, decidesAfter: null };
    await setRules(app, 'desk', { ...AT_ONCE, checkIn });
    app.setClock(at('09:35'));
    await remindOfArrivals(app, app.now());
    await callerOf(app, null).sharing.arrive({ own, day: DAY });
    app.setClock(at('10:30'));
    await settleNoShows(app, app.now());
    expect(came(app)).toMatchObject([{ state: 'came', came: 1 }]);
    const desk = callerOf(app, 'frontDesk').attendance;
    const { lines } = await desk.day({ stationId: app.story.stationId, text: 'ly' });
    expect(lines).toMatchObject([{ bookingId, people: expect.arrayContaining(['刘洋']) as unknown }]);
  });

  it('is told on the page of the seat that nobody came in time, and not that the seat was taken away', async () => {
    const { app, own } = await useSeats();
    const checkIn = { opensMinutesBefore: 30, closesMinutesAfter: 60, releases: true, decidesAfter: null };
    await setRules(app, 'desk', { ...AT_ONCE, checkIn });
    app.setClock(at('09:35'));
    await remindOfArrivals(app, app.now());
    app.setClock(at('10:30'));
    await settleNoShows(app, app.now());
    expect((await callerOf(app, null).sharing.seat({ own })).checkIn).toMatchObject({ standing: 'released' });
    await expect(callerOf(app, null).sharing.arrive({ own, day: DAY })).rejects.toMatchObject({
      cause: { reason: 'seat-released' },
    });
  });
});
