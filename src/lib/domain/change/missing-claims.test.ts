import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { missingClaims } from './missing-claims.ts';

const claim = (resourceId: number, from: number, to: number, quantity = 1) => ({
  resourceId,
  from: instantOf(from),
  to: instantOf(to),
  quantity,
});

describe('what a change holds beside its booking', () => {
  it('is the whole of a place that the booking has not', () => {
    expect(missingClaims([claim(2, 10, 20)], [claim(1, 10, 20)])).toEqual([claim(2, 10, 20)]);
  });

  it('is only the time before and after what the booking has', () => {
    expect(missingClaims([claim(1, 10, 40)], [claim(1, 20, 30)])).toEqual([
      claim(1, 10, 20),
      claim(1, 30, 40),
    ]);
    expect(missingClaims([claim(1, 20, 30)], [claim(1, 10, 40)])).toEqual([]);
  });

  it('is only the units that the booking has not', () => {
    expect(missingClaims([claim(1, 10, 30, 7)], [claim(1, 10, 20, 5)])).toEqual([
      claim(1, 10, 20, 2),
      claim(1, 20, 30, 7),
    ]);
  });
});
