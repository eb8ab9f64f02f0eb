import { describe, expect, it } from 'vitest';
import { ClaimsByResource, type FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import { at, day, hall, NOW } from '#lib/domain/request/hall.fixture.ts';
import { judgeWalkIns, type WalkInQuestion } from './judge-walk-ins.ts';
import { judgeShares } from './judge-shares.ts';

const DAY = '2026-12-01';
const CLAIMED = [{ from: at(DAY, 540), to: at(DAY, 720) }];

function desk(resourceId: number): FiledClaim {
  return {
    resourceId,
    ...CLAIMED[0]!,
    kind: 'booking',
    quantity: 1,
    allOfIt: false,
    holder: resourceId,
    deadline: null,
  };
}

function keeping(more: Partial<WalkInQuestion> = {}): WalkInQuestion {
  return {
    hall: hall(),
    kind: 'desk',
    reserve: { units: 2, untilMinute: 570 },
    claims: new ClaimsByResource([desk(1), desk(2), desk(3)], NOW),
    atTheDesk: false,
    now: NOW,
    ...more,
  };
}

describe('places for those who come without a booking', () => {
  const ask = (quantity: number, more?: Partial<WalkInQuestion>) =>
    [...judgeWalkIns(keeping(more), [{ day: day(DAY), quantity, claimed: CLAIMED }]).values()][0] ?? null;

  it('are kept out of eight desks of which three are taken', () => {
    expect(ask(3)).toBeNull();
    expect(ask(4)).toEqual({ code: 'kept-for-walk-ins', asked: 4, free: 3, kept: 2, until: '09:30' });
  });

  it('can be booked from the set time of the day on, to the minute', () => {
    expect(ask(5, { now: at(DAY, 569) })).not.toBeNull();
    expect(ask(5, { now: at(DAY, 570) })).toBeNull();
  });

  it('are given out at the desk on the day, and not before', () => {
    expect(ask(5, { atTheDesk: true, now: at('2026-11-30', 600) })).not.toBeNull();
    expect(ask(5, { atTheDesk: true, now: at(DAY, 1) })).toBeNull();
  });

  it('are none where no rule keeps any', () => {
    expect(ask(8, { reserve: null })).toBeNull();
  });
});

describe('the share of a zone that one party may hold', () => {
  const places = (ids: number[]) => ids.map((resourceId) => ({ resourceId, quantity: 1 }));
  const ask = (ids: number[], own: FiledClaim[], percent: number | null) => [
    ...judgeShares(hall(), [{ day: day(DAY), places: places(ids), claimed: CLAIMED }], own, percent).values(),
  ];

  it('counts what the party has at the same moment', () => {
    const own = [desk(3), desk(4)];
    expect(ask([1, 2], own, 50)).toEqual([]);
    expect(ask([1, 2, 5], own, 50)).toEqual([{ code: 'party-share', asked: 3, held: 2, limit: 4 }]);
    expect(ask([1, 2, 5], [], 50)).toEqual([]);
    expect(ask([1, 2, 5], own, null)).toEqual([]);
    expect(ask([1, 2, 5], own, 100)).toEqual([]);
  });
});
