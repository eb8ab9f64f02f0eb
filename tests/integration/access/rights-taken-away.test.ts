import { describe, expect, it } from 'vitest';
import { openSession } from '#lib/server/account/open-session.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { createCaller } from '#lib/server/trpc/procedures.ts';
import { contextOf, type StoryCaller } from '../../support/app-fixture.ts';
import { oneDesk } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { STORY_PASSWORD, STORY_PEOPLE, type StoryPerson } from '../../support/story.ts';
import { bookedDesk, waitingDesks } from './booking-samples.ts';
import { useWorld, type World } from './world.ts';

const callerFor = createCaller(appRouter);

/** Calls with one session and no other, for as long as that opens anything. */
async function oldSession({ app, story }: World, person: StoryPerson): Promise<StoryCaller> {
  const publicId = story.personIds[person];
  const { id } = await app.engine.config.person.findUniqueOrThrow({
    where: { publicId },
    select: { id: true },
  });
  const tokenHash = hashToken((await openSession(app, id)).token);
  return callerFor(async () => ({
    ...(await contextOf(app, null)),
    tokenHash,
    actor: app.engine.read((reader) => reader.session(tokenHash, app.now())),
  }));
}

function runSql({ app }: World, sql: string, ...values: string[]): void {
  const { changes } = withBareConnection(app.file, (db) => db.prepare(sql).run(...values));
  if (changes === 0) throw new Error(`nothing was changed by: ${sql}`);
}

const NOT_FOUND = { code: 'NOT_FOUND', cause: { reason: 'not-found' } };
const UNAUTHORIZED = { code: 'UNAUTHORIZED', cause: { reason: 'not-signed-in' } };

describe('a right that is taken away is gone with the next call of the old session', () => {
  it('of a member: the party’s bookings are not there any more, and none is made in its name', async () => {
    const world = await useWorld();
    const { story, app } = world;
    const member = await oldSession(world, 'member');
    const bookingId = await bookedDesk(world);
    expect((await member.booking.get({ bookingId })).id).toBe(bookingId);
    const role = { partyId: story.consultancyId, as: 'member' } as const;
    await world.as('administrator').account.removeRole({ personId: story.personIds.member, role });
    await expect(member.booking.get({ bookingId })).rejects.toMatchObject(NOT_FOUND);
    await expect(member.booking.cancel({ bookingId })).rejects.toMatchObject(NOT_FOUND);
    await expect(member.booking.list({ partyId: story.consultancyId })).rejects.toMatchObject(NOT_FOUND);
    const create = { request: oneDesk(app), idempotencyKey: 'after-the-role' };
    await expect(member.booking.create(create)).rejects.toMatchObject(NOT_FOUND);
    expect(await member.account.me()).toMatchObject({ parties: [] });
  });

  it('of an administrator who becomes a member: nobody is invited any more', async () => {
    const world = await useWorld();
    const { story } = world;
    const administrator = await oldSession(world, 'administrator');
    const role = { partyId: story.consultancyId, as: 'member' } as const;
    await world.as('officer').account.invite({ ...STORY_PEOPLE.administrator, role });
    const invite = { name: '新同事', mobile: '13700000001', role };
    const refusal = { code: 'FORBIDDEN', cause: { reason: 'administrator-needed' } };
    await expect(administrator.account.invite(invite)).rejects.toMatchObject(refusal);
  });

  it('of a manager: the queue is not their task, and its bookings are not there', async () => {
    const world = await useWorld();
    const { story } = world;
    const manager = await oldSession(world, 'manager');
    const bookingId = await waitingDesks(world);
    expect((await manager.approval.queue({ stationId: story.stationId })).waiting).toHaveLength(1);
    const role = { stationId: story.stationId, as: 'manager' } as const;
    await world.as('officer').account.removeRole({ personId: story.personIds.manager, role });
    const queue = manager.approval.queue({ stationId: story.stationId });
    await expect(queue).rejects.toMatchObject({
      code: 'FORBIDDEN',
      cause: { reason: 'station-role-needed' },
    });
    await expect(manager.approval.decide({ bookingId, decision: 'approve' })).rejects.toMatchObject(
      NOT_FOUND,
    );
    expect(await manager.station.get({ stationId: story.stationId })).toMatchObject({ settings: null });
  });

  it('of an officer: nothing of the district is their task', async () => {
    const world = await useWorld();
    const officer = await oldSession(world, 'officer');
    await officer.station.create({ name: '新驿站' });
    const personId = world.story.personIds.officer;
    const successor = { name: '吴站长', mobile: '+8613900000003', role: { as: 'officer' } } as const;
    await world.as('officer').account.invite(successor);
    await world.as('officer').account.removeRole({ personId, role: { as: 'officer' } });
    const refusal = { code: 'FORBIDDEN', cause: { reason: 'officer-needed' } };
    await expect(officer.station.create({ name: '又一驿站' })).rejects.toMatchObject(refusal);
  });

  it('of a person who was disabled: no session and no sign-in', async () => {
    const world = await useWorld();
    const member = await oldSession(world, 'member');
    await member.account.me();
    const { personIds } = world.story;
    runSql(world, 'UPDATE person SET disabled_at = 1 WHERE public_id = ?', personIds.member);
    await expect(member.account.me()).rejects.toMatchObject(UNAUTHORIZED);
    await expect(member.availability.day({ stationId: world.story.stationId })).resolves.toBeTruthy();
    const signIn = { mobile: STORY_PEOPLE.member.mobile, password: STORY_PASSWORD };
    const refusal = { code: 'UNAUTHORIZED', cause: { reason: 'wrong-credentials', facts: {} } };
    await expect(world.as(null).account.signIn(signIn)).rejects.toMatchObject(refusal);
  });
});

describe('a session that has ended opens nothing', () => {
  it('after its sign-out, while the person’s other sessions live on', async () => {
    const world = await useWorld();
    const [phone, desk] = [await oldSession(world, 'member'), await oldSession(world, 'member')];
    await phone.account.signOut();
    await expect(phone.account.me()).rejects.toMatchObject(UNAUTHORIZED);
    expect(await desk.account.me()).toMatchObject({ name: STORY_PEOPLE.member.name });
  });

  it('after a change of the password, on every device', async () => {
    const world = await useWorld();
    const [phone, desk] = [await oldSession(world, 'member'), await oldSession(world, 'member')];
    await desk.account.changePassword({ current: STORY_PASSWORD, next: '另一句很长也好记的密码' });
    await expect(phone.account.me()).rejects.toMatchObject(UNAUTHORIZED);
    await expect(desk.account.me()).rejects.toMatchObject(UNAUTHORIZED);
  });

  it('after somebody has deleted it', async () => {
    const world = await useWorld();
    const member = await oldSession(world, 'member');
    await member.account.me();
    const { personIds } = world.story;
    runSql(
      world,
      'DELETE FROM session WHERE person_id = (SELECT id FROM person WHERE public_id = ?)',
      personIds.member,
    );
    await expect(member.account.me()).rejects.toMatchObject(UNAUTHORIZED);
  });

  it('from the very minute in which it expires', async () => {
    const world = await useWorld();
    const member = await oldSession(world, 'member');
    const THIRTY_DAYS = 30 * 24 * 60;
    world.app.passMinutes(THIRTY_DAYS - 1);
    await member.account.me();
    world.app.passMinutes(1);
    await expect(member.account.me()).rejects.toMatchObject(UNAUTHORIZED);
  });
});
