import { describe, expect, it } from 'vitest';
import { applyInput } from '#lib/schemas/registration.ts';
import { applyForAdmission } from '#lib/server/registration/apply-for-admission.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { application, sixDesks } from '../../support/applications.ts';
import { countStatements } from '../../support/count-statements.ts';
import { ledgerContents } from '../../support/ledger-contents.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

const apply = (app: TestApp, changes: Parameters<typeof application>[1] = {}) =>
  callerOf(app, null).registration.create(application(app, changes));
const seatsFree = async (app: TestApp): Promise<number> => {
  const { resources } = await callerOf(app, null).availability.day({
    stationId: app.story.stationId,
    day: '2026-12-01',
  });
  return resources.filter((one) => one.kind === 'desk').reduce((sum, one) => sum + one.free, 0);
};
const contact = (number: number) => ({ name: '郑新', mobile: `1390000${String(1000 + number)}` });
const contents = (app: TestApp) => withBareConnection(app.file, contentsOf);

describe('a first request with registration', () => {
  it('holds the places until one working day later, and is booked by nobody else meanwhile', async () => {
    const app = await useApp();
    const { outcome, answer, link } = await apply(app);
    expect(outcome).toBe('held');
    // Monday 09:00 at the station: Tuesday 08:30, when the hall opens and the stay begins.
    expect(answer).toMatchObject({ outcome: 'pending', decisionDeadline: '2026-12-01T00:30Z' });
    expect(link).toMatch(/^https:\/\/yizhan\.example\.org\/registration\/link\d{39}$/);
    expect(await seatsFree(app)).toBe(34);
  });

  it('waits for no longer than one working day where the stay begins later', async () => {
    const app = await useApp();
    const later = sixDesks(6, '2026-12-14');
    const { answer } = await apply(app, { request: later });
    expect(answer?.decisionDeadline).toBe('2026-12-01T01:00Z');
  });

  it('registers without asking for places, too', async () => {
    const app = await useApp();
    expect(await apply(app, { request: null })).toMatchObject({ outcome: 'registered', answer: null });
    expect(await seatsFree(app)).toBe(40);
  });

  it('sent twice applies once, and another form under the same link is refused', async () => {
    const app = await useApp();
    const input = application(app);
    const caller = callerOf(app, null);
    expect(await caller.registration.create(input)).toMatchObject({ outcome: 'held' });
    const before = contents(app);
    expect(await caller.registration.create(input)).toMatchObject({ outcome: 'held' });
    expect(contents(app)).toEqual(before);
    await expect(caller.registration.create({ ...input, request: sixDesks(2) })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'key-used-otherwise' },
    });
  });

  it('is one for each number at a time', async () => {
    const app = await useApp();
    await apply(app);
    const before = contents(app);
    await expect(apply(app)).rejects.toMatchObject({ cause: { reason: 'registration-open' } });
    expect(contents(app)).toEqual(before);
  });

  it('of whom nobody has decided holds a quarter of the zone together, and frees it when it lapses', async () => {
    const app = await useApp();
    expect(await apply(app, { contact: contact(1) })).toMatchObject({ outcome: 'held' });
    const refused = await apply(app, { contact: contact(2), request: sixDesks(5) });
    expect(refused).toMatchObject({ outcome: 'refused', link: null });
    expect(refused.answer?.refusals).toMatchObject([
      { code: 'unverified-share', facts: { asked: 5, held: 6, limit: 10 } },
    ]);
    expect(await apply(app, { contact: contact(3), request: sixDesks(4) })).toMatchObject({
      outcome: 'held',
    });
    expect(await apply(app, { contact: contact(4), request: sixDesks(1) })).toMatchObject({
      outcome: 'refused',
    });
    // Those who are known are not held back by it.
    expect(await create(callerOf(app, 'member'), oneDesk(app))).toMatchObject({ outcome: 'granted' });
    app.passMinutes(24 * 60);
    const next = sixDesks(10, '2026-12-02');
    expect(await apply(app, { contact: contact(5), request: next })).toMatchObject({ outcome: 'held' });
  });

  it('follows the share that the station sets, and zero holds nothing', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    await callerOf(app, 'manager').station.update({ stationId, unverifiedShare: 0 });
    expect(await apply(app, { request: sixDesks(1) })).toMatchObject({ outcome: 'refused' });
    await callerOf(app, 'manager').station.update({ stationId, unverifiedShare: 50 });
    expect(await apply(app, { request: sixDesks(8) })).toMatchObject({ outcome: 'held' });
  });

  it('that lapses frees the number and ends the party', async () => {
    const app = await useApp();
    const input = application(app);
    const caller = callerOf(app, null);
    await caller.registration.create(input);
    app.passMinutes(24 * 60);
    expect(await caller.registration.get({ link: input.link })).toMatchObject({ state: 'lapsed' });
    const next = sixDesks(6, '2026-12-02');
    expect(await apply(app, { request: next })).toMatchObject({ outcome: 'held' });
    const states = withBareConnection(app.file, (db) =>
      db
        .prepare(`SELECT p.state AS party, r.state FROM registration r JOIN party p ON p.id = r.party_id`)
        .all(),
    );
    expect(states).toEqual([
      { party: 'lapsed', state: 'lapsed' },
      { party: 'applied', state: 'open' },
    ]);
  });

  it('is refused with the reasons and alternatives that anybody gets, and then nothing is registered', async () => {
    const app = await useApp();
    const before = ledgerContents(app.file);
    const { outcome, answer } = await apply(app, {
      request: sixDesks(6, '2026-11-29'),
    });
    expect(outcome).toBe('refused');
    expect(answer?.days[0]?.refusal?.code).toBe('in-the-past');
    expect(ledgerContents(app.file)).toEqual(before);
  });

  it('with a code promised too late, or an old privacy notice is refused', async () => {
    const app = await useApp();
    const firm = { form: 'branch', name: '启航科技江城分公司', creditCode: null } as const;
    for (const codeDue of ['2026-11-30', '2027-03-01'])
      await expect(apply(app, { party: { ...firm, codeDue }, contact: contact(2) })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        cause: { reason: 'code-due-too-late' },
      });
    await expect(apply(app, { consentVersion: 2, contact: contact(2) })).rejects.toMatchObject({
      cause: { reason: 'consent-outdated' },
    });
    expect(
      await apply(app, { party: { ...firm, codeDue: '2027-02-28' }, contact: contact(2) }),
    ).toMatchObject({ outcome: 'held' });
  });

  it.each([
    { form: 'enterprise', name: '启航科技', creditCode: '91350100M000100Y44', codeDue: null },
    { form: 'enterprise', name: '启航科技', creditCode: null, codeDue: null },
    { form: 'enterprise', name: '启航科技', creditCode: '91350100M000100Y43', codeDue: '2026-12-31' },
    { form: 'enterprise', name: '', creditCode: null, codeDue: '2026-12-31' },
    { form: 'team', name: '调研组', host: '', purpose: '', validTo: '2026-12-31' },
    { form: 'team', name: '调研组', host: '', purpose: '调研', validTo: '2026-11-29' },
    { form: 'team', name: '调研组', host: '', purpose: '调研', validTo: '2026-12-31', creditCode: null },
  ])('is malformed with the party %j', async (party) => {
    const app = await useApp();
    const before = contents(app);
    await expect(apply(app, { party: party as never })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(contents(app)).toEqual(before);
  });

  it('costs the same few statements however many wait', async () => {
    const app = await useApp();
    const request = sixDesks(1);
    const one = await countStatements(app, () => apply(app, { contact: contact(1), request }));
    for (let number = 2; number < 8; number += 1) await apply(app, { contact: contact(number), request });
    const many = await countStatements(app, () => apply(app, { contact: contact(8), request }));
    // The claims of those who wait are read with one statement, where somebody waits.
    expect(many['SELECT']).toBeLessThanOrEqual((one['SELECT'] ?? 0) + 1);
    expect({ ...many, SELECT: 0 }).toEqual({ ...one, SELECT: 0 });
    expect(many['SELECT']).toBeLessThanOrEqual(20);
  });

  it('of a network is refused after thirty in an hour, whatever addresses of it are used', async () => {
    const app = await useApp();
    const from = (number: number) => {
      const input = applyInput.parse(application(app, { contact: contact(number), request: null }));
      return applyForAdmission(app, input, { address: `2001:db8:0:1::${number}`, source: 'api' });
    };
    for (let number = 0; number < 30; number += 1) await from(number);
    await expect(from(30)).rejects.toMatchObject({ reason: 'too-many-applications' });
    await expect(apply(app, { contact: contact(31), request: null })).resolves.toMatchObject({
      outcome: 'registered',
    });
  });
});

