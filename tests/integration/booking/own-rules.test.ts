import { describe, expect, it } from 'vitest';
import { OPEN_HOLDS_PER_PARTY_MAX } from '#lib/domain/request/plan-request.ts';
import { explainRules } from '#lib/server/policy/explain-rules.ts';
import { actorOf, callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { AT_ONCE, setRules } from '../../support/fair-share.ts';
import { bookingIdOf, create, oneDesk, sixSeats, type RequestInput } from '../../support/requests.ts';

const DAY = '2026-12-01';

/** A room, named or whichever fits, for some hours of a day. */
function aRoom(app: TestApp, from: string, to: string, want: { resourceId?: string } = {}): RequestInput {
  return sixSeats(app, {
    want: { kind: 'room', ...want },
    when: { days: { list: [DAY] }, time: { from, to } },
    headCount: 2,
  });
}

interface OwnRule {
  readonly minutesMin: number | null;
  readonly minutesMax: number | null;
  readonly needsApproval: boolean;
}

const NOTHING: OwnRule = { minutesMin: null, minutesMax: null, needsApproval: false };

/** The manager gives the small room a rule of its own. */
async function setOwn(app: TestApp, own: Partial<OwnRule>) {
  await callerOf(app, 'manager').resource.update({
    resourceId: app.story.smallRoomId,
    own: { ...NOTHING, ...own },
  });
}

const small = (app: TestApp) => ({ resourceId: app.story.smallRoomId });
const firmOf = (app: TestApp) => callerOf(app, 'administrator');

describe("a resource's own length", () => {
  it('refuses what is longer there, by its name, and leaves the other rooms as they are', async () => {
    const app = await useApp();
    await setOwn(app, { minutesMax: 120 });
    const answer = await create(firmOf(app), aRoom(app, '09:00', '12:00', small(app)));
    expect(answer.days[0]?.refusal).toMatchObject({
      code: 'too-long',
      facts: { asked: 180, limit: 120, level: 'resource', place: '小会议室' },
      message: expect.stringContaining('小会议室的单独规则') as string,
    });
    // Of any rooms the one that may be had for so long is given, also where a smaller one is free.
    const any = await create(firmOf(app), aRoom(app, '09:00', '12:00'));
    expect(any.days[0]?.places).toMatchObject([{ label: '大会议室' }]);
    const shorter = await create(firmOf(app), aRoom(app, '14:00', '16:00'));
    expect(shorter.days[0]?.places).toMatchObject([{ label: '小会议室' }]);
  });

  it('holds for a change of what was booked, and no shorter one is refused', async () => {
    const app = await useApp();
    await setOwn(app, { minutesMax: 120 });
    const firm = firmOf(app);
    const bookingId = bookingIdOf(await create(firm, aRoom(app, '09:00', '11:00', small(app))));
    const change = (to: string) => ({
      bookingId,
      change: { scope: 'all' as const, time: { from: '09:00', to } },
    });
    const longer = await firm.booking.quoteChange(change('12:00'));
    expect(longer.days[0]?.refusal).toMatchObject({ code: 'too-long', facts: { level: 'resource' } });
    expect((await firm.booking.quoteChange(change('10:00'))).outcome).toBe('granted');
  });

  it('cannot be kept where its bounds are reversed, and is nothing once it is taken away', async () => {
    const app = await useApp();
    await expect(setOwn(app, { minutesMin: 60, minutesMax: 30 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await setOwn(app, { minutesMax: 120 });
    await callerOf(app, 'manager').resource.update({ resourceId: app.story.smallRoomId, own: null });
    const answer = await create(firmOf(app), aRoom(app, '09:00', '12:00', small(app)));
    expect(answer.outcome).toBe('granted');
  });
});

describe("a resource's own approval", () => {
  it('has a booking wait that the rules of its kind would grant at once', async () => {
    const app = await useApp();
    await setOwn(app, { needsApproval: true });
    expect((await create(firmOf(app), aRoom(app, '09:00', '10:00', small(app)))).outcome).toBe('pending');
    const large = { resourceId: app.story.largeRoomId };
    expect((await create(firmOf(app), aRoom(app, '09:00', '10:00', large))).outcome).toBe('granted');
  });

  it('has a move to it wait, and a part of what one has there not', async () => {
    const app = await useApp();
    await setOwn(app, { needsApproval: true });
    const firm = firmOf(app);
    const large = { resourceId: app.story.largeRoomId };
    const bookingId = bookingIdOf(await create(firm, aRoom(app, '09:00', '11:00', large)));
    const move = {
      bookingId,
      change: { scope: 'all' as const, want: { kind: 'room' as const, ...small(app) } },
    };
    expect((await firm.booking.quoteChange(move)).outcome).toBe('pending');
    const other = bookingIdOf(await create(firm, aRoom(app, '14:00', '16:00', small(app))));
    await callerOf(app, 'manager').approval.decide({ bookingId: other, decision: 'approve' });
    const shorter = {
      bookingId: other,
      change: { scope: 'all' as const, time: { from: '14:00', to: '15:00' } },
    };
    expect((await firm.booking.quoteChange(shorter)).outcome).toBe('granted');
  });

  it('gives nobody more open requests than there may be', async () => {
    const app = await useApp();
    const firm = firmOf(app);
    const two = { want: { kind: 'desk', count: 4 }, headCount: 4 } as const;
    for (let made = 0; made < OPEN_HOLDS_PER_PARTY_MAX; made += 1) {
      const day = `2026-12-${String(made + 1).padStart(2, '0')}`;
      const when = { days: { list: [day] }, time: { from: '09:00', to: '10:00' } };
      expect((await create(firm, sixSeats(app, { ...two, when }))).outcome).toBe('pending');
    }
    await setOwn(app, { needsApproval: true });
    const named = await create(firm, aRoom(app, '09:00', '10:00', small(app)));
    expect(named.refusals).toMatchObject([{ code: 'too-many-open-holds' }]);
    const any = await create(firm, aRoom(app, '09:00', '10:00'));
    expect(any).toMatchObject({ outcome: 'granted', days: [{ places: [{ label: '大会议室' }] }] });
  });
});

describe('who set the rule', () => {
  it('is said by a refusal: the district, the station, or the resource', async () => {
    const app = await useApp();
    const firm = firmOf(app);
    const long = aRoom(app, '08:30', '18:30', small(app));
    const levelOf = async (request: RequestInput) => (await create(firm, request)).days[0]?.refusal;
    expect(await levelOf(long)).toMatchObject({
      facts: { level: 'district' },
      message: expect.stringContaining('片区统一规则') as string,
    });
    await setRules(app, 'desk', { ...AT_ONCE, lengthMinutesMax: 60 }, 'station');
    const english = await callerOf(app, 'administrator', 'en').booking.quote({ request: oneDesk(app) });
    expect(english.days[0]?.refusal).toMatchObject({
      code: 'too-long',
      facts: { level: 'station' },
      message: expect.stringContaining('(By a rule of this station.)') as string,
    });
  });

  it('is told by the page of the rules, with what single places ask on top', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, daysMax: 3 }, 'station');
    await setOwn(app, { minutesMax: 120, needsApproval: true });
    const { kinds } = await explainRules(app, await actorOf(app, 'member'), {
      stationId: app.story.stationId,
    });
    const of = (kind: string) => kinds.find((one) => one.kind === kind);
    expect(of('desk')).toMatchObject({ level: 'station', rules: { daysMax: 3 }, own: [] });
    expect(of('desk')?.instead?.daysMax).toBeGreaterThan(3);
    expect(of('room')).toMatchObject({
      level: 'district',
      instead: null,
      own: [{ label: '小会议室', rule: { minutesMax: 120, needsApproval: true } }],
    });
  });
});

describe('rules of single desks', () => {
  it('are given to several at once, all or none, and hold for these desks alone', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { resources } = await manager.resource.list({ stationId: app.story.stationId });
    const [first, second, third] = resources.filter((one) => one.kind === 'desk');
    const own = { ...NOTHING, minutesMax: 120 };
    await manager.resource.ruleDesks({ desks: [first!.id, second!.id], own });
    const ruled = await manager.resource.list({ stationId: app.story.stationId });
    expect(ruled.resources.filter((one) => one.own !== null).map((one) => one.id)).toEqual([
      first!.id,
      second!.id,
    ]);
    const onDesk = (resourceId: string) =>
      oneDesk(app, { want: { kind: 'desk', count: 1, deskIds: [resourceId] } });
    const refused = await create(firmOf(app), onDesk(second!.id));
    expect(refused.days[0]?.refusal).toMatchObject({
      code: 'too-long',
      facts: { limit: 120, level: 'resource' },
    });
    expect((await create(firmOf(app), onDesk(third!.id))).outcome).toBe('granted');

    await manager.resource.retire({ resourceId: first!.id });
    const before = wholeDatabase(app.file);
    await expect(
      manager.resource.ruleDesks({ desks: [second!.id, first!.id], own: null }),
    ).rejects.toMatchObject({ cause: { reason: 'not-found' } });
    expect(wholeDatabase(app.file)).toEqual(before);
    await manager.resource.ruleDesks({ desks: [second!.id], own: null });
    expect((await create(firmOf(app), onDesk(second!.id))).outcome).toBe('granted');
  });

  it('can be given to a room as it is added', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId } = app.story;
    const own = { ...NOTHING, needsApproval: true };
    const { id } = await manager.resource.create({ stationId, kind: 'room', label: '洽谈室', own });
    const { resources } = await manager.resource.list({ stationId });
    expect(resources.find((one) => one.id === id)?.own).toEqual(own);
  });
});
