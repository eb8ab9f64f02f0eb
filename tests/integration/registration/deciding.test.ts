import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { application, sixDesks, type ApplyInput } from '../../support/applications.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

interface Waiting {
  readonly app: TestApp;
  readonly link: string;
  readonly registrationId: string;
  readonly bookingId: string;
}

async function waitingApplication(changes: Partial<ApplyInput> = {}): Promise<Waiting> {
  const app = await useApp({ withHelpers: true });
  const input = application(app, changes);
  await callerOf(app, null).registration.create(input);
  const { waiting, registrations } = await queueOf(app);
  const entry = waiting.find((one) => one.registration);
  const registration = entry?.registration ?? registrations[0];
  return { app, link: input.link, registrationId: registration?.id ?? '', bookingId: entry?.id ?? '' };
}

const queueOf = (app: TestApp) =>
  callerOf(app, 'manager').approval.queue({ stationId: app.story.stationId, limit: 10 });
const viewOf = ({ app, link }: Waiting) => callerOf(app, null).registration.get({ link });
const statesOf = ({ app }: Waiting) =>
  rowsOf(
    app.file,
    `SELECT p.state AS party, r.state AS registration, b.state AS booking, (SELECT count(*) FROM claim WHERE holder = b.id) AS claims
     FROM registration r JOIN party p ON p.id = r.party_id LEFT JOIN booking b ON b.id = r.booking_id`,
  )[0];

describe('the manager sees one card', () => {
  it('with the party, whom to ring and what it asks for', async () => {
    const { app } = await waitingApplication();
    const { waiting, registrations } = await queueOf(app);
    expect(registrations).toEqual([]);
    expect(waiting).toMatchObject([
      {
        party: { name: '启航科技' },
        quantity: 6,
        contact: { name: '郑新', mobile: '+8613900000077' },
        registration: {
          state: 'open',
          party: { form: 'enterprise', creditCode: null, codeDue: '2026-12-31' },
          contact: { name: '郑新', mobile: '+8613900000077' },
        },
        share: { asked: 6, held: 0, limit: 10, percent: 25 },
      },
    ]);
  });

  it('with what all new parties hold together, on the day on which it is the most', async () => {
    const { app } = await waitingApplication({ request: sixDesks(2, '2026-12-02') });
    const contact = { name: '钱多', mobile: '13900000078' };
    const days = { list: ['2026-12-01', '2026-12-02'] };
    const request = { ...sixDesks(5), when: { days, time: { part: 'full-day' } } } as const;
    await callerOf(app, null).registration.create(application(app, { contact, request }));
    const { waiting } = await queueOf(app);
    expect(waiting.map(({ quantity, share }) => [quantity, share])).toEqual([
      [5, { asked: 5, held: 2, limit: 10, percent: 25 }],
      [2, { asked: 2, held: 5, limit: 10, percent: 25 }],
    ]);
  });

  it('of one without places in a list of its own', async () => {
    const { app } = await waitingApplication({ request: null });
    expect(await queueOf(app)).toMatchObject({
      waiting: [],
      registrations: [{ party: { name: '启航科技' } }],
    });
  });
});

