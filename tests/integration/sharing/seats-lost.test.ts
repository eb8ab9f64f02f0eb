import { describe, expect, it } from 'vitest';
import { newLink } from '../../support/applications.ts';
import { callerOf } from '../../support/app-fixture.ts';
import { change, twoSeats } from '../../support/changes.ts';
import { useMessagingApp } from '../../support/messaging.ts';

const COLLEAGUES = [
  { name: '刘洋', mobile: '13700000001' },
  { name: '黄蕾', mobile: '13700000002' },
] as const;

/** Two desks for a week that 王磊 has shared, both of them taken. */
async function useFullStay() {
  const messaging = await useMessagingApp({ sms: true });
  const { app } = messaging;
  const member = callerOf(app, 'member');
  const bookingId = await twoSeats(app, member);
  const { link } = await member.sharing.share({ bookingId });
  const owns: string[] = [];
  for (const person of COLLEAGUES) {
    const own = newLink();
    await callerOf(app, null).sharing.take({ ...person, own, link: link.split('/').at(-1)!, seat: null });
    owns.push(own);
  }
  return { ...messaging, app, member, bookingId, owns };
}

const oneDesk = { want: { kind: 'desk', count: 1 }, headCount: 1 } as const;

describe('a change to fewer seats', () => {
  it('tells whoever is left without one, and who made the booking, and both see it', async () => {
    const { app, member, bookingId, owns, messages, send, sms } = await useFullStay();
    await change(callerOf(app, 'administrator'), bookingId, { ...oneDesk, scope: 'all' });
    const told = messages().filter(({ kind }) => kind.startsWith('seat'));
    expect(told.map(({ kind, name }) => [kind, name])).toEqual([
      ['seat-lost', '黄蕾'],
      ['seats-short', '王磊'],
    ]);
    await send();
    expect(sms.accepted.map(({ templateId }) => templateId)).toEqual(['SMS_14', 'SMS_15']);
    expect(sms.accepted[1]?.parameters.at(-1)).toBe('1');
    const { seats } = await member.sharing.participants({ bookingId });
    expect(seats.map(({ label, person }) => [label !== '', person?.name])).toEqual([
      [true, '刘洋'],
      [false, '黄蕾'],
    ]);
    const nobody = callerOf(app, null);
    expect((await nobody.sharing.seat({ own: owns[1]! })).days).toEqual([]);
    expect((await nobody.sharing.seat({ own: owns[0]! })).days).toHaveLength(4);
  });

  it('tells nobody where everybody still has one, or where days are given back as a whole', async () => {
    const { app, member, bookingId, messages } = await useFullStay();
    await member.booking.cancel({ bookingId, days: ['2026-12-03'] });
    await change(callerOf(app, 'administrator'), bookingId, {
      time: { from: '10:00', to: '17:00' },
      scope: 'all',
    });
    expect(messages().filter(({ kind }) => kind.startsWith('seat'))).toEqual([]);
  });

  it('is no message to somebody who has given the seat back before it was sent', async () => {
    const { app, bookingId, owns, send, sms } = await useFullStay();
    await change(callerOf(app, 'administrator'), bookingId, { ...oneDesk, scope: 'all' });
    await callerOf(app, null).sharing.leave({ own: owns[1]! });
    await send();
    expect(sms.accepted.map(({ templateId }) => templateId)).toEqual(['SMS_15']);
  });
});

describe('a closure', () => {
  it('tells whose seat is another one, and all of them where a day is lost or shorter', async () => {
    const { app, member, bookingId, messages, send, sms, owns } = await useFullStay();
    const manager = callerOf(app, 'manager');
    const [first] = (await member.booking.get({ bookingId })).days;
    const taken = first!.places[1]!;
    const when = { from: first!.day, to: first!.day };
    const close = async (asked: object): Promise<void> => {
      const input = { ...asked, purpose: 'maintenance' as const } as Parameters<
        typeof manager.closure.plan
      >[0];
      const { fingerprint } = await manager.closure.plan(input);
      await manager.closure.carryOut({ ...input, fingerprint });
    };
    const toldAtSeats = () => messages().flatMap(({ kind, name }) => (kind === 'seat-changed' ? [name] : []));
    await close({ resourceId: taken.id, when });
    expect(toldAtSeats()).toEqual(['黄蕾']);
    await send();
    expect(sms.accepted.map(({ templateId }) => templateId)).toContain('SMS_16');
    const { days } = await callerOf(app, null).sharing.seat({ own: owns[1]! });
    expect(days[0]).not.toMatchObject({ label: taken.label });
    const { stationId } = app.story;
    await close({ stationId, when: { ...when, time: { from: '12:00', to: '14:00' } } });
    expect(toldAtSeats()).toEqual(['黄蕾', '刘洋', '黄蕾']);
  });
});

describe('a hand-over by text message', () => {
  it('carries the secret of the link as its last parameter, which works once', async () => {
    const { app, send, sms } = await useMessagingApp({ sms: true });
    const member = callerOf(app, 'member');
    const bookingId = await twoSeats(app, member);
    const made = await callerOf(app, 'manager').handOver.make({
      bookingId,
      name: '张先生',
      mobile: '13700000009',
    });
    await send();
    const sent = sms.accepted.find(({ templateId }) => templateId === 'SMS_13');
    expect(sent).toMatchObject({
      phone: '+8613700000009',
      parameters: ['江城驿站', expect.any(String), expect.any(String)],
    });
    const link = sent!.parameters[2]!;
    expect(JSON.stringify(sms.calls)).not.toContain('http');
    const nobody = callerOf(app, null);
    const own = newLink();
    await nobody.handOver.take({ link, own });
    await expect(nobody.handOver.take({ link, own: newLink() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(made.link).toBeNull();
  });
});
