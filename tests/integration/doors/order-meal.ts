import { LISTING } from '../../support/canteen.ts';
import type { RouteWorld } from '../access/expected-route.ts';
import { dataOf, mutation, query, send } from './http-call.ts';
import type { StoryServer } from './story-server.ts';

type Person = 'neighbour' | 'manager' | 'member';

/** The neighbour opens a canteen, and the member of the consultancy orders a portion for tomorrow there. */
export async function orderMeal(server: StoryServer): ReturnType<RouteWorld['meal']> {
  const { stationId, neighbourId, consultancyId } = server.story;
  const headersOf = (person: Person) => ({ origin: server.origin, cookie: server.cookieOf(person) });
  const as = async (person: Person, path: string, input: unknown) =>
    dataOf(await send(server, mutation(path, input, headersOf(person)))) as Record<string, string>;
  const listed = await as('neighbour', 'canteen.propose', {
    partyId: neighbourId,
    stationId,
    listing: LISTING,
  });
  const canteenId = listed['id']!;
  await as('manager', 'canteen.decide', { canteenId, decision: 'approve' });
  const request = {
    stationId,
    partyId: consultancyId,
    want: { kind: 'canteen', resourceId: canteenId, count: 1 },
    when: { days: { list: ['2026-12-01'] }, time: { from: '12:00', to: '12:30' } },
    headCount: 1,
  };
  const made = await as('member', 'booking.create', { request, idempotencyKey: 'route-meal-1' });
  const bookingId = made['bookingId']!;
  const { tickets } = dataOf(
    await send(server, query('canteen.tickets', { bookingId }, headersOf('member'))),
  ) as { tickets: { path: string }[] };
  return { canteenId, bookingId, ticket: tickets[0]!.path.replace('/tickets/', '') };
}