describe('one decision', () => {
  it.each(['registration', 'booking'] as const)(
    'admits the party and confirms its places, by the door of the %s',
    async (door) => {
      const waiting = await waitingApplication();
      const { app, registrationId, bookingId, link } = waiting;
      const approver = callerOf(app, 'approver');
      if (door === 'registration')
        await approver.registration.decide({ registrationId, decision: 'approve' });
      else await approver.approval.decide({ bookingId, decision: 'approve' });
      expect(statesOf(waiting)).toEqual({
        party: 'accepted',
        registration: 'accepted',
        booking: 'confirmed',
        claims: 6,
      });
      expect(await viewOf(waiting)).toMatchObject({ state: 'accepted', entry: 'set-password' });
      const entry = await callerOf(app, null).registration.enter({ link });
      const token = entry.link.split('/').at(-1) ?? '';
      await callerOf(app, null).account.acceptInvitation({ token, password: '一句很长也好记的密码' });
      expect(await viewOf(waiting)).toMatchObject({ entry: 'sign-in' });
      await expect(callerOf(app, null).registration.enter({ link })).rejects.toMatchObject({
        cause: { reason: 'sign-in-instead' },
      });
      expect(
        rowsOf(
          app.file,
          `SELECT class, m.role FROM party JOIN membership m ON m.party_id = party.id WHERE name = '启航科技'`,
        ),
      ).toEqual([{ class: 'newly-settled', role: 'administrator' }]);
    },
  );

  it('that declines the party ends the hold', async () => {
    const waiting = await waitingApplication();
    const { app, registrationId } = waiting;
    const decision = { registrationId, decision: 'decline', reason: '材料不符' } as const;
    await callerOf(app, 'manager').registration.decide(decision);
    expect(statesOf(waiting)).toEqual({
      party: 'declined',
      registration: 'declined',
      booking: 'declined',
      claims: 0,
    });
    expect(await viewOf(waiting)).toMatchObject({
      state: 'declined',
      decisionReason: '材料不符',
      entry: null,
    });
    await expect(callerOf(app, 'manager').registration.decide(decision)).rejects.toMatchObject({
      cause: { reason: 'registration-decided' },
    });
  });

  it('that sends it back keeps the hold until its deadline, and the applicant completes it under the link', async () => {
    const waiting = await waitingApplication();
    const { app, registrationId, link } = waiting;
    const deadline = (await viewOf(waiting)).booking?.decisionDeadline;
    await callerOf(app, 'manager').registration.decide({
      registrationId,
      decision: 'return',
      reason: '请补充代码',
    });
    expect(await viewOf(waiting)).toMatchObject({ state: 'returned', decisionReason: '请补充代码' });
    const creditCode = '91350100M000100Y43';
    await callerOf(app, null).registration.complete({ link, creditCode });
    expect(await viewOf(waiting)).toMatchObject({
      state: 'open',
      party: { creditCode, codeDue: null },
      booking: { state: 'pending', decisionDeadline: deadline },
    });
    await expect(callerOf(app, null).registration.complete({ link, creditCode })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('after the deadline is refused, also by the link', async () => {
    const waiting = await waitingApplication();
    const { app, registrationId, link } = waiting;
    app.passMinutes(24 * 60);
    await expect(
      callerOf(app, 'manager').registration.decide({ registrationId, decision: 'approve' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(callerOf(app, null).registration.withdraw({ link })).rejects.toMatchObject({
      cause: { reason: 'deadline-passed' },
    });
    expect(statesOf(waiting)).toMatchObject({ party: 'applied', booking: 'pending' });
  });

  it('is nobody’s about their own application', async () => {
    const waiting = await waitingApplication({ contact: STORY_PEOPLE.manager });
    const { app, registrationId, bookingId } = waiting;
    const manager = callerOf(app, 'manager');
    const OWN = { code: 'FORBIDDEN', cause: { reason: 'own-party' } };
    await expect(manager.registration.decide({ registrationId, decision: 'approve' })).rejects.toMatchObject(
      OWN,
    );
    await expect(manager.approval.decide({ bookingId, decision: 'approve' })).rejects.toMatchObject(OWN);
    await callerOf(app, 'approver').registration.decide({ registrationId, decision: 'approve' });
    expect(await viewOf(waiting)).toMatchObject({ state: 'accepted', entry: 'sign-in' });
    const { parties } = await manager.account.me();
    expect(parties).toMatchObject([{ name: '启航科技', role: 'administrator' }]);
    const partyId = parties[0]?.id ?? '';
    const request = oneDesk(app, { partyId });
    expect(await create(manager, request)).toMatchObject({ outcome: 'granted' });
  });
});

it('a link opens nothing for somebody who has a role elsewhere and no password yet', async () => {
  const app = await useApp();
  const contact = { name: '郑新', mobile: '13900000077' };
  const { consultancyId } = app.story;
  await callerOf(app, 'officer').account.invite({
    ...contact,
    role: { partyId: consultancyId, as: 'member' },
  });
  const input = application(app, { contact });
  await callerOf(app, null).registration.create(input);
  const { waiting } = await queueOf(app);
  const registrationId = waiting[0]?.registration?.id ?? '';
  await callerOf(app, 'manager').registration.decide({ registrationId, decision: 'approve' });
  await expect(callerOf(app, null).registration.enter({ link: input.link })).rejects.toMatchObject({
    cause: { reason: 'sign-in-instead' },
  });
});

it('whoever takes an application back frees its places at once', async () => {
  const waiting = await waitingApplication();
  await callerOf(waiting.app, null).registration.withdraw({ link: waiting.link });
  expect(statesOf(waiting)).toEqual({
    party: 'declined',
    registration: 'withdrawn',
    booking: 'cancelled',
    claims: 0,
  });
  const again = application(waiting.app);
  expect(await callerOf(waiting.app, null).registration.create(again)).toMatchObject({ outcome: 'held' });
});

it('a link that was never used is not found, whatever is done with it', async () => {
  const { app } = await waitingApplication();
  const { registration } = callerOf(app, null);
  const link = 'A'.repeat(43);
  for (const call of [registration.get, registration.complete, registration.withdraw, registration.enter])
    await expect(call({ link })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
