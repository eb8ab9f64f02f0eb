import { describe, expect, it } from 'vitest';
import type { Want } from '#lib/domain/request/booking-request.ts';
import { queueOf } from './queue-of.ts';

const desks = (changes: object = {}): Want => ({
  kind: 'desk',
  count: 1,
  together: 'prefer',
  features: [],
  ...changes,
});
const queue = (want: Want, time: object = { part: 'full-day' }): string =>
  queueOf({ want, when: { days: { list: [] }, time: time as { part: 'full-day' } } });

describe('the queue of a request', () => {
  it('is the same for the same places and times, however many are wanted', () => {
    expect(queue(desks({ count: 6 }))).toBe(queue(desks({ together: 'no' })));
    expect(queue(desks({ features: ['屏幕', '靠窗'] }))).toBe(queue(desks({ features: ['靠窗', '屏幕'] })));
    expect(queue(desks({ count: 1, together: 'must' }))).toBe(queue(desks()));
  });

  it('is another for other places, other times and what has to be together', () => {
    const all = [
      queue(desks()),
      queue(desks({ zoneId: 'z1' })),
      queue(desks({ count: 2, together: 'must' })),
      queue(desks({ features: ['together'] })),
      queue(desks(), { part: 'morning' }),
      queue(desks(), { from: '09:00', to: '10:00', nextDay: false }),
      queue(desks(), { from: '09:00', to: '10:00', nextDay: true }),
      queue({ kind: 'room', features: [] }),
      queue({ kind: 'room', fits: 6, features: [] }),
      queue({ kind: 'canteen', count: 1, resourceId: 'c1', marks: {} }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
