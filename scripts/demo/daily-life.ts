import { addDays, formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { ApiClient } from './api-client.ts';
import type { DemoDistrict } from './make-district.ts';

type CreateInput = Parameters<ApiClient['booking']['create']['mutate']>[0];
type Want = CreateInput['request']['want'];

interface Habit {
  readonly who: 'neighbour' | 'teamLead';
  readonly firstDay: number;
  readonly days: number;
  readonly want: Want;
  readonly time: CreateInput['request']['when']['time'];
  readonly headCount: number;
  readonly purpose: string;
}

/** What the neighbours do in the coming days, so that the hall is not empty. Few enough to be granted at once. */
const HABITS: readonly Habit[] = [
  {
    who: 'neighbour',
    firstDay: 0,
    days: 5,
    want: { kind: 'desk', count: 3 },
    time: { part: 'morning' },
    headCount: 3,
    purpose: '设备调试',
  },
  {
    who: 'teamLead',
    firstDay: 0,
    days: 5,
    want: { kind: 'desk', count: 3 },
    time: { part: 'afternoon' },
    headCount: 3,
    purpose: '需求梳理',
  },
  {
    who: 'neighbour',
    firstDay: 1,
    days: 5,
    want: { kind: 'desk', count: 2 },
    time: { part: 'full-day' },
    headCount: 2,
    purpose: '外勤落脚',
  },
  {
    who: 'teamLead',
    firstDay: 1,
    days: 5,
    want: { kind: 'desk', count: 3 },
    time: { part: 'full-day' },
    headCount: 3,
    purpose: '联合办公',
  },
  {
    who: 'teamLead',
    firstDay: 1,
    days: 3,
    want: { kind: 'room', fits: 6 },
    time: { from: '09:30', to: '11:00' },
    headCount: 5,
    purpose: '周例会',
  },
  {
    who: 'neighbour',
    firstDay: 1,
    days: 2,
    want: { kind: 'room', fits: 10 },
    time: { from: '14:00', to: '16:30' },
    headCount: 9,
    purpose: '供应商评审',
  },
  {
    who: 'neighbour',
    firstDay: 1,
    days: 4,
    want: { kind: 'area', count: 8 },
    time: { part: 'afternoon' },
    headCount: 8,
    purpose: '培训',
  },
  {
    who: 'teamLead',
    firstDay: 1,
    days: 1,
    want: { kind: 'counter' },
    time: { from: '10:00', to: '10:30' },
    headCount: 1,
    purpose: '社保开户',
  },
  {
    who: 'neighbour',
    firstDay: 2,
    days: 2,
    want: { kind: 'bay', count: 2 },
    time: { from: '13:00', to: '17:00' },
    headCount: 2,
    purpose: '来访车辆',
  },
];

/** Fills the coming days with small bookings; a day that is over or taken is skipped. Answers how many were granted. */
export async function liveDaily(
  { clients, stationId, parties }: DemoDistrict,
  today: LocalDay,
): Promise<number> {
  let granted = 0;
  for (const [index, habit] of HABITS.entries()) {
    const list = Array.from({ length: habit.days }, (_, day) =>
      formatLocalDay(addDays(today, habit.firstDay + day)),
    );
    const answer = await clients[habit.who].booking.create.mutate({
      idempotencyKey: `daily-life-${index}`,
      request: {
        stationId,
        partyId: habit.who === 'neighbour' ? parties.neighbour : parties.team,
        want: habit.want,
        when: { days: { list }, time: habit.time },
        headCount: habit.headCount,
        purpose: habit.purpose,
        ifClash: 'skip',
        acceptProvisional: true,
      },
    });
    if (answer.outcome !== 'refused') granted += 1;
  }
  return granted;
}
