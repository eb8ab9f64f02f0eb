import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occupiedUnits, piecesOf, stateOfPiece, type PlaceClaim } from './day-pieces.ts';

/** The hall of the story is open 08:30–18:30; the other one closes at noon. */
const OPEN = [{ from: '08:30', to: '18:30' }];
const WITH_LUNCH = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '18:00' },
];

function claim(from: string, to: string, changes: Partial<PlaceClaim> = {}): PlaceClaim {
  return { from, to, state: 'taken', quantity: 1, owner: 'other', bookingId: null, party: null, ...changes };
}

function shown(capacity: number, claims: PlaceClaim[], open = OPEN): string[] {
  return piecesOf({ capacity, claims }, open).map(
    (piece) => `${piece.from}-${piece.to} ${stateOfPiece(piece)} ${piece.free}`,
  );
}

describe('the open time of a place', () => {
  it('is one piece where nobody has claimed anything', () => {
    expect(shown(1, [])).toEqual(['510-1110 free 1']);
  });

  it('has no piece where the hall is closed', () => {
    expect(shown(1, [claim('09:00', '18:00')], [])).toEqual([]);
  });

  it('is cut where a claim begins and ends', () => {
    expect(shown(1, [claim('09:00', '12:00')])).toEqual([
      '510-540 free 1',
      '540-720 taken 0',
      '720-1110 free 1',
    ]);
  });

  it('keeps two parties apart that follow one another', () => {
    expect(shown(1, [claim('08:30', '12:00'), claim('12:00', '18:30')])).toEqual([
      '510-720 taken 0',
      '720-1110 taken 0',
    ]);
  });

  it('leaves the lunch break out', () => {
    expect(shown(1, [claim('08:30', '18:00')], WITH_LUNCH)).toEqual(['510-720 taken 0', '810-1080 taken 0']);
  });

  it('ends where a claim reaches beyond it: a closure lasts from midnight to midnight', () => {
    expect(shown(1, [claim('00:00', '24:00', { owner: 'house', state: 'closed' })])).toEqual([
      '510-1110 closed 0',
    ]);
  });
});

describe('what a piece is', () => {
  it('is the reader’s own before anything else', () => {
    const own = claim('08:30', '18:30', { owner: 'own', state: 'held', quantity: 2 });
    expect(shown(10, [own, claim('08:30', '18:30', { quantity: 8 })])).toEqual(['510-1110 own 0']);
  });

  it('is what the reader asked for before what others of their party did', () => {
    const mine = claim('08:30', '12:00', { owner: 'mine' });
    const own = claim('08:30', '18:30', { owner: 'own' });
    expect(shown(10, [mine, own])).toEqual(['510-720 mine 8', '720-1110 own 9']);
  });

  it('is on hold where nothing is booked', () => {
    expect(shown(10, [claim('08:30', '18:30', { state: 'held', quantity: 4 })])).toEqual(['510-1110 held 6']);
  });

  it('counts what the house keeps no higher than what there is, for its claims may overlap', () => {
    const house = { owner: 'house', state: 'closed' } as const;
    const claims = [
      claim('08:30', '18:30', { ...house, quantity: 10 }),
      claim('09:00', '10:00', { ...house, quantity: 3 }),
    ];
    expect(piecesOf({ capacity: 10, claims }, OPEN).map(({ closed, free }) => [closed, free])).toEqual([
      [10, 0],
      [10, 0],
      [10, 0],
    ]);
  });
});

const HALF_HOURS = Array.from(
  { length: 49 },
  (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
);

it('covers the open time without gap or overlap, and every unit is somewhere', () => {
  const claims = fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 47 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('taken', 'held'),
        fc.boolean(),
      )
      .map(([from, length, state, own]) =>
        claim(HALF_HOURS[from]!, HALF_HOURS[Math.min(48, from + length)]!, {
          state,
          owner: own ? 'own' : 'other',
        }),
      ),
    { maxLength: 6 },
  );
  let cut = 0;
  fc.assert(
    fc.property(claims, fc.constantFrom(OPEN, WITH_LUNCH), (made, open) => {
      const capacity = made.length + 1;
      const pieces = piecesOf({ capacity, claims: made }, open);
      if (pieces.length > open.length) cut += 1;
      expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(open === OPEN ? 600 : 480);
      for (const piece of pieces) {
        expect(piece.from).toBeLessThan(piece.to);
        expect(piece.free + occupiedUnits(piece)).toBe(capacity);
        expect(piece.free).toBeGreaterThan(0);
      }
    }),
  );
  expect(cut).toBeGreaterThan(30);
});