describe('a stranger is told nothing about others', () => {
  it('when the number has an account: neither that nor its name', async () => {
    const app = await useApp();
    const { mobile } = STORY_PEOPLE.member;
    const input = application(app, { contact: { name: '李四', mobile } });
    const answer = await callerOf(app, null).registration.create(input);
    const ofNewcomer = application(app, { contact: contact(1), request: sixDesks(4) });
    const toNewcomer = await callerOf(app, null).registration.create(ofNewcomer);
    expect(Object.keys(answer)).toEqual(Object.keys(toNewcomer));
    const view = await callerOf(app, null).registration.get({ link: input.link });
    expect(view).toMatchObject({ contact: { name: '李四' }, booking: { madeBy: '李四' }, entry: null });
    expect(JSON.stringify([answer, view])).not.toContain('王磊');
    const { waiting } = await queueOf(app);
    const told = waiting.map((one) => [one.contact.name, one.registration?.contact.knownAs]);
    expect(told).toEqual([
      ['李四', '王磊'],
      ['郑新', null],
    ]);
  });

  it('when the code is registered: those who decide see whose it is, and cannot accept it twice', async () => {
    const app = await useApp();
    const code = '91350100M000100Y43';
    const firm = { form: 'branch', name: '启航科技江城分公司', creditCode: code, codeDue: null } as const;
    await apply(app, { party: firm });
    const [first] = (await queueOf(app)).waiting;
    const manager = callerOf(app, 'manager');
    await manager.registration.decide({
      registrationId: first?.registration?.id ?? '',
      decision: 'approve',
    });
    const again = application(app, {
      party: { ...firm, name: '冒名公司' },
      contact: contact(1),
      request: null,
    });
    expect(await callerOf(app, null).registration.create(again)).toMatchObject({ outcome: 'registered' });
    expect(JSON.stringify(await callerOf(app, null).registration.get({ link: again.link }))).not.toContain(
      firm.name,
    );
    const [second] = (await queueOf(app)).registrations;
    expect(second).toMatchObject({ codeTakenBy: firm.name });
    const registrationId = second?.id ?? '';
    await expect(manager.registration.decide({ registrationId, decision: 'approve' })).rejects.toMatchObject({
      cause: { reason: 'credit-code-taken' },
    });
    await manager.registration.decide({
      registrationId,
      decision: 'decline',
      reason: '贵单位已经登记。',
    });
  });
});

describe('a party that is only applied for', () => {
  it('is nobody’s to act for, is in no list, and its contact gets no right by it', async () => {
    const app = await useApp();
    await apply(app, { contact: { name: '王磊', mobile: STORY_PEOPLE.member.mobile } });
    const { parties } = await callerOf(app, 'member').account.me();
    expect(parties.map(({ name }) => name)).toEqual(['远景咨询']);
    const listed = await callerOf(app, 'officer').party.list({ limit: 10 });
    expect(listed.parties.map(({ name }) => name)).toEqual(['远景咨询', '味道食品']);
    const [{ partyId }] = withBareConnection(app.file, (db) =>
      db.prepare(`SELECT public_id AS partyId FROM party WHERE state = 'applied'`).all(),
    ) as [{ partyId: string }];
    for (const person of ['manager', 'officer'] as const) {
      const role = { partyId, as: 'administrator' } as const;
      await expect(
        callerOf(app, person).account.invite({ name: '甲乙', mobile: '13900000066', role }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(create(callerOf(app, person), oneDesk(app, { partyId }))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });
});

const queueOf = (app: TestApp) =>
  callerOf(app, 'manager').approval.queue({ stationId: app.story.stationId, limit: 10 });
