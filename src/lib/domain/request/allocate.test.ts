import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import type { Allocation } from './allocation.ts';
import type { BookingRequest } from './booking-request.ts';
import { ClaimsByResource, type FiledClaim } from './claims-by-resource.ts';
import { at, day, FIRM, hall, NOW, request } from './hall.fixture.ts';
import { planRequest } from './plan-request.ts';

const HALL = hall();

function claimOn(resourceId: number, on: string, changes: Partial<FiledClaim> = {}): FiledClaim {
  return {
    resourceId,
    from: at(on, 540),
    to: at(on, 1080),
    kind: 'booking',
    quantity: 1,
    allOfIt: false,
    holder: 99,
    deadline: null,
    ...changes,
  };
}

function decide(changes: Partial<BookingRequest>, claims: FiledClaim[] = []): Allocation {
  const plan = planRequest(request(changes), HALL, FIRM, NOW);
  if (plan.type !== 'ready') throw new Error(JSON.stringify(plan));
  return allocate(plan, new ClaimsByResource(claims, NOW), NOW);
}

const desks = (count: number, together: 'must' | 'prefer' | 'no' = 'prefer') =>
  ({ kind: 'desk', count, together, features: [] }) as const;
const twoDays = {
  days: { list: ['2026-12-01', '2026-12-02'] },
  time: { from: '09:00', to: '18:00', nextDay: false },
} as const;
const seats = (allocation: Allocation) =>
  allocation.days.map((one) => one.places.map((place) => place.resourceId));

