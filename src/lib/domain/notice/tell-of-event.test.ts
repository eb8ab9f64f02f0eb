import { describe, expect, it } from 'vitest';
import { tellOfEvent, type BookingHappening } from './tell-of-event.ts';

const MAKER = 1;
const MANAGER = 2;
const OFFICER = 3;

function told(change: Partial<BookingHappening>) {
  const happening = {
    action: 'made',
    actorId: MAKER,
    madeBy: MAKER,
    waits: true,
    isChange: false,
    isInstead: false,
  };
  return tellOfEvent({ ...happening, ...change }, [MANAGER, OFFICER]);
}

describe('of a booking', () => {
  it('that waits those are told who decide, and not the one of them who made it', () => {
    expect(told({})).toEqual([
      { personId: MANAGER, notice: 'to-decide', message: 'booking-to-decide' },
      { personId: OFFICER, notice: 'to-decide', message: 'booking-to-decide' },
    ]);
    expect(told({ actorId: MANAGER }).map((one) => one.personId)).toEqual([OFFICER]);
    expect(told({ action: 'completed' })[0]?.notice).toBe('to-decide');
    expect(told({ action: 'offer-accepted' }).map((one) => one.personId)).toEqual([MANAGER, OFFICER]);
    expect(told({ isChange: true })[0]?.notice).toBe('change-to-decide');
  });

  it('that is granted at once whoever made it is sent a confirmation, which is no news in their list', () => {
    expect(told({ waits: false })).toEqual([{ personId: MAKER, notice: null, message: 'booking-made' }]);
    expect(told({ waits: false, isChange: true })).toEqual([]);
    expect(told({ waits: false, action: 'completed' })).toEqual([]);
    expect(told({ waits: false, action: 'offer-accepted' })).toEqual(told({ waits: false }));
  });

  it('that the desk has made for them is no news, and one that the house has made instead of another is', () => {
    expect(told({ waits: false, actorId: MANAGER })).toEqual([]);
    const instead = { waits: false, isInstead: true };
    // Its message was written by the closure.
    expect(told({ ...instead, actorId: MANAGER })).toEqual([
      { personId: MAKER, notice: 'moved', message: null },
    ]);
    expect(told(instead)).toEqual([]);
  });

  it.each(['approved', 'returned', 'declined', 'lapsed'] as const)(
    'that was %s whoever made it finds a notice; its message was written by the decision',
    (action) => {
      expect(told({ action, actorId: action === 'lapsed' ? null : MANAGER, waits: false })).toEqual([
        { personId: MAKER, notice: action, message: null },
      ]);
    },
  );

  it.each([
    ['changed', 'booking-changed'],
    ['days-released', 'booking-changed'],
    ['cancelled', 'booking-cancelled'],
  ] as const)(
    'that somebody else has %s whoever made it is told, and of their own doing only their calendar',
    (action, message) => {
      expect(told({ action, actorId: MANAGER })).toEqual([{ personId: MAKER, notice: action, message }]);
      expect(told({ action })).toEqual([{ personId: MAKER, notice: null, message: 'calendar-updated' }]);
    },
  );

  it('that was shared nobody is told', () => {
    expect(told({ action: 'shared', actorId: MANAGER })).toEqual([]);
  });
});
