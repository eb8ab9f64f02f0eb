import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import {
  GATHERING_MINUTES_MAX,
  gatheringDeadline,
  OFFER_MINUTES_MAX,
  OFFER_MINUTES_MIN,
  offerDeadline,
} from './offer-deadline.ts';

const at = (minute: number): Instant => instantOf(minute);

describe('the deadline of an offer', () => {
  it('is a quarter of the time that is left, between half an hour and a day', () => {
    expect(offerDeadline(at(0), at(400))).toBe(100);
    expect(offerDeadline(at(0), at(60))).toBe(OFFER_MINUTES_MIN);
    expect(offerDeadline(at(0), at(100_000))).toBe(OFFER_MINUTES_MAX);
  });

  it('lies after now, and never after the first minute that is offered', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (now, ahead) => {
        const deadline = offerDeadline(at(now), at(now + ahead));
        expect(deadline).toBeGreaterThan(now);
        expect(deadline).toBeLessThanOrEqual(now + ahead);
      }),
    );
    expect(offerDeadline(at(10), at(10))).toBe(11);
  });
});

describe('how long a part is gathered', () => {
  it('is half of the time that is left, at most three days', () => {
    expect(gatheringDeadline(at(0), at(400))).toBe(200);
    expect(gatheringDeadline(at(0), at(2 * GATHERING_MINUTES_MAX))).toBe(GATHERING_MINUTES_MAX);
    expect(gatheringDeadline(at(0), at(1_000_000))).toBe(GATHERING_MINUTES_MAX);
    expect(gatheringDeadline(at(0), at(1))).toBe(1);
  });
});
