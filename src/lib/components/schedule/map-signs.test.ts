import { describe, expect, it } from 'vitest';
import type { DayView } from '#lib/schemas/availability.ts';
import { signsOf, type MapSigns } from './map-signs.ts';
import { placeAt, placeDayOf } from './place-state.ts';

const OPEN = [{ from: '08:00', to: '18:00' }];
const AXIS = { from: 480, to: 1080 };
const DRAWING = {
  width: 200,
  height: 60,
  deskWidth: 60,
  deskHeight: 44,
  boxes: [
    { id: 'a', x: 10, y: 5 },
    { id: 'b', x: 80, y: 5 },
  ],
};

function desk(
  id: string,
  claims: readonly (readonly [from: string, to: string])[],
): ReturnType<typeof placeDayOf> {
  const place: DayView['resources'][number] = {
    id,
    kind: 'desk',
    zoneId: 'z',
    label: id,
    capacity: 1,
    fits: null,
    features: [],
    x: 0,
    y: 0,
    inService: true,
    free: 1,
    claims: claims.map(([from, to]) => ({
      from,
      to,
      state: 'taken',
      quantity: 1,
      owner: 'other',
      bookingId: null,
      party: null,
    })),
  };
  return placeDayOf(place, OPEN);
}

function drawn(...desks: ReturnType<typeof desk>[]): MapSigns {
  return signsOf(desks, DRAWING, { axis: AXIS, open: OPEN }, 13);
}

describe('the signs on a map', () => {
  it('are one path for all desks of a state, and another path for another state', () => {
    const { glyphs } = drawn(desk('a', []), desk('b', []));
    expect(glyphs.map(({ state }) => state)).toEqual(['free']);
    expect(glyphs[0]?.path.match(/M/g)).toHaveLength(2);
    expect(drawn(desk('a', []), desk('b', [['08:00', '18:00']])).glyphs.map(({ state }) => state)).toEqual([
      'free',
      'taken',
    ]);
  });

  it('show the day only of a desk whose day changes', () => {
    const { tracks, bars } = drawn(desk('a', [['08:00', '18:00']]), desk('b', [['08:00', '13:00']]));
    // From the left edge of the second desk, half of its width of 50.
    expect(tracks).toBe('M85 27h50v17h-50z');
    expect(bars).toEqual([{ state: 'taken', path: 'M85 27h25v17h-25z' }]);
  });

  it('show no day where the map is of one moment', () => {
    const { tracks, bars, glyphs } = drawn(placeAt(desk('a', [['08:00', '13:00']]), 600));
    expect([tracks, bars, glyphs.map(({ state }) => state)]).toEqual(['', [], ['taken']]);
  });
});
