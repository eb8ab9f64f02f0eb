import { describe, expect, it } from 'vitest';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import { STORY_HELPERS, STORY_PEOPLE } from '../../support/story.ts';
import { useWorld } from './world.ts';

const CONFLICT_OF_INTEREST = { code: 'FORBIDDEN', cause: { reason: 'own-party' } };
const OFFICERS_ONLY = { code: 'FORBIDDEN', cause: { reason: 'officer-needed' } };

describe('in whose capacity somebody books', () => {
  it('is said of the booking: its people, its liaison, or the station for a caller', async () => {
    const { app, as } = await useWorld();
    const madeAs = async (person: 'member' | 'liaison' | 'frontDesk' | 'manager') => {
      const bookingId = bookingIdOf(await create(as(person), oneDesk(app)));
      const seen = await as('administrator').booking.get({ bookingId });
      return [seen.madeAs, seen.madeBy];
    };
    expect(await madeAs('member')).toEqual(['party', '王磊']);
    expect(await madeAs('liaison')).toEqual(['liaison', '施联']);
    expect(await madeAs('frontDesk')).toEqual(['station', '许前']);
    expect(await madeAs('manager')).toEqual(['station', '李站长']);
  });

  it('nobody decides for a party that they act for, not even as its liaison', async () => {
    const { app, story, as } = await useWorld();
    const role = { stationId: story.stationId, as: 'approver' } as const;
    await as('officer').account.invite({ ...STORY_HELPERS.liaison, role });
    const answer = await create(
      as('liaison'),
      oneDesk(app, { want: { kind: 'desk', count: 6 }, headCount: 6 }),
    );
    const decision = { bookingId: bookingIdOf(answer), decision: 'approve' } as const;
    expect(answer.outcome).toBe('pending');
    await expect(as('liaison').approval.decide(decision)).rejects.toMatchObject(CONFLICT_OF_INTEREST);
    await expect(as('approver').approval.decide(decision)).resolves.toMatchObject({ state: 'confirmed' });
  });
});

describe('a role that somebody may not take', () => {
  it('they may not replace: a manager those of managers and auditors', async () => {
    const { story, as } = await useWorld();
    const role = { stationId: story.stationId, as: 'front-desk' } as const;
    const manager = as('manager');
    await as('officer').account.invite({
      ...STORY_PEOPLE.stranger,
      role: { stationId: story.stationId, as: 'manager' },
    });
    for (const person of [STORY_PEOPLE.stranger, STORY_HELPERS.auditor])
      await expect(manager.account.invite({ ...person, role })).rejects.toMatchObject(OFFICERS_ONLY);
    await manager.account.invite({ ...STORY_HELPERS.approver, role });
    const { people } = await manager.account.people({ stationId: story.stationId });
    expect(people.find(({ name }) => name === STORY_HELPERS.approver.name)?.role.as).toBe('front-desk');
  });

  it('nor an administrator that of a liaison', async () => {
    const { story, as } = await useWorld();
    const role = { partyId: story.consultancyId, as: 'member' } as const;
    const invite = { ...STORY_HELPERS.liaison, role };
    await expect(as('administrator').account.invite(invite)).rejects.toMatchObject(OFFICERS_ONLY);
  });

  it('nor is the last officer made an auditor', async () => {
    const { as } = await useWorld();
    const invite = { ...STORY_PEOPLE.officer, role: { as: 'auditor' } } as const;
    await expect(as('officer').account.invite(invite)).rejects.toMatchObject({
      cause: { reason: 'last-officer' },
    });
  });

  it('and one that somebody does not have cannot be taken', async () => {
    const { story, as } = await useWorld();
    const taken = {
      personId: story.personIds.manager,
      role: { stationId: story.stationId, as: 'front-desk' },
    } as const;
    await expect(as('manager').account.removeRole(taken)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('whoever serves at a station finds all parties of its district, others only their own', async () => {
  const { as } = await useWorld();
  const names = async (person: Parameters<typeof as>[0]) =>
    (await as(person).party.list({ limit: 10 })).parties.map(({ name }) => name);
  for (const person of ['manager', 'approver', 'frontDesk', 'districtAuditor', 'officer'] as const)
    expect(await names(person)).toEqual(['远景咨询', '味道食品']);
  for (const person of ['liaison', 'canteenOperator', 'member'] as const)
    expect(await names(person)).toEqual(['远景咨询']);
  for (const person of ['auditor', 'stranger'] as const) expect(await names(person)).toEqual([]);
});
