import { describe, expect, it } from 'vitest';
import { findTooClose } from './desks-apart.ts';

const at = (x: number, y: number) => ({ x, y });

describe('desks are too close', () => {
  it('below 20 cm beside each other, or 14.4 cm one behind the other', () => {
    expect(findTooClose([at(0, 0)], [at(20, 0)])).toBeNull();
    expect(findTooClose([at(0, 0)], [at(19, 0)])).toEqual([at(0, 0), at(19, 0)]);
    expect(findTooClose([at(0, 0)], [at(0, 15)])).toBeNull();
    expect(findTooClose([at(0, 0)], [at(0, 14)])).toEqual([at(0, 0), at(0, 14)]);
    expect(findTooClose([at(19, 15)], [at(0, 0)])).toBeNull();
  });

  it('among those that are placed, too', () => {
    expect(findTooClose([at(0, 0), at(90, 0), at(91, 3)], [])).toEqual([at(90, 0), at(91, 3)]);
  });

  it('and others are left as they are', () => {
    expect(findTooClose([at(0, 0)], [at(90, 0), at(90, 0)])).toBeNull();
    expect(findTooClose([], [at(90, 0), at(90, 0)])).toBeNull();
  });
});
