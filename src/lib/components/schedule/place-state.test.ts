import { describe, expect, it } from 'vitest';
import { drawnClaim, drawnPlace } from '../../../../tests/support/drawn-place.ts';
import type { PlaceClaim } from './day-pieces.ts';
import { placeDayOf, type PlaceState } from './place-state.ts';

const OPEN = [{ from: '08:30', to: '18:30' }];

function stateOf(
  claims: readonly Partial<PlaceClaim>[],
  { capacity = 1, inService = true, open = OPEN } = {},
): PlaceState {
  const place = drawnPlace({
    kind: capacity === 1 ? 'desk' : 'area',
    capacity,
    inService,
    free: 0,
    claims: claims.map((claim) => drawnClaim({ from: '08:30', to: '18:30', ...claim })),
  });
  return placeDayOf(place, open).state;
}

describe('a desk', () => {
  it('is free all day where nobody has it', () => {
    expect(stateOf([])).toBe('free');
  });

  it('is partly free where it is claimed for some of the time', () => {
    expect(stateOf([{ from: '09:00', to: '18:00' }])).toBe('partly');
    expect(stateOf([{ from: '08:30', to: '12:00', state: 'held' }])).toBe('partly');
  });

  it('is taken where two parties share the whole day', () => {
    expect(stateOf([{ to: '12:00' }, { from: '12:00', state: 'held' }])).toBe('taken');
  });

  it('is on hold where nothing but holds are in the way', () => {
    expect(stateOf([{ state: 'held' }])).toBe('held');
    expect(
      stateOf([
        { to: '12:00', state: 'held' },
        { from: '12:00', state: 'closed', owner: 'house' },
      ]),
    ).toBe('held');
  });

  it('is closed where the house keeps it', () => {
    expect(stateOf([{ from: '00:00', to: '24:00', state: 'closed', owner: 'house' }])).toBe('closed');
  });

  it('is the reader’s own as soon as a part of the day is', () => {
    expect(stateOf([{ to: '10:00', owner: 'own' }])).toBe('own');
    expect(stateOf([{ to: '12:00' }, { from: '12:00', owner: 'own', state: 'held' }])).toBe('own');
  });

  it('is closed on a closed day and where it is not in service, whatever is claimed', () => {
    expect(stateOf([{ owner: 'own' }], { open: [] })).toBe('closed');
    expect(stateOf([], { inService: false })).toBe('closed');
  });
});

describe('an area', () => {
  it('is partly free as long as one seat is left at some time', () => {
    expect(stateOf([{ quantity: 9 }], { capacity: 10 })).toBe('partly');
    expect(stateOf([{ quantity: 10, to: '18:00' }], { capacity: 10 })).toBe('partly');
  });

  it('is taken when no seat is left', () => {
    expect(stateOf([{ quantity: 6 }, { quantity: 4, state: 'held' }], { capacity: 10 })).toBe('taken');
  });
});
