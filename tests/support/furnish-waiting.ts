import type { ApiClient } from '../../scripts/demo/api-client.ts';
import type { RequestInput } from './requests.ts';
import type { Story } from './story.ts';

interface Waits {
  readonly administrator: ApiClient;
  readonly neighbour: ApiClient;
  readonly book: (by: ApiClient, change: Partial<RequestInput>) => Promise<string>;
  readonly story: Pick<Story, 'stationId' | 'neighbourId' | 'smallRoomId' | 'areaId'>;
}

/** The neighbour waits for two places of the administrator's, and one of them comes back: answers what it is offered. */
export async function waitForTurns({ administrator, neighbour, book, story }: Waits): Promise<string> {
  const wish = (date: string) => ({
    want: { kind: 'room' as const, resourceId: story.smallRoomId },
    when: { days: { list: [date] }, time: { from: '14:00', to: '16:00' } },
  });
  const dates = ['2026-12-10', '2026-12-11'] as const;
  const [first] = [await book(administrator, wish(dates[0])), await book(administrator, wish(dates[1]))];
  for (const date of dates) await join(neighbour, story, { headCount: 4, ...wish(date) });
  await administrator.booking.cancel.mutate({ bookingId: first });
  return offerOf(neighbour, story, 'offered');
}

/** Eight seats of the area are waited for, and four come back one by one: answers what is held of them. */
export async function waitForPart({ administrator, neighbour, book, story }: Waits): Promise<string> {
  const wish = (count: number) => ({
    want: { kind: 'area' as const, count, resourceId: story.areaId },
    when: { days: { list: ['2026-12-15'] }, time: { from: '09:00', to: '18:00' } },
    headCount: count,
  });
  const single: string[] = [];
  for (let seat = 0; seat < 4; seat += 1) single.push(await book(administrator, wish(1)));
  for (let group = 0; group < 2; group += 1) await book(administrator, wish(8));
  await join(neighbour, story, wish(8));
  for (const bookingId of single) await administrator.booking.cancel.mutate({ bookingId });
  return offerOf(neighbour, story, 'waiting');
}

async function join(
  neighbour: ApiClient,
  { stationId, neighbourId }: Waits['story'],
  wish: Pick<RequestInput, 'want' | 'when' | 'headCount'>,
): Promise<void> {
  const request = { stationId, partyId: neighbourId, purpose: '项目例会', ...wish };
  await neighbour.waitlist.join.mutate({ request });
}

async function offerOf(
  neighbour: ApiClient,
  { neighbourId }: Waits['story'],
  state: 'offered' | 'waiting',
): Promise<string> {
  const { waiting } = await neighbour.waitlist.list.query({ partyId: neighbourId });
  const offer = waiting.find((one) => one.state === state && one.offer !== null)?.offer;
  if (!offer) throw new Error('the neighbour of the gallery was offered nothing');
  return offer;
}
