import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

describe('changing a station', () => {
  it('changes what is named and leaves the rest', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    const before = await manager.station.get({ stationId });
    await manager.station.update({ stationId, phone: '027-12345678', notes: '请走东门' });
    expect(await manager.station.get({ stationId })).toEqual({
      ...before,
      phone: '027-12345678',
      notes: '请走东门',
    });
    expect(lastEvents(app.file)).toEqual([
      {
        actor: '李站长',
        subject: 'station',
        action: 'updated',
        facts: { changed: 'notes phone' },
        at: START,
      },
    ]);
  });

  it('with nothing named writes nothing', async () => {
    const app = await useApp();
    const before = wholeDatabase(app.file);
    await expect(
      callerOf(app, 'manager').station.update({ stationId: app.story.stationId }),
    ).resolves.toEqual({ done: true });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('is what the next request is decided by, and leaves the bookings outside of shorter hours', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const firm = callerOf(app, 'administrator');
    expect((await create(firm, oneDesk(app))).outcome).toBe('granted');
    const { hours } = await callerOf(app, null).station.get({ stationId });
    await callerOf(app, 'manager').station.update({
      stationId,
      hours: {
        ...hours,
        tuesday: [
          { from: '12:00', to: '13:00' },
          { from: '10:00', to: '12:00' },
        ],
      },
      evenIfBooked: true,
    });
    expect((await callerOf(app, null).station.get({ stationId })).hours.tuesday).toEqual([
      { from: '10:00', to: '13:00' },
    ]);
    expect(await create(firm, oneDesk(app))).toMatchObject({
      outcome: 'refused',
      days: [{ refusal: { code: 'outside-opening-hours' } }],
    });
    expect(rowsOf(app.file, 'SELECT state FROM booking')).toEqual([{ state: 'confirmed' }]);
  });

  it('gives another time zone only while nothing is claimed', async () => {
    const app = await useApp();
    const { stationId, bayId } = app.story;
    const manager = callerOf(app, 'manager');
    await manager.station.update({ stationId, timeZone: 'Asia/Urumqi' });
    expect((await manager.station.get({ stationId })).timeZone).toBe('Asia/Urumqi');
    await manager.closure.create({
      resourceId: bayId,
      purpose: 'reserve',
      when: { from: '2026-12-01', to: '2026-12-01' },
    });
    const before = wholeDatabase(app.file);
    await expect(
      manager.station.update({ stationId, timeZone: 'Asia/Shanghai', name: '新名字' }),
    ).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'time-zone-fixed' } });
    expect(wholeDatabase(app.file)).toEqual(before);
    await manager.station.update({ stationId, timeZone: 'Asia/Urumqi', name: '江城新站' });
    expect((await manager.station.get({ stationId })).name).toBe('江城新站');
  });
});

describe('retiring a station', () => {
  it('is refused while bookings or holds are to come, with their number', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    const held = bookingIdOf(await create(firm, sixSeats(app)));
    const officer = callerOf(app, 'officer');
    const before = wholeDatabase(app.file);
    await expect(officer.station.retire({ stationId })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'has-future-bookings', facts: { bookings: 2 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await firm.booking.cancel({ bookingId });
    await firm.booking.cancel({ bookingId: held });
    await expect(officer.station.retire({ stationId })).resolves.toEqual({ done: true });
  });

  it('takes it off the list and ends all change of it; what is known of it stays', async () => {
    const app = await useApp();
    const { stationId, zoneId, bayId } = app.story;
    const officer = callerOf(app, 'officer');
    await officer.station.retire({ stationId });
    expect(lastEvents(app.file)).toMatchObject([{ subject: 'station', action: 'retired' }]);
    expect((await officer.station.list()).stations.map((station) => station.id)).toEqual([
      app.story.otherStationId,
    ]);
    expect(await officer.station.get({ stationId })).toMatchObject({ name: '江城驿站', retired: true });
    const before = wholeDatabase(app.file);
    const refused = { code: 'CONFLICT', cause: { reason: 'retired' } };
    await expect(officer.station.retire({ stationId })).rejects.toMatchObject(refused);
    await expect(officer.station.update({ stationId, name: 'x' })).rejects.toMatchObject(refused);
    await expect(
      officer.station.setException({ stationId, day: '2026-12-01', ranges: [] }),
    ).rejects.toMatchObject(refused);
    await expect(
      officer.resource.createZone({ stationId, name: '区', template: 'empty', width: 1, height: 1 }),
    ).rejects.toMatchObject(refused);
    await expect(officer.resource.updateZone({ zoneId, name: '区' })).rejects.toMatchObject(refused);
    await expect(
      officer.closure.create({
        resourceId: bayId,
        purpose: 'closure',
        when: { from: '2026-12-01', to: '2026-12-01' },
      }),
    ).rejects.toMatchObject(refused);
    expect(wholeDatabase(app.file)).toEqual(before);
    expect((await create(callerOf(app, 'administrator'), oneDesk(app))).outcome).toBe('refused');
  });
});
