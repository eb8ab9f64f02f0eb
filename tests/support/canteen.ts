import { callerOf, type TestApp } from './app-fixture.ts';

type Proposing = Parameters<ReturnType<typeof callerOf>['canteen']['propose']>[0];
export type Listing = Proposing['listing'];
export type Ordering = Parameters<ReturnType<typeof callerOf>['booking']['create']>[0]['request'];

/** 味道食堂: lunch at three sittings of half an hour; the kitchen does 100 at each and offers 20 to its neighbours. */
export const LISTING: Listing = {
  name: '味道食堂',
  place: '味道大厦 2 层',
  wayIn: '从东门进，电梯到 2 层',
  marks: ['halal', 'vegetarian'],
  licence: { number: 'JY34201060001234', until: '2027-06-30' },
  priceMinor: 1_800,
  kitchenMax: 100,
  days: 'workdays',
  periods: [{ meal: 'lunch', from: '11:30', to: '13:00', sittingMinutes: 30, portions: 20, surplus: 10 }],
  surplusOpens: { daysBefore: 0, time: '10:00' },
  cutOff: { daysBefore: 1, time: '17:00' },
  windowDays: 14,
  portionsPerOrderMax: 40,
  walkInMinutes: 60,
  welcome: { who: 'district' },
};

/** A PNG of one pixel, in base64. */
export const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The neighbour lists its canteen and the manager approves it. */
export async function openCanteen(app: TestApp, changes: Partial<Listing> = {}): Promise<string> {
  const { stationId, neighbourId } = app.story;
  const listing = { ...LISTING, ...changes };
  const { id } = await callerOf(app, 'neighbour').canteen.propose({
    partyId: neighbourId,
    stationId,
    listing,
  });
  await callerOf(app, 'manager').canteen.decide({ canteenId: id, decision: 'approve' });
  return id;
}

/** Portions for 远景咨询 on Tuesday at 12:00, unless something else is asked for. */
export function mealsOf(
  app: TestApp,
  canteenId: string,
  {
    count = 1,
    marks = {},
    days = ['2026-12-01'],
    time = ['12:00', '12:30'],
    partyId = app.story.consultancyId,
  }: {
    count?: number;
    marks?: { halal?: number; vegetarian?: number };
    days?: string[];
    time?: readonly [string, string];
    partyId?: string;
  } = {},
): Ordering {
  return {
    stationId: app.story.stationId,
    partyId,
    want: { kind: 'canteen', resourceId: canteenId, count, marks },
    when: { days: { list: days }, time: { from: time[0], to: time[1] } },
    headCount: Math.max(1, count),
  };
}
