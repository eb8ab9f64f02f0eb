import { describe, expect, it } from 'vitest';
import { ledgerContents, rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import type { StoryPerson } from '../../support/story.ts';
import { bookedDesk, waitingDesks } from './booking-samples.ts';
import { refusalOf } from './refused-call.ts';
import { call, useWorld, type World } from './world.ts';

const STRANGERS: readonly (StoryPerson | null)[] = [
  'stranger',
  'neighbourMember',
  'neighbour',
  'otherManager',
];
const NOBODYS_ID = 'AAAAAAAAAAAAAAAA';
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03'];

/** Everything that can be asked about one booking. */
const ATTEMPTS: readonly (readonly [procedure: string, rest: object])[] = [
  ['booking.get', {}],
  ['booking.cancel', {}],
  ['booking.cancel', { days: [DAYS[1]] }],
  ['booking.cancel', { days: DAYS }],
  // Days that are not the booking's, so that its days cannot be guessed one by one.
  ['booking.cancel', { days: ['2026-12-24'] }],
  ['booking.cancel', { days: ['2020-01-01'] }],
  ['booking.complete', { headCount: 3 }],
  ['approval.decide', { decision: 'approve' }],
  ['approval.decide', { decision: 'return', reason: '请补充' }],
  ['approval.decide', { decision: 'decline', reason: '已满' }],
];

const MAKE_BOOKING: Readonly<Record<string, (world: World) => Promise<string>>> = {
  'waits for a decision': waitingDesks,
  'was sent back': (world) => decided(world, 'return'),
  'is confirmed': (world) => bookedDesk(world, DAYS),
  'was declined': (world) => decided(world, 'decline'),
  'was cancelled': async (world) => {
    const bookingId = await bookedDesk(world, DAYS);
    await world.as('member').booking.cancel({ bookingId });
    return bookingId;
  },
  'has lapsed': async (world) => {
    const bookingId = await waitingDesks(world);
    world.app.passMinutes(3 * 1440);
    expect(await world.as('member').booking.get({ bookingId })).toMatchObject({ state: 'lapsed' });
    return bookingId;
  },
  'is over': async (world) => {
    const bookingId = await bookedDesk(world, DAYS);
    world.app.passMinutes(10 * 1440);
    expect(await world.as('member').booking.get({ bookingId })).toMatchObject({ state: 'finished' });
    return bookingId;
  },
};

describe('a booking of others is not there, like one that nobody has', () => {
  it.each(Object.keys(MAKE_BOOKING))('when it %s', async (state) => {
    const world = await useWorld();
    const bookingId = await MAKE_BOOKING[state]!(world);
    const before = ledgerContents(world.app.file);
    for (const person of STRANGERS) {
      for (const [procedure, rest] of ATTEMPTS) {
        const [theirs, nobodys] = await Promise.all(
          [bookingId, NOBODYS_ID].map((id) =>
            call(world, person, procedure, { bookingId: id, ...rest }).then(() => null, refusalOf),
          ),
        );
        expect(theirs, `${procedure} ${JSON.stringify(rest)} as ${String(person)}`).toEqual({
          code: 'NOT_FOUND',
          reason: 'not-found',
          facts: {},
        });
        expect(nobodys).toEqual(theirs);
      }
    }
    expect(ledgerContents(world.app.file)).toBe(before);
  });
});

describe('giving back some days and giving back the whole stay', () => {
  const claimedDays = ({ app }: World): unknown[] =>
    rowsOf(app.file, `SELECT DISTINCT date(local_day * 86400, 'unixepoch') AS day FROM claim ORDER BY day`);

  it('ask the same of who does it, and the days that were not named stay', async () => {
    const world = await useWorld();
    const bookingId = await bookedDesk(world, DAYS);
    await world.as('member').booking.cancel({ bookingId, days: [DAYS[1]!] });
    expect(claimedDays(world)).toEqual([{ day: DAYS[0] }, { day: DAYS[2] }]);
    await expect(world.as('neighbour').booking.cancel({ bookingId, days: [DAYS[0]!] })).rejects.toThrow();
    await expect(world.as('neighbour').booking.cancel({ bookingId })).rejects.toThrow();
    expect(claimedDays(world)).toEqual([{ day: DAYS[0] }, { day: DAYS[2] }]);
    const view = await world.as('manager').booking.cancel({ bookingId });
    expect(view.state).toBe('cancelled');
    expect(claimedDays(world)).toEqual([]);
  });

  it('of days of which one is not the booking’s gives back none', async () => {
    const world = await useWorld();
    const bookingId = await bookedDesk(world, DAYS);
    const before = ledgerContents(world.app.file);
    const cancel = world.as('member').booking.cancel({ bookingId, days: [DAYS[0]!, '2026-12-24'] });
    await expect(cancel).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'nothing-to-release' } });
    expect(ledgerContents(world.app.file)).toBe(before);
  });
});

describe('who decides', () => {
  it('never decides about a party that is their own, manager or officer', async () => {
    const world = await useWorld();
    const { story } = world;
    for (const person of ['manager', 'officer'] as const) {
      const role = { partyId: story.consultancyId, as: 'member' } as const;
      const { name } = await world.as(person).account.me();
      await world.as('officer').account.invite({ name, mobile: mobileOf(world, person), role });
      const bookingId = await waitingDesks(world);
      const before = ledgerContents(world.app.file);
      for (const rest of [{ decision: 'approve' }, { decision: 'decline', reason: '已满' }]) {
        const outcome = await call(world, person, 'approval.decide', { bookingId, ...rest }).then(
          () => null,
          refusalOf,
        );
        expect(outcome).toEqual({ code: 'FORBIDDEN', reason: 'own-party', facts: {} });
      }
      expect(ledgerContents(world.app.file)).toBe(before);
    }
  });

  it('may book in the name of a party at the own station only, and is recorded as who did it', async () => {
    const world = await useWorld();
    const { app, story } = world;
    const elsewhere = oneDesk(app, { stationId: story.otherStationId });
    await expect(create(world.as('manager'), elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const bookingId = bookingIdOf(await create(world.as('manager'), oneDesk(app)));
    expect(await world.as('member').booking.get({ bookingId })).toMatchObject({ madeBy: '李站长' });
  });
});

describe('who books at the own station in the name of a party', () => {
  it('is told by which rule it is refused, like the party itself', async () => {
    const world = await useWorld();
    const request = oneDesk(world.app, { want: { kind: 'desk', count: 41 } });
    const asked = async (person: StoryPerson) => (await world.as(person).booking.quote({ request })).refusals;
    expect(await asked('manager')).toEqual(await asked('member'));
  });
});

async function decided(world: World, decision: 'return' | 'decline'): Promise<string> {
  const bookingId = await waitingDesks(world);
  await world.as('manager').approval.decide({ bookingId, decision, reason: '请补充' });
  return bookingId;
}

function mobileOf({ app, story }: World, person: StoryPerson): string {
  const [row] = rowsOf<{ mobile: string }>(
    app.file,
    `SELECT mobile FROM person WHERE public_id = '${story.personIds[person]}'`,
  );
  return row!.mobile;
}
