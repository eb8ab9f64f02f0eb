import { describe, expect, it } from 'vitest';
import { newLink } from '../../support/applications.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';
import { contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';

const LINK_INVALID = { code: 'NOT_FOUND', cause: { reason: 'link-invalid' } };
const conflict = (reason: string) => ({ code: 'CONFLICT', cause: { reason } });

const COLLEAGUES = [
  { name: '刘洋', mobile: '13700000001' },
  { name: '黄蕾', mobile: '13700000002' },
  { name: '周杰', mobile: '13700000003' },
] as const;

interface Shared {
  readonly app: TestApp;
  readonly bookingId: string;
  readonly link: string;
  /** Takes a seat and answers the secret under which it is seen. */
  take(person: (typeof COLLEAGUES)[number], seat?: number): Promise<string>;
}

/** A confirmed stay of so many desks for 远景咨询, shared by its member. */
async function useSharedStay(count = 2, days = ['2026-12-01', '2026-12-02']): Promise<Shared> {
  const app = await useApp();
  const request = sixSeats(app, {
    want: { kind: 'desk', count, together: 'prefer' },
    when: { days: { list: days }, time: { from: '09:00', to: '18:00' } },
    headCount: count,
  });
  const answer = await create(callerOf(app, 'member'), request);
  const bookingId = bookingIdOf(answer);
  if (answer.outcome === 'pending')
    await callerOf(app, 'manager').approval.decide({ bookingId, decision: 'approve' });
  const { link } = await callerOf(app, 'member').sharing.share({ bookingId });
  const secret = link.split('/').at(-1)!;
  return {
    app,
    bookingId,
    link: secret,
    take: async (person, seat) => {
      const own = newLink();
      await callerOf(app, null).sharing.take({ ...person, own, link: secret, seat: seat ?? null });
      return own;
    },
  };
}

describe('a stay that is shared by a link', () => {
  it('shows its days and seats to whoever has the link, and nothing else of its people', async () => {
    const { app, link, take } = await useSharedStay();
    await take(COLLEAGUES[0]);
    const stay = await callerOf(app, null).sharing.get({ link });
    expect(stay).toMatchObject({
      party: '远景咨询',
      station: { name: '江城驿站' },
      firstDay: '2026-12-01',
      lastDay: '2026-12-02',
      days: 2,
      taken: 1,
      seats: [
        { number: 1, label: 'A01', takenBy: '刘*' },
        { number: 2, takenBy: null },
      ],
    });
    expect(JSON.stringify(stay)).not.toMatch(/刘洋|13700000001|首批六人进驻|王磊/);
  });

  it('gives each person one seat, the next or the one that they choose', async () => {
    const { app, bookingId, take } = await useSharedStay(3);
    await take(COLLEAGUES[0], 2);
    await take(COLLEAGUES[1]);
    const { seats, taken } = await callerOf(app, 'member').sharing.participants({ bookingId });
    expect(seats.map((one) => one.person?.name ?? null)).toEqual(['黄蕾', '刘洋', null]);
    expect(taken).toBe(2);
    await expect(take(COLLEAGUES[2], 2)).rejects.toMatchObject(conflict('seat-just-taken'));
    await expect(take(COLLEAGUES[2], 4)).rejects.toMatchObject(conflict('seat-just-taken'));
    await expect(take(COLLEAGUES[0])).rejects.toMatchObject(conflict('seat-taken-already'));
    await take(COLLEAGUES[2]);
    const late = { name: '郑新', mobile: '13700000009' } as unknown as (typeof COLLEAGUES)[number];
    await expect(take(late)).rejects.toMatchObject(conflict('seats-all-taken'));
  });

  it('gives the last seat to one of two who ask at once', async () => {
    const { app, bookingId, link } = await useSharedStay(1);
    const asked = await Promise.allSettled(
      COLLEAGUES.slice(0, 2).map((person) =>
        callerOf(app, null).sharing.take({ ...person, own: newLink(), link }),
      ),
    );
    const refused = asked.filter((one) => one.status === 'rejected');
    expect(asked).toHaveLength(2);
    expect(refused).toMatchObject([{ reason: conflict('seats-all-taken') }]);
    expect((await callerOf(app, 'member').sharing.participants({ bookingId })).taken).toBe(1);
  });

  it('is not over-filled from a SQL shell either: a seat has one person, and a person one seat', async () => {
    const { app, take } = await useSharedStay();
    await take(COLLEAGUES[0]);
    const again = (changes: string) => () =>
      withBareConnection(app.file, (db) => {
        db.exec(`INSERT INTO booking_participant (booking_id, slot, person_id, name, seat_hash, taken_at)
          SELECT booking_id, ${changes}, name, randomblob(32), taken_at FROM booking_participant`);
      });
    expect(again('slot, 1')).toThrow('UNIQUE');
    expect(again('slot + 1, person_id')).toThrow('UNIQUE');
  });

  it('answers the same sent twice once, and another form under the same secret not at all', async () => {
    const { app, bookingId, link } = await useSharedStay();
    const sent = { ...COLLEAGUES[0], own: newLink(), link };
    const nobody = callerOf(app, null);
    expect(await nobody.sharing.take(sent)).toEqual(await nobody.sharing.take(sent));
    expect((await callerOf(app, 'member').sharing.participants({ bookingId })).taken).toBe(1);
  });

  it('shows a person their desk on every day and how to get in, and takes the seat back from them', async () => {
    const { app, take, link } = await useSharedStay();
    const own = await take(COLLEAGUES[0]);
    const nobody = callerOf(app, null);
    expect(await nobody.sharing.seat({ own })).toMatchObject({
      name: '刘洋',
      state: 'confirmed',
      days: [
        { day: '2026-12-01', label: 'A01' },
        { day: '2026-12-02', label: 'A01' },
      ],
      morning: { day: '2026-12-01', from: '09:00' },
    });
    await nobody.sharing.leave({ own });
    await expect(nobody.sharing.seat({ own })).rejects.toMatchObject(LINK_INVALID);
    expect((await nobody.sharing.get({ link })).taken).toBe(0);
  });

  it('shows no seat of a stay that was cancelled, and leaves out days that were given back', async () => {
    const { app, bookingId, take, link } = await useSharedStay();
    const own = await take(COLLEAGUES[0]);
    const [member, nobody] = [callerOf(app, 'member'), callerOf(app, null)];
    await member.booking.cancel({ bookingId, days: ['2026-12-01'] });
    expect((await nobody.sharing.seat({ own })).days.map(({ day }) => day)).toEqual(['2026-12-02']);
    await member.booking.cancel({ bookingId });
    expect(await nobody.sharing.seat({ own })).toMatchObject({ state: 'cancelled', morning: null });
    await expect(nobody.sharing.get({ link })).rejects.toMatchObject(LINK_INVALID);
  });
});

describe('the link of a stay', () => {
  it('ends with the next one, when it is ended, and with the stay', async () => {
    const { app, bookingId, link, take } = await useSharedStay();
    const [member, nobody] = [callerOf(app, 'member'), callerOf(app, null)];
    const own = await take(COLLEAGUES[0]);
    const next = (await member.sharing.share({ bookingId })).link.split('/').at(-1)!;
    await expect(nobody.sharing.get({ link })).rejects.toMatchObject(LINK_INVALID);
    await member.sharing.end({ bookingId });
    await expect(nobody.sharing.get({ link: next })).rejects.toMatchObject(LINK_INVALID);
    expect((await nobody.sharing.seat({ own })).name).toBe('刘洋');
    const third = (await member.sharing.share({ bookingId })).link.split('/').at(-1)!;
    app.passMinutes(3 * 24 * 60);
    await expect(nobody.sharing.get({ link: third })).rejects.toMatchObject(LINK_INVALID);
    await expect(member.sharing.share({ bookingId })).rejects.toMatchObject(conflict('wrong-state'));
  });

  it('is stored hashed, like the secret of a seat, and neither stands in the log of events', async () => {
    const { app, link, take } = await useSharedStay();
    const own = await take(COLLEAGUES[0]);
    const stored = JSON.stringify(withBareConnection(app.file, contentsOf));
    for (const secret of [link, own]) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    }
  });

  it('is of a confirmed booking with seats: a room has none, and what waits is not shared', async () => {
    const { app } = await useSharedStay();
    const member = callerOf(app, 'member');
    const room = await create(
      member,
      oneDesk(app, {
        want: { kind: 'room', resourceId: app.story.smallRoomId },
        when: { days: { list: ['2026-12-01'] }, time: { from: '09:00', to: '10:00' } },
      }),
    );
    const waiting = await create(member, sixSeats(app));
    await expect(member.sharing.share({ bookingId: bookingIdOf(waiting) })).rejects.toMatchObject(
      conflict('wrong-state'),
    );
    await expect(member.sharing.share({ bookingId: bookingIdOf(room) })).rejects.toMatchObject(
      conflict('seats-only'),
    );
  });
});

