import { describe, expect, it } from 'vitest';
import { oneDesk, sixSeats } from '../../support/requests.ts';
import type { StoryPerson } from '../../support/story.ts';
import { fillHall, secretsIn, type FilledHall } from './secrets.ts';
import { useWorld, type World } from './world.ts';

const OTHERS: readonly (StoryPerson | null)[] = [
  null,
  'stranger',
  'neighbourMember',
  'neighbour',
  'otherManager',
];

/** Who they are themselves, and the parties that they may book for. */
async function knownTo(world: World, person: StoryPerson): Promise<string[]> {
  const caller = world.as(person);
  const { parties } = await caller.party.list({});
  return [
    ...Object.values((await caller.account.me()) as object).map(String),
    ...parties.flatMap(({ id, name }) => [id, name]),
  ];
}

/** Whatever others can ask of a hall in which something is booked, held and closed. */
async function allThatOthersCanAsk(
  world: World,
  person: StoryPerson | null,
  hall: FilledHall,
): Promise<unknown[]> {
  const { story } = world;
  const { stationId } = story;
  const caller = world.as(person);
  const open = [
    caller.availability.day({ stationId, day: hall.day }),
    caller.availability.day({ stationId: story.otherStationId, day: hall.day }),
    caller.station.list(),
    caller.station.get({ stationId }),
    caller.resource.list({ stationId }),
    caller.calendar.year({ year: 2026, stationId }),
    caller.booking.get({ bookingId: hall.bookingId }),
    caller.closure.list({ stationId }),
    caller.approval.queue({ stationId }),
    caller.party.members({ partyId: story.consultancyId }),
    caller.party.list({}),
    ...quotes(world, person),
  ];
  const answers = await Promise.allSettled(open);
  return answers.map((one) => (one.status === 'fulfilled' ? one.value : errorText(one.reason)));
}

/** Requests of the neighbour for what is taken: their refusals and alternatives speak of the others' bookings. */
function quotes({ app, story, as }: World, person: StoryPerson | null): Promise<unknown>[] {
  if (person !== 'neighbour' && person !== 'neighbourMember') return [];
  const partyId = story.neighbourId;
  const requests = [
    sixSeats(app, { partyId, want: { kind: 'desk', count: 39 } }),
    sixSeats(app, { partyId, want: { kind: 'desk', count: 34, together: 'must' } }),
    oneDesk(app, { partyId, want: { kind: 'room', resourceId: story.largeRoomId } }),
  ];
  return requests.map((request) => as(person).booking.quote({ request }));
}

function errorText(error: unknown): string {
  const { message, cause } = error as Error;
  return `${message} ${JSON.stringify(cause)} ${String(cause)}`;
}

describe('free and busy of others', () => {
  it.each(OTHERS)('shows no name, number, id, purpose or reason to %s', async (person) => {
    const world = await useWorld();
    const hall = await fillHall(world);
    const own = person === null ? [] : await knownTo(world, person);
    const answers = JSON.stringify(await allThatOthersCanAsk(world, person, hall));
    expect(secretsIn(answers, hall.secrets, own)).toEqual([]);
    const mayAsk = person === 'neighbour' || person === 'neighbourMember';
    expect(
      answers.split('capacity-exceeded').length > 1,
      'refusals of taken seats are among the answers',
    ).toBe(mayAsk);
  });

  it.each([null, 'neighbour', 'otherManager'] as const)(
    'shows %s that something is taken, held and closed',
    async (person) => {
      const world = await useWorld();
      const { day } = await fillHall(world);
      const { resources } = await world
        .as(person)
        .availability.day({ stationId: world.story.stationId, day });
      const claims = resources.flatMap((one) => one.claims);
      expect(claims.map((claim) => claim.state).sort()).toEqual([
        'closed',
        ...Array<string>(6).fill('held'),
        'taken',
      ]);
      for (const claim of claims) expect(claim).toMatchObject({ bookingId: null, party: null });
      expect(claims.filter((claim) => claim.owner === 'own')).toEqual([]);
    },
  );

  it('is told by name to the party and to who runs the station, so that the search above would find it', async () => {
    const world = await useWorld();
    const { day, bookingId, secrets } = await fillHall(world);
    for (const person of ['member', 'administrator', 'manager', 'officer'] as const) {
      const view = JSON.stringify(
        await world.as(person).availability.day({ stationId: world.story.stationId, day }),
      );
      expect(secretsIn(view, secrets)).toEqual(['the party’s name', 'the booking’s id', 'the hold’s id']);
      const booking = JSON.stringify(await world.as(person).booking.get({ bookingId }));
      expect(secretsIn(booking, secrets)).toContain('the booking’s purpose');
    }
    const closures = JSON.stringify(
      await world.as('manager').closure.list({ stationId: world.story.stationId }),
    );
    expect(secretsIn(closures, secrets)).toContain('the closure’s reason');
  });

  it('has what is set of a station and its resources only for who runs it', async () => {
    const world = await useWorld();
    const { stationId } = world.story;
    for (const person of [...OTHERS, 'member', 'administrator'] as const) {
      expect((await world.as(person).station.get({ stationId })).settings).toBeNull();
      const { resources } = await world.as(person).resource.list({ stationId });
      expect(resources.filter((one) => one.settings !== null)).toEqual([]);
    }
    expect((await world.as('manager').station.get({ stationId })).settings).not.toBeNull();
  });

  it('tells administrators the numbers of their people masked', async () => {
    const world = await useWorld();
    const { members } = await world.as('administrator').party.members({ partyId: world.story.consultancyId });
    expect(members.map(({ name, mobile }) => [name, mobile])).toEqual([
      ['陈思琪', '139****0004'],
      ['王磊', '139****0005'],
      ['施联', '139****0015'],
      ['张厨', '139****0016'],
    ]);
  });
});
