import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { LISTING, PICTURE } from './canteen.ts';
import type { GalleryPage } from './gallery-page.ts';
import type { Story } from './story.ts';

const DAY = '2026-12-01';

/** A canteen that is open, one that waits for the station, and an order for twelve, with the pages about them. */
export async function furnishCanteen(
  neighbour: ApiClient,
  manager: ApiClient,
  administrator: ApiClient,
  { stationId, neighbourId, consultancyId }: Story,
): Promise<GalleryPage[]> {
  const list = (name: string) =>
    neighbour.canteen.propose.mutate({ partyId: neighbourId, stationId, listing: { ...LISTING, name } });
  const { id: canteenId } = await list('味道食堂');
  await manager.canteen.decide.mutate({ canteenId, decision: 'approve' });
  const { id: secondId } = await list('味道面馆');
  await manager.canteen.decide.mutate({ canteenId: secondId, decision: 'approve' });
  await list('味道小厨');
  await neighbour.canteen.addPicture.mutate({ canteenId, description: '味道食堂的餐厅', picture: PICTURE });
  await administrator.canteen.stand.mutate({
    canteenId,
    partyId: consultancyId,
    weekdays: [2, 4],
    from: '11:30',
    to: '12:00',
    count: 2,
    marks: { vegetarian: 1 },
    start: '2026-12-02',
  });
  const order = async (by: ApiClient, days: string[], count: number, purpose = ''): Promise<string> => {
    const { bookingId } = await by.booking.create.mutate({
      request: {
        stationId,
        partyId: consultancyId,
        want: { kind: 'canteen', resourceId: canteenId, count, marks: { vegetarian: 1 } },
        when: { days: { list: days }, time: { from: '12:00', to: '12:30' } },
        headCount: count,
        purpose,
      },
      idempotencyKey: `gallery-meals-${count}`,
    });
    return bookingId ?? '';
  };
  const bookingId = await order(administrator, [DAY], 12);
  const severalId = await order(administrator, ['2026-12-02', '2026-12-03', '2026-12-04'], 3);
  const callerId = await order(neighbour, ['2026-12-03'], 4, '王女士');
  const { tickets } = await administrator.canteen.tickets.query({ bookingId });
  const canteen = `/canteens/${canteenId}`;
  return [
    { name: 'canteens', path: `/stations/${stationId}/canteens`, as: null },
    { name: 'canteens-deciding', path: `/stations/${stationId}/canteens`, as: 'manager' },
    { name: 'canteen', path: `${canteen}?day=${DAY}&at=12:00`, as: 'administrator' },
    {
      name: 'canteen-full',
      path: `${canteen}?day=${DAY}&at=12:00`,
      as: 'administrator',
      sent: { count: '9' },
    },
    { name: 'canteen-signed-out', path: canteen, as: null },
    { name: 'canteen-kitchen', path: `${canteen}/kitchen?day=${DAY}`, as: 'neighbour' },
    { name: 'canteen-settlement', path: `${canteen}/settlement?month=2026-12`, as: 'neighbour' },
    { name: 'canteen-phone', path: `${canteen}/phone`, as: 'neighbour' },
    { name: 'canteen-listing', path: `/parties/${neighbourId}/canteens`, as: 'neighbour' },
    { name: 'meal-change', path: `/bookings/${bookingId}/meal`, as: 'administrator' },
    { name: 'meal-change-several', path: `/bookings/${severalId}/meal`, as: 'administrator' },
    { name: 'meal-change-caller', path: `/bookings/${callerId}/meal`, as: 'neighbour' },
    { name: 'party-meals', path: `/parties/${consultancyId}/meals?month=2026-12`, as: 'administrator' },
    { name: 'meal-tickets', path: `/bookings/${bookingId}/tickets`, as: 'administrator' },
    { name: 'meal-ticket', path: tickets[0]?.path ?? '', as: 'neighbour' },
  ];
}
