import { describe, expect, it } from 'vitest';
import { newLink } from '../../support/applications.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import { contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';

const LINK_INVALID = { code: 'NOT_FOUND', cause: { reason: 'link-invalid' } };
const CALLER = { name: '张先生', mobile: '13700000001' } as const;

/** A desk that the front desk has booked for 远景咨询 and handed to a caller. */
async function useHandedDesk(): Promise<{ app: TestApp; bookingId: string; link: string }> {
  const app = await useApp({ withHelpers: true });
  const desk = callerOf(app, 'frontDesk');
  const bookingId = bookingIdOf(await create(desk, oneDesk(app)));
  const { link } = await desk.handOver.make({ bookingId, ...CALLER });
  return { app, bookingId, link: link!.split('/').at(-1)! };
}

describe('a booking for a caller', () => {
  it('is found by whoever holds the link, and taken over once', async () => {
    const { app, bookingId, link } = await useHandedDesk();
    const nobody = callerOf(app, null);
    expect(await nobody.handOver.get({ link })).toMatchObject({
      name: '张先生',
      booking: { party: { name: '远景咨询' }, madeBy: '许前', madeAs: 'station' },
    });
    const own = newLink();
    await nobody.handOver.take({ link, own });
    expect(await nobody.handOver.take({ link, own })).toMatchObject({ name: '张先生' });
    await expect(nobody.handOver.get({ link })).rejects.toMatchObject(LINK_INVALID);
    await expect(nobody.handOver.take({ link, own: newLink() })).rejects.toMatchObject(LINK_INVALID);
    const seen = await callerOf(app, 'administrator').booking.get({ bookingId });
    expect(seen).toMatchObject({ madeBy: '张先生', madeAs: 'station' });
    expect((await callerOf(app, 'manager').booking.get({ bookingId })).contact).toEqual({
      name: '张先生',
      mobile: '+8613700000001',
    });
  });

  it('is taken over by one of two who use the link at once', async () => {
    const { app, link } = await useHandedDesk();
    const taken = await Promise.allSettled(
      [newLink(), newLink()].map((own) => callerOf(app, null).handOver.take({ link, own })),
    );
    const refused = taken.filter((one) => one.status === 'rejected');
    expect(refused).toMatchObject([{ reason: LINK_INVALID }]);
  });

  it('is followed and cancelled by whoever has taken it over, and by nobody with the old link', async () => {
    const { app, bookingId, link } = await useHandedDesk();
    const [nobody, own] = [callerOf(app, null), newLink()];
    await expect(nobody.handOver.cancel({ own })).rejects.toMatchObject(LINK_INVALID);
    await nobody.handOver.take({ link, own });
    await nobody.handOver.cancel({ own });
    expect((await callerOf(app, 'member').booking.get({ bookingId })).state).toBe('cancelled');
    expect(await nobody.handOver.booking({ own })).toMatchObject({ cancellable: false });
    await expect(nobody.handOver.cancel({ own })).rejects.toMatchObject({ cause: { reason: 'wrong-state' } });
  });

  it('ends its link after seven days, and with the next link', async () => {
    const { app, bookingId, link } = await useHandedDesk();
    const nobody = callerOf(app, null);
    const { link: next } = await callerOf(app, 'frontDesk').handOver.make({ bookingId, ...CALLER });
    await expect(nobody.handOver.get({ link })).rejects.toMatchObject(LINK_INVALID);
    app.passMinutes(7 * 24 * 60);
    await expect(nobody.handOver.get({ link: next!.split('/').at(-1)! })).rejects.toMatchObject(LINK_INVALID);
  });

  it('is taken from the one who has it by handing it to another', async () => {
    const { app, bookingId, link } = await useHandedDesk();
    const [nobody, own] = [callerOf(app, null), newLink()];
    await nobody.handOver.take({ link, own });
    await callerOf(app, 'manager').handOver.make({ bookingId, name: '赵女士', mobile: '13700000002' });
    await expect(nobody.handOver.booking({ own })).rejects.toMatchObject(LINK_INVALID);
  });

  it('gives no right in the party, and leaves with the role of somebody who had one', async () => {
    const { app, bookingId, link } = await useHandedDesk();
    const [nobody, own, administrator] = [callerOf(app, null), newLink(), callerOf(app, 'administrator')];
    await nobody.handOver.take({ link, own });
    const mobile = '+8613700000001';
    const before = await app.engine.config.person.findUniqueOrThrow({
      where: { mobile },
      include: { memberships: true },
    });
    expect(before.memberships).toEqual([]);
    const role = { partyId: app.story.consultancyId, as: 'member' } as const;
    const { personId } = await administrator.account.invite({ ...CALLER, role });
    await administrator.account.removeRole({ personId, role });
    await expect(nobody.handOver.booking({ own })).rejects.toMatchObject(LINK_INVALID);
    expect((await administrator.booking.get({ bookingId })).state).toBe('confirmed');
  });

  it('stores both secrets hashed, and events without names or numbers', async () => {
    const { app, link } = await useHandedDesk();
    const own = newLink();
    await callerOf(app, null).handOver.take({ link, own });
    const stored = JSON.stringify(withBareConnection(app.file, contentsOf));
    for (const secret of [link, own]) expect(stored).not.toContain(secret);
    expect(Buffer.from(link, 'base64url')).toHaveLength(16);
    const events = lastEvents(app.file, 2);
    expect(events.map(({ action }) => action)).toEqual(['handed-over', 'taken-over']);
    expect(JSON.stringify(events.map(({ facts }) => facts))).not.toMatch(/张先生|13700000001|许前/);
  });
});

describe('whoever serves at the desk', () => {
  it('finds a party by part of its name, by the initials of its pinyin and by the whole number of one of its people', async () => {
    const { app } = await useHandedDesk();
    const found = async (text: string) =>
      (await callerOf(app, 'frontDesk').party.find({ stationId: app.story.stationId, text })).parties.map(
        ({ name }) => name,
      );
    expect(await found('远景')).toEqual(['远景咨询']);
    expect(await found('YJZX')).toEqual(['远景咨询']);
    expect(await found('yj')).toEqual(['远景咨询']);
    expect(await found('zx')).toEqual([]);
    expect(await found('y')).toEqual([]);
    expect(await found('139 0000 0005')).toEqual(['远景咨询']);
    expect(await found('139 0000 000')).toEqual([]);
    expect(await found('没有这家')).toEqual([]);
  });

  it('books for a caller of a party, and the party sees who did and in whose capacity', async () => {
    const { app, bookingId } = await useHandedDesk();
    const { bookings } = await callerOf(app, 'member').booking.list({ partyId: app.story.consultancyId });
    expect(bookings.find(({ id }) => id === bookingId)).toMatchObject({ madeBy: '许前', madeAs: 'station' });
  });
});
