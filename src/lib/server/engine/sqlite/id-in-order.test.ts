import { describe, expect, it, vi } from 'vitest';
import { publicId } from '#lib/schemas/scalars.ts';
import { idInOrder } from './id-in-order.ts';

describe('an id of what is written by the thousand', () => {
  it('is one of ours, unlike any other, and later than those of before', () => {
    vi.useFakeTimers();
    try {
      const ids = [
        '2026-11-30T00:00:00Z',
        '2026-11-30T00:00:01Z',
        '2027-02-28T23:59:59Z',
        '2038-12-31T00:00:00Z',
      ].map((at) => {
        vi.setSystemTime(new Date(at));
        return idInOrder();
      });
      expect(ids.every((id) => publicId.safeParse(id).success)).toBe(true);
      expect(ids.toSorted()).toEqual(ids);
      expect(new Set(Array.from({ length: 1_000 }, idInOrder)).size).toBe(1_000);
    } finally {
      vi.useRealTimers();
    }
  });
});
