import { describe, expect, it } from 'vitest';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { ClaimsByResource, type FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import { at, day, FIRM, hall, NOW, request } from '#lib/domain/request/hall.fixture.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import { partOf } from './part-of.ts';
import { requestOfPart } from './request-of-part.ts';

const HALL = hall();
const DAYS = ['2026-12-01', '2026-12-02'] as const;
const BOTH = { days: { list: DAYS }, time: { from: '09:00', to: '18:00', nextDay: false } } as const;

function taken(resourceId: number, on: string, quantity = 1): FiledClaim {
  return {
    resourceId,
    from: at(on, 600),
    to: at(on, 660),
    kind: 'booking',
    quantity,
    allOfIt: false,
    holder: 99,
    deadline: null,
  };
}

function part(changes: Partial<BookingRequest>, claims: FiledClaim[]): unknown[] {
  const plan = planRequest(request(changes), HALL, FIRM, NOW);
  if (plan.type !== 'ready') throw new Error(JSON.stringify(plan));
  return partOf(plan, plan.days, new ClaimsByResource(claims, NOW), null, NOW).map(
    ({ asked, quantity, assigned }) => [
      DAYS.find((one) => day(one) === asked.day),
      quantity,
      assigned.places.map((one) => one.resourceId),
    ],
  );
}

const desks = (count: number, together: 'must' | 'no'): BookingRequest['want'] => ({
  kind: 'desk',
  count,
  together,
  features: [],
});

describe('what there is of a request', () => {
  it('is as many desks of each day as are free, and nothing of a day without one', () => {
    const claims = [1, 2, 4, 5, 6, 7].map((id) => taken(id, DAYS[0]));
    expect(part({ want: desks(4, 'no'), when: BOTH }, claims)).toEqual([
      [DAYS[0], 2, [3, 8]],
      [DAYS[1], 4, [1, 2, 3, 4]],
    ]);
    const full = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => taken(id, DAYS[0]));
    expect(part({ want: desks(4, 'no'), when: BOTH }, full)).toEqual([[DAYS[1], 4, [1, 2, 3, 4]]]);
  });

  it('is desks side by side, where nothing else is wanted', () => {
    const claims = [1, 2, 4, 5, 8].map((id) => taken(id, DAYS[0]));
    expect(part({ want: desks(4, 'must') }, claims)).toEqual([[DAYS[0], 2, [6, 7]]]);
  });

  it('is units of an area that has room for all of them', () => {
    const want = { kind: 'area', count: 8, features: [] } as const;
    expect(part({ want }, [taken(30, DAYS[0], 7)])).toEqual([[DAYS[0], 3, [30]]]);
    expect(part({ want }, [taken(30, DAYS[0], 10)])).toEqual([]);
  });
});

describe('the request of a part', () => {
  const days = [
    { day: day(DAYS[0]), quantity: 2 },
    { day: day(DAYS[1]), quantity: 3 },
  ];

  it('names its days and the most of one of them, and no longer each desk', () => {
    const named = { ...desks(4, 'no'), deskIds: ['a', 'b', 'c', 'd'] } as BookingRequest['want'];
    expect(requestOfPart(request({ want: named, when: BOTH }), days)).toMatchObject({
      want: { kind: 'desk', count: 3, together: 'no' },
      when: { days: { list: DAYS } },
    });
    expect(requestOfPart(request({ want: named }), days).want).not.toHaveProperty('deskIds.0');
    const room = { kind: 'room', fits: 6, features: [] } as const;
    expect(requestOfPart(request({ want: room }), days).want).toEqual(room);
  });

  it('wants no more portions that have to be something than there are', () => {
    const meals = { kind: 'canteen', count: 9, resourceId: 'c', marks: { halal: 2, vegetarian: 5 } } as const;
    expect(requestOfPart(request({ want: meals }), days).want).toMatchObject({
      count: 3,
      marks: { halal: 2, vegetarian: 1 },
    });
  });
});
