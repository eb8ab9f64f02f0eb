import { describe, expect, it } from 'vitest';
import { remindOfPartyDays } from '#lib/server/party/remind-of-party-days.ts';
import { updateParty } from '#lib/server/party/update-party.ts';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { actorOf, callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { admissionOnly, application, creditCodeOf, sixDesks } from '../../support/applications.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { useMessagingApp } from '../../support/messaging.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

const DAY_MINUTES = 24 * 60;

/** 钱多 applies, who has an account and no party, and is accepted. */
async function acceptedParty(app: TestApp, changes: Partial<Parameters<typeof application>[1]> = {}) {
  const { mobile } = STORY_PEOPLE.stranger;
  const input = application(app, { contact: { name: '钱多', mobile }, ...changes });
  await callerOf(app, null).registration.create(input);
  const manager = callerOf(app, 'manager');
  const asked = { stationId: app.story.stationId, limit: 10 };
  const { waiting, registrations } = await manager.approval.queue(asked);
  const registrationId = waiting[0]?.registration?.id ?? registrations[0]?.id ?? '';
  await manager.registration.decide({ registrationId, decision: 'approve' });
  const { parties } = await callerOf(app, 'stranger').account.me();
  return { partyId: parties[0]?.id ?? '', link: input.link };
}

const listed = async (app: TestApp, partyId: string) =>
  (await callerOf(app, 'officer').party.list({ limit: 10 })).parties.find(({ id }) => id === partyId);

const TEAM = { form: 'team', name: '年审工作组', host: '', purpose: '年审', validTo: '2026-12-04' } as const;

describe('an accepted party', () => {
  it('is newly settled for a year, and settled where an officer says so', async () => {
    const app = await useApp();
    const { partyId } = await acceptedParty(app);
    expect(await listed(app, partyId)).toMatchObject({ class: 'newly-settled', classUntil: '2027-11-30' });
    const officer = callerOf(app, 'officer');
    await officer.party.update({ partyId, classUntil: '2027-01-31' });
    expect(await listed(app, partyId)).toMatchObject({ class: 'newly-settled', classUntil: '2027-01-31' });
    await officer.party.update({ partyId, class: 'settled' });
    expect(await listed(app, partyId)).toMatchObject({ class: 'settled', classUntil: null });
    await expect(officer.party.update({ partyId, class: 'team' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { reason: 'class-of-kind' },
    });
  });

  it('that is a team has the class of teams until it leaves, and no other', async () => {
    const app = await useApp();
    const { partyId } = await acceptedParty(app, { party: TEAM, request: sixDesks(2) });
    expect(await listed(app, partyId)).toMatchObject({ class: 'team', classUntil: '2026-12-04' });
    const officer = callerOf(app, 'officer');
    await officer.party.update({ partyId, validTo: '2026-12-11' });
    expect(await listed(app, partyId)).toMatchObject({ class: 'team', classUntil: '2026-12-11' });
    await expect(officer.party.update({ partyId, class: 'settled' })).rejects.toMatchObject({
      cause: { reason: 'class-of-kind' },
    });
  });
});

describe('the end of a team', () => {
  it('refuses days after it, also in the first request', async () => {
    const app = await useApp();
    const request = sixDesks(2, '2026-12-05');
    expect(
      await callerOf(app, null).registration.create(application(app, { party: TEAM, request })),
    ).toMatchObject({
      outcome: 'refused',
    });
    const { partyId } = await acceptedParty(app, { party: TEAM, request: sixDesks(1) });
    const team = callerOf(app, 'stranger');
    const desk = oneDesk(app, { partyId });
    const later = { ...desk, when: { ...desk.when, days: { list: ['2026-12-05'] } } };
    expect(await create(team, later)).toMatchObject({ outcome: 'refused' });
  });

  it('ends what its people may do with its last day, and lets them see what there was', async () => {
    const app = await useApp();
    const { partyId } = await acceptedParty(app, { party: TEAM, request: sixDesks(2, '2026-12-04') });
    const team = callerOf(app, 'stranger');
    // The last minute of 4 December at the stations, and the next one.
    app.passMinutes(4 * DAY_MINUTES + 15 * 60 - 1);
    expect(await create(team, oneDesk(app, { partyId }))).toMatchObject({ outcome: 'refused' });
    app.passMinutes(1);
    const OVER = { code: 'FORBIDDEN', cause: { reason: 'party-over' } };
    await expect(create(team, oneDesk(app, { partyId }))).rejects.toMatchObject(OVER);
    const invited = { name: '新同事', mobile: '13900000066', role: { partyId, as: 'member' } } as const;
    await expect(team.account.invite(invited)).rejects.toMatchObject(OVER);
    expect((await team.booking.list({ partyId })).bookings).toHaveLength(1);
    await callerOf(app, 'officer').party.update({ partyId, validTo: '2026-12-31' });
    await expect(team.account.invite(invited)).resolves.toBeDefined();
  });

  it('that is brought forward releases the later days of its bookings and tells who made them', async () => {
    const { app, messages } = await useMessagingApp();
    const days = { list: ['2026-12-01', '2026-12-03', '2026-12-04'] };
    const request = { ...sixDesks(2), when: { days, time: { part: 'full-day' } } } as const;
    const { partyId } = await acceptedParty(app, { party: TEAM, request });
    const claims = () => rowsOf(app.file, 'SELECT count(*) AS n FROM claim WHERE holder > 0')[0];
    expect(claims()).toEqual({ n: 6 });
    await callerOf(app, 'officer').party.update({ partyId, validTo: '2026-12-02' });
    expect(claims()).toEqual({ n: 2 });
    const [booking] = (await callerOf(app, 'stranger').booking.list({ partyId })).bookings;
    const { days: left } = await callerOf(app, 'stranger').booking.get({ bookingId: booking?.id ?? '' });
    expect(left.map(({ day, state }) => [day, state])).toEqual([
      ['2026-12-01', 'given'],
      ['2026-12-03', 'cancelled'],
      ['2026-12-04', 'cancelled'],
    ]);
    expect(messages().at(-1)).toMatchObject({ kind: 'party-days-released' });
    await callerOf(app, 'officer').party.update({ partyId, validTo: '2026-12-02' });
    expect(messages().filter(({ kind }) => kind === 'party-days-released')).toHaveLength(1);
  });

  it('releases the later days also where the program stopped before it came to them', async () => {
    const { app, messages } = await useMessagingApp();
    const days = { list: ['2026-12-01', '2026-12-03'] };
    const request = { ...sixDesks(2), when: { days, time: { part: 'full-day' } } } as const;
    const { partyId } = await acceptedParty(app, { party: TEAM, request });
    const claims = () => rowsOf(app.file, 'SELECT count(*) AS n FROM claim WHERE holder > 0')[0];
    const stopping = {
      ...app,
      engine: { ...app.engine, transact: () => Promise.reject(new Error('killed')) },
    };
    const update = updateParty(stopping, await actorOf(app, 'officer'), { partyId, validTo: '2026-12-02' });
    await expect(update).rejects.toThrow('killed');
    expect(await listed(app, partyId)).toMatchObject({ validTo: '2026-12-02' });
    expect(claims()).toEqual({ n: 4 });
    await runEveryMinute(app);
    await runEveryMinute(app);
    expect(claims()).toEqual({ n: 2 });
    expect(messages().filter(({ kind }) => kind === 'party-days-released')).toHaveLength(1);
    const released =
      "SELECT DISTINCT actor_id AS actorId FROM event WHERE subject = 'booking' AND action LIKE '%released%'";
    expect(rowsOf(app.file, released)).toEqual([{ actorId: (await actorOf(app, 'officer')).personId }]);
    expect(rowsOf(app.file, 'SELECT id FROM party WHERE release_by IS NOT NULL')).toEqual([]);
  });

  it('is told to its administrators once, seven days before, and again where it is moved', async () => {
    const { app, messages, send, sms } = await useMessagingApp();
    const party = { ...TEAM, validTo: '2026-12-10' };
    const { partyId } = await acceptedParty(app, { party, request: null });
    const told = () => messages().filter(({ kind }) => kind === 'party-ends').length;
    app.passMinutes(2 * DAY_MINUTES);
    await remindOfPartyDays(app, app.now());
    expect(told()).toBe(0);
    app.passMinutes(DAY_MINUTES);
    await remindOfPartyDays(app, app.now());
    await remindOfPartyDays(app, app.now());
    expect(told()).toBe(1);
    await send();
    expect(sms.accepted.at(-1)).toMatchObject({ templateId: 'SMS_10' });
    expect(JSON.stringify(sms.accepted.at(-1))).toContain('2026年12月10日');
    await callerOf(app, 'officer').party.update({ partyId, validTo: '2026-12-09' });
    await remindOfPartyDays(app, app.now());
    expect(told()).toBe(2);
  });
});

describe('a credit code in process', () => {
  it('is reminded of once, three days before, and entered by the party’s administrator', async () => {
    const { app, messages } = await useMessagingApp();
    const { partyId } = await acceptedParty(app, { request: null });
    const told = () => messages().filter(({ kind }) => kind === 'credit-code-due').length;
    app.passMinutes(27 * DAY_MINUTES);
    await remindOfPartyDays(app, app.now());
    expect(told()).toBe(0);
    app.passMinutes(DAY_MINUTES);
    await remindOfPartyDays(app, app.now());
    await remindOfPartyDays(app, app.now());
    expect(told()).toBe(1);
    const firm = callerOf(app, 'stranger');
    await expect(
      firm.party.setCreditCode({ partyId, creditCode: '91350100M000100Y44' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await listed(app, partyId)).toMatchObject({ codeDue: '2026-12-31' });
    await firm.party.setCreditCode({ partyId, creditCode: '9135 0100-m000100y43' });
    expect(await listed(app, partyId)).toMatchObject({ codeDue: null });
    await expect(firm.party.setCreditCode({ partyId, creditCode: creditCodeOf(1) })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('of another party is refused', async () => {
    const app = await useApp();
    const creditCode = creditCodeOf(5);
    const { partyId: firmId } = await acceptedParty(app, { request: null });
    const { consultancyId } = app.story;
    const officer = callerOf(app, 'officer');
    await officer.party.setCreditCode({ partyId: consultancyId, creditCode });
    await expect(officer.party.setCreditCode({ partyId: firmId, creditCode })).rejects.toMatchObject({
      cause: { reason: 'credit-code-taken' },
    });
  });
});

describe('whoever applied is told', () => {
  it('what was decided, and where they go on', async () => {
    const { app, messages, send, sms } = await useMessagingApp({ sms: true });
    await acceptedParty(app);
    expect(messages().map(({ kind }) => kind)).toEqual(['registration-decided']);
    await send();
    expect(sms.accepted).toHaveLength(1);
  });

  it('that it was sent back, declined, or has lapsed with its hold', async () => {
    const { app, messages, send, sms } = await useMessagingApp({ sms: true });
    const { mobile } = STORY_PEOPLE.stranger;
    const contact = { name: '钱多', mobile };
    const manager = callerOf(app, 'manager');
    const queue = () => manager.approval.queue({ stationId: app.story.stationId, limit: 10 });
    await callerOf(app, null).registration.create(admissionOnly(app, { contact }));
    const registrationId = (await queue()).registrations[0]?.id ?? '';
    await manager.registration.decide({ registrationId, decision: 'return', reason: '请补充代码' });
    await send();
    await manager.registration.decide({ registrationId, decision: 'decline', reason: '没有核实' });
    await send();
    expect(sms.accepted).toHaveLength(2);
    await callerOf(app, null).registration.create(application(app, { contact }));
    app.passMinutes(DAY_MINUTES);
    await runEveryMinute(app);
    await runEveryMinute(app);
    await send();
    expect(messages().at(-1)).toMatchObject({ kind: 'booking-lapsed', name: '钱多' });
    expect(sms.accepted).toHaveLength(3);
    expect(rowsOf(app.file, `SELECT state FROM registration ORDER BY id`)).toEqual([
      { state: 'declined' },
      { state: 'lapsed' },
    ]);
  });
});
