import { addDays, formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { DemoDistrict } from './make-district.ts';

type Tell = (line: string) => void;

const LICENCE_DAYS = 300;

/** Two of the six also eat at a neighbour's canteen: it is listed, approved, and two portions are ordered, one vegetarian. */
export async function openCanteen(district: DemoDistrict, today: LocalDay, tell: Tell): Promise<void> {
  const { clients, stationId, parties } = district;
  tell('⑤ 其中两人在邻居的食堂用餐。/ Two of them also eat at a neighbour’s canteen.');
  const { id: canteenId } = await clients.neighbour.canteen.propose.mutate({
    partyId: parties.neighbour,
    stationId,
    listing: {
      name: '江城精工食堂',
      place: '江城精工 1 号楼 2 层',
      wayIn: '从南门进，上二楼',
      marks: ['vegetarian', 'halal'],
      licence: { number: 'JY34201060009876', until: formatLocalDay(addDays(today, LICENCE_DAYS)) },
      priceMinor: 1_800,
      kitchenMax: 600,
      days: 'workdays',
      periods: [
        { meal: 'lunch', from: '11:30', to: '13:00', sittingMinutes: 30, portions: 120, surplus: 40 },
      ],
      surplusOpens: { daysBefore: 0, time: '10:30' },
      cutOff: { daysBefore: 1, time: '17:00' },
      windowDays: 14,
      portionsPerOrderMax: 40,
      walkInMinutes: 30,
    },
  });
  await clients.manager.canteen.decide.mutate({ canteenId, decision: 'approve' });
  const { name, days } = await clients.consultant.canteen.get.query({ canteenId });
  const open = days.find((day) => day.open);
  if (!open) {
    tell(`  ${name}：放假安排公布后开始订餐。/ Orders open once the holidays are published.`);
    return;
  }
  const order = await clients.consultant.booking.create.mutate({
    request: {
      stationId,
      partyId: parties.consultancy,
      want: { kind: 'canteen', resourceId: canteenId, count: 2, marks: { vegetarian: 1 } },
      when: { days: { list: [open.day] }, time: { from: '12:00', to: '12:30' } },
      headCount: 2,
    },
    idempotencyKey: 'story-meals',
  });
  if (order.bookingId === null) throw new Error('the story ends: the meals were refused');
  const { tickets } = await clients.consultant.canteen.tickets.query({ bookingId: order.bookingId });
  tell(`  ${name} ${open.day} 12:00–12:30，2 份（素食 1）；餐券短码 / ticket ${tickets[0]?.code ?? ''}`);
}
