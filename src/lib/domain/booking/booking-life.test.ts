import { describe, expect, it } from 'vitest';
import type { Instant } from '#lib/domain/time/instant.ts';
import { BOOKING_ACTIONS, capabilityOf, type BookingAction } from './booking-capabilities.ts';
import { stateAt, type BookingState } from './booking-life.ts';

const minute = (value: number): Instant => value as Instant;

describe('the life of a booking', () => {
  it('lets a hold end at its deadline by itself, also after it was sent back', () => {
    for (const state of ['pending', 'returned', 'offered'] as const) {
      expect(stateAt({ state, deadline: minute(100), lastTo: minute(500) }, minute(99))).toBe(state);
      expect(stateAt({ state, deadline: minute(100), lastTo: minute(500) }, minute(100))).toBe('lapsed');
    }
  });

  it('finishes a confirmed stay after its last minute, and leaves all other ends as they are', () => {
    expect(stateAt({ state: 'confirmed', deadline: minute(100), lastTo: minute(500) }, minute(499))).toBe(
      'confirmed',
    );
    expect(stateAt({ state: 'confirmed', deadline: null, lastTo: minute(500) }, minute(500))).toBe(
      'finished',
    );
    for (const state of ['declined', 'cancelled', 'lapsed', 'displaced'] as const) {
      expect(stateAt({ state, deadline: minute(100), lastTo: minute(500) }, minute(9999))).toBe(state);
    }
  });
});

describe('what may be done in which state by whom', () => {
  const STATES: BookingState[] = [
    'pending',
    'returned',
    'confirmed',
    'declined',
    'cancelled',
    'lapsed',
    'finished',
    'offered',
    'displaced',
  ];
  const NOBODY = { ownParty: false, acts: false, sees: false, looks: false, decides: false, serves: false };
  const MEMBER = { ...NOBODY, ownParty: true, acts: true, sees: true };
  const MANAGER = { ...NOBODY, looks: true, decides: true, serves: true };
  const MANAGER_OF_OWN_PARTY = { ...MANAGER, ownParty: true, acts: true, sees: true };
  const FRONT_DESK = { ...NOBODY, looks: true, serves: true };
  const AUDITOR = { ...NOBODY, looks: true };
  const CANTEEN_OPERATOR = { ...NOBODY, ownParty: true };

  /** Written by hand from the rules of the house: in which states each may do it. */
  const EXPECTED: Record<
    BookingAction,
    { member: BookingState[]; manager: BookingState[]; both: BookingState[] }
  > = {
    see: { member: STATES, manager: STATES, both: STATES },
    approve: { member: [], manager: ['pending', 'returned'], both: [] },
    return: { member: [], manager: ['pending'], both: [] },
    decline: { member: [], manager: ['pending', 'returned'], both: [] },
    complete: { member: ['returned'], manager: [], both: ['returned'] },
    cancel: {
      member: ['pending', 'returned', 'confirmed', 'offered'],
      manager: ['pending', 'returned', 'confirmed', 'offered'],
      both: ['pending', 'returned', 'confirmed', 'offered'],
    },
    accept: { member: ['offered'], manager: ['offered'], both: ['offered'] },
    'check-in': {
      member: ['confirmed', 'finished'],
      manager: ['confirmed', 'finished'],
      both: ['confirmed', 'finished'],
    },
    'correct-no-show': { member: [], manager: ['confirmed', 'finished'], both: [] },
    share: { member: ['confirmed'], manager: [], both: ['confirmed'] },
    'hand-over': {
      member: ['pending', 'returned', 'confirmed'],
      manager: ['pending', 'returned', 'confirmed'],
      both: ['pending', 'returned', 'confirmed'],
    },
    'release-days': {
      member: ['pending', 'returned', 'confirmed'],
      manager: ['pending', 'returned', 'confirmed'],
      both: ['pending', 'returned', 'confirmed'],
    },
    change: {
      member: ['pending', 'returned', 'confirmed'],
      manager: ['pending', 'returned', 'confirmed'],
      both: ['pending', 'returned', 'confirmed'],
    },
  };

  it.each(BOOKING_ACTIONS)('allows to %s exactly where the house says so', (action) => {
    const allowed = (relation: typeof MEMBER) =>
      STATES.filter((state) => capabilityOf(action, state, relation).allowed);
    expect(allowed(MEMBER)).toEqual(EXPECTED[action].member);
    expect(allowed(MANAGER)).toEqual(EXPECTED[action].manager);
    expect(allowed(MANAGER_OF_OWN_PARTY)).toEqual(EXPECTED[action].both);
    expect(allowed(NOBODY)).toEqual([]);
  });

  it('lets the front desk see and cancel, an auditor see, and a canteen operator nothing', () => {
    const allowed = (relation: typeof MEMBER) =>
      BOOKING_ACTIONS.filter((action) =>
        STATES.some((state) => capabilityOf(action, state, relation).allowed),
      );
    expect(allowed(FRONT_DESK)).toEqual([
      'see',
      'cancel',
      'release-days',
      'change',
      'hand-over',
      'accept',
      'check-in',
    ]);
    expect(allowed(AUDITOR)).toEqual(['see']);
    expect(allowed(CANTEEN_OPERATOR)).toEqual([]);
    expect(capabilityOf('see', 'pending', CANTEEN_OPERATOR)).toMatchObject({ because: 'not-your-task' });
  });

  it('hides the booking from strangers, and tells all others why not', () => {
    expect(capabilityOf('cancel', 'pending', NOBODY)).toMatchObject({ because: 'hidden' });
    expect(capabilityOf('approve', 'pending', MEMBER)).toMatchObject({ because: 'not-your-task' });
    expect(capabilityOf('approve', 'pending', MANAGER_OF_OWN_PARTY)).toMatchObject({ because: 'own-party' });
    expect(capabilityOf('cancel', 'lapsed', MEMBER)).toMatchObject({ because: 'wrong-state' });
  });
});
