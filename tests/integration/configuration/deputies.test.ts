import { describe, expect, it } from 'vitest';
import { readingFrom } from '#lib/server/config-source.ts';
import { listDeciderIds } from '#lib/server/message/message-reader.ts';
import { actorOf, callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { bookingIdOf, create, sixSeats, type RequestInput } from '../../support/requests.ts';
import { STORY_HELPERS, STORY_PEOPLE } from '../../support/story.ts';

const DAY_MINUTES = 24 * 60;
/** It is Monday, 30 November. */
const TUESDAY = { from: '2026-12-01', to: '2026-12-01' };

type Person = { readonly name: string; readonly mobile: string };

function appoint(
  app: TestApp,
  { name, mobile }: Person,
  standsIn = TUESDAY,
  by: 'manager' | 'officer' | 'otherManager' = 'manager',
) {
  const role = { stationId: app.story.stationId, as: 'approver' as const, standsIn };
  return callerOf(app, by).account.invite({ name, mobile, role });
}

const approve = (app: TestApp, person: 'stranger' | 'frontDesk', bookingId: string) =>
  callerOf(app, person).approval.decide({ bookingId, decision: 'approve' });

const NOT_THEIRS = { code: 'FORBIDDEN', cause: { reason: 'not-your-task' } };
/** Next week, so that nobody has come before it is decided. */
const later = (): Pick<RequestInput, 'when'> => ({
  when: { days: { list: ['2026-12-07', '2026-12-08'] }, time: { from: '09:00', to: '18:00' } },
});

describe('a deputy', () => {
  it('decides on the days that were given, and not before or after, with the session they have', async () => {
    const app = await useApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), sixSeats(app, later())));
    const late = { ...later(), want: { kind: 'desk', count: 4 }, headCount: 4 } as const;
    await appoint(app, STORY_PEOPLE.stranger);
    await expect(approve(app, 'stranger', bookingId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    app.passMinutes(DAY_MINUTES);
    expect((await approve(app, 'stranger', bookingId)).state).toBe('confirmed');
    const other = bookingIdOf(await create(callerOf(app, 'administrator'), sixSeats(app, late)));
    app.passMinutes(DAY_MINUTES);
    await expect(approve(app, 'stranger', other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is at the front desk before and after, where they serve there', async () => {
    const app = await useApp({ withHelpers: true });
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), sixSeats(app, later())));
    await appoint(app, STORY_HELPERS.frontDesk);
    await expect(approve(app, 'frontDesk', bookingId)).rejects.toMatchObject(NOT_THEIRS);
    app.passMinutes(DAY_MINUTES);
    expect((await approve(app, 'frontDesk', bookingId)).state).toBe('confirmed');
    const { people } = await callerOf(app, 'manager').account.people({ stationId: app.story.stationId });
    expect(people).toContainEqual(
      expect.objectContaining({ role: { at: 'station', as: 'front-desk' }, standsIn: TUESDAY }),
    );
    // Taken away before the days are over, they are what they were.
    await callerOf(app, 'manager').account.removeRole({
      personId: app.story.personIds.frontDesk ?? '',
      role: { stationId: app.story.stationId, as: 'approver' },
    });
    const [role] = (await actorOf(app, 'frontDesk')).stationRoles;
    expect(role?.role).toBe('front-desk');
  });

  it('is told of what has to be decided on these days, and whoever only serves at the desk is not', async () => {
    const app = await useApp({ withHelpers: true });
    await appoint(app, STORY_PEOPLE.stranger);
    const { stationId } = (await actorOf(app, 'manager')).stationRoles[0]!;
    const told = () => listDeciderIds(readingFrom(app), stationId, app.now(), 20);
    const { personId: deputy } = await actorOf(app, 'stranger');
    const { personId: desk } = await actorOf(app, 'frontDesk');
    const before = await told();
    expect(before).not.toContain(deputy);
    expect(before).not.toContain(desk);
    app.passMinutes(DAY_MINUTES);
    expect(await told()).toEqual([...before, deputy].sort((a, b) => a - b));
  });

  it('is nobody who approves anyway, nobody for days that are over, and nobody of another station', async () => {
    const app = await useApp();
    const { manager, stranger } = STORY_PEOPLE;
    await expect(appoint(app, manager)).rejects.toMatchObject({ cause: { reason: 'stands-in-already' } });
    const over = { from: '2026-11-28', to: '2026-11-29' };
    await expect(appoint(app, stranger, over)).rejects.toMatchObject({ cause: { reason: 'day-over' } });
    await expect(appoint(app, stranger, TUESDAY, 'otherManager')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const reversed = { from: '2026-12-02', to: '2026-12-01' };
    await expect(appoint(app, stranger, reversed)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await actorOf(app, 'stranger')).stationRoles).toEqual([]);
  });
});