describe('whoever takes a seat', () => {
  it('is out with the next request once the party has taken it back', async () => {
    const { app, bookingId, take, link } = await useSharedStay();
    const own = await take(COLLEAGUES[0]);
    const [administrator, nobody] = [callerOf(app, 'administrator'), callerOf(app, null)];
    const { seats } = await administrator.sharing.participants({ bookingId });
    await administrator.sharing.remove({ bookingId, personId: seats[0]!.person!.personId });
    await expect(nobody.sharing.seat({ own })).rejects.toMatchObject(LINK_INVALID);
    await expect(nobody.sharing.leave({ own })).rejects.toMatchObject(LINK_INVALID);
    expect((await nobody.sharing.get({ link })).taken).toBe(0);
  });

  it('has no right in the party: no membership, no password, no session', async () => {
    const { app, take } = await useSharedStay();
    await take(COLLEAGUES[0]);
    const person = await app.engine.config.person.findUniqueOrThrow({
      where: { mobile: '+8613700000001' },
      include: { memberships: true, sessions: true },
    });
    expect(person).toMatchObject({ passwordHash: null, memberships: [], sessions: [] });
  });

  it('cannot find out or change the name that belongs to a number', async () => {
    const { app, bookingId, link } = await useSharedStay();
    await callerOf(app, null).sharing.take({
      name: '别人',
      mobile: '13900000002',
      own: newLink(),
      link,
    });
    const { seats } = await callerOf(app, 'member').sharing.participants({ bookingId });
    expect(seats[0]?.person?.name).toBe('别人');
    const manager = await app.engine.config.person.findUniqueOrThrow({
      where: { publicId: app.story.personIds.manager },
    });
    expect(manager.name).toBe('李站长');
  });

  it('is told with the number to those who serve at the station, with a masked one to the party', async () => {
    const { app, bookingId, take } = await useSharedStay();
    await take(COLLEAGUES[0]);
    const numberFor = async (person: 'member' | 'manager') =>
      (await callerOf(app, person).sharing.participants({ bookingId })).seats[0]?.person?.mobile;
    expect(await numberFor('manager')).toBe('+8613700000001');
    expect(await numberFor('member')).toBe('137****0001');
  });

  it('leaves an event with ids and no names', async () => {
    const { app, take } = await useSharedStay();
    await callerOf(app, null).sharing.leave({ own: await take(COLLEAGUES[0]) });
    const events = lastEvents(app.file, 2);
    expect(events.map(({ action }) => action)).toEqual(['seat-taken', 'seat-left']);
    expect(JSON.stringify(events.map(({ facts }) => facts))).not.toMatch(/刘洋|13700000001/);
  });

  it('can do so 120 times an hour from one network, and is told how long to wait then', async () => {
    const { app, link } = await useSharedStay(1);
    const nobody = callerOf(app, null);
    const sent = { ...COLLEAGUES[0], own: newLink(), link };
    for (let call = 0; call < 120; call += 1) await nobody.sharing.take(sent);
    await expect(nobody.sharing.take(sent)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      cause: { reason: 'too-many-seats' },
    });
  });
});

it('free and busy of the hall shows none of the people of a shared stay', async () => {
  const { app, take } = await useSharedStay();
  await take(COLLEAGUES[0]);
  for (const person of [null, 'neighbour', 'manager'] as const) {
    const day = await callerOf(app, person).availability.day({
      stationId: app.story.stationId,
      day: '2026-12-01',
    });
    expect(JSON.stringify(day)).not.toMatch(/刘洋|13700000001/);
  }
});