describe('deciding a request', () => {
  it('grants two desks together at the lowest numbers', () => {
    const answer = decide({ want: desks(2) });
    expect(answer.outcome).toBe('granted');
    expect(seats(answer)).toEqual([[1, 2]]);
    expect(answer.days[0]?.together).toBe(true);
    expect(answer.deadline).toBeNull();
  });

  it('keeps the six of a firm in their seats for the whole stay, and lets them wait for the manager', () => {
    const answer = decide({ want: desks(4), when: twoDays }, [claimOn(1, '2026-12-02')]);
    expect(answer.outcome).toBe('pending');
    expect(seats(answer)).toEqual([
      [5, 6, 7, 8],
      [5, 6, 7, 8],
    ]);
    expect(answer.moves).toBe(0);
    expect(answer.deadline).toBe(NOW + 1440);
  });

  it('ends the hold no later than the first minute asked for', () => {
    expect(
      decide({ want: desks(4), when: { days: { list: ['2026-11-30'] }, time: twoDays.time } }).deadline,
    ).toBe(at('2026-11-30', 540));
  });

  it('refuses all when one day clashes, and shows which days were free', () => {
    const full = HALL.resources
      .filter((one) => one.kind === 'desk')
      .map((one) => claimOn(one.id, '2026-12-02'));
    const answer = decide({ want: desks(2), when: twoDays }, full);
    expect(answer.outcome).toBe('refused');
    expect(answer.days.map((one) => one.outcome)).toEqual(['free', 'refused']);
    expect(answer.days[1]?.refusal).toEqual({
      code: 'capacity-exceeded',
      asked: 2,
      free: 0,
      limit: 8,
      peak: 8,
      firstFree: null,
    });
  });

  it('skips the days that clash where that was asked for', () => {
    const full = HALL.resources
      .filter((one) => one.kind === 'desk')
      .map((one) => claimOn(one.id, '2026-12-02'));
    const answer = decide({ want: desks(2), when: twoDays, ifClash: 'skip' }, full);
    expect(answer.outcome).toBe('partly');
    expect(answer.days.map((one) => one.outcome)).toEqual(['given', 'refused']);
  });

  it('takes other desks of the hall for a named one that is taken, where alternatives are taken', () => {
    const named = { ...desks(1), deskIds: ['place-place-0001'] };
    const answer = decide({ want: named, when: twoDays, ifClash: 'alternatives' }, [
      claimOn(1, '2026-12-02'),
    ]);
    expect(answer.outcome).toBe('granted');
    expect(seats(answer)).toEqual([[1], [2]]);
    expect(answer.moves).toBe(1);
  });

  it('refuses a day on which the group must sit together and cannot', () => {
    const scattered = [2, 3, 6, 7].map((id) => claimOn(id, '2026-12-01'));
    const answer = decide({ want: desks(2, 'must') }, scattered);
    expect(answer.days[0]?.refusal).toEqual({ code: 'not-together', asked: 2, free: 4 });
    expect(decide({ want: desks(2, 'prefer') }, scattered).days[0]?.together).toBe(false);
  });

  it('says that the house has closed what is missing', () => {
    const closed = HALL.resources
      .filter((one) => one.kind === 'desk')
      .map((one) => claimOn(one.id, '2026-12-01', { kind: 'house', allOfIt: true, quantity: 0, holder: -1 }));
    expect(decide({ want: desks(2) }, closed).days[0]?.refusal).toEqual({
      code: 'closed',
      asked: 2,
      free: 0,
      firstFree: null,
    });
  });

  it('leaves holds out from their deadline on, and names them so that they can be lapsed', () => {
    const due = claimOn(1, '2026-12-01', { kind: 'hold', deadline: NOW, holder: 7 });
    const alive = { ...due, deadline: (NOW + 1) as typeof NOW };
    const named = { ...desks(1), deskIds: ['place-place-0001'] };
    expect(decide({ want: named }, [due])).toMatchObject({ outcome: 'granted', dueHolders: [7] });
    expect(decide({ want: named }, [alive])).toMatchObject({ outcome: 'refused', dueHolders: [] });
    expect(decide({ want: { ...desks(1), deskIds: ['place-place-0002'] } }, [due]).dueHolders).toEqual([]);
  });

  it('gives the smallest room that fits, and the other one when it is taken', () => {
    const room = { kind: 'room', fits: 5, features: [] } as const;
    expect(seats(decide({ want: room }))).toEqual([[20]]);
    expect(seats(decide({ want: room }, [claimOn(20, '2026-12-01')]))).toEqual([[21]]);
  });

  it('counts the seats of an area as a peak over the day', () => {
    const area = { kind: 'area', count: 4, features: [] } as const;
    const morning = { ...claimOn(30, '2026-12-01', { quantity: 6 }), to: at('2026-12-01', 720) };
    const afternoon = { ...claimOn(30, '2026-12-01', { quantity: 6 }), from: at('2026-12-01', 720) };
    expect(decide({ want: area }, [morning, afternoon]).outcome).toBe('pending');
    expect(decide({ want: { ...area, count: 5 } }, [morning, afternoon]).days[0]?.refusal).toMatchObject({
      code: 'capacity-exceeded',
      free: 4,
      peak: 6,
    });
  });

  it('does not give a desk on days on which it is not valid', () => {
    const short = {
      ...HALL,
      resources: HALL.resources.map((one) => ({ ...one, validTo: day('2026-12-01') })),
    };
    const plan = planRequest(request({ when: twoDays, ifClash: 'skip' }), short, FIRM, NOW);
    if (plan.type !== 'ready') throw new Error(plan.type);
    const answer = allocate(plan, new ClaimsByResource([], NOW), NOW);
    expect(answer.days.map((one) => one.refusal?.code ?? null)).toEqual([null, 'out-of-service']);
  });
});

describe('why a day of an area cannot be given', () => {
  it('tells the area that comes closest, also when nothing is free', () => {
    const answer = decide({ want: { kind: 'area', count: 1, features: [] } }, [
      claimOn(30, '2026-12-01', { quantity: 10 }),
    ]);
    expect(answer.days[0]?.refusal).toEqual({
      code: 'capacity-exceeded',
      asked: 1,
      free: 0,
      limit: 10,
      peak: 10,
      firstFree: null,
    });
  });

  it('counts of what is taken only what is open: a room that is closed is neither', () => {
    const rooms = decide({ want: { kind: 'room', features: [] } }, [
      claimOn(20, '2026-12-01', { kind: 'house', holder: -1 }),
      claimOn(21, '2026-12-01'),
    ]);
    expect(rooms.days[0]?.refusal).toMatchObject({ code: 'capacity-exceeded', free: 0, limit: 1, peak: 1 });
  });
});
