import { expect, it } from 'vitest';
import { drawnClaim, drawnPlace as place } from '../../../../tests/support/drawn-place.ts';
import { packPlaces, unpackPlace } from './packed-places.ts';

const CLAIM = drawnClaim();

it('what was packed comes out as it went in', () => {
  const places = [
    place({}),
    place({ id: 'b', label: 'A02', x: 240, free: 0, claims: [CLAIM] }),
    place({ id: 'c', claims: [{ ...CLAIM, owner: 'own', bookingId: 'x', party: '远景咨询' }] }),
    place({ id: 'd', kind: 'room', zoneId: null, fits: 8, features: ['投影'], inService: false }),
  ];
  const unpacked = packPlaces(places).flatMap(({ shared, places: packed }) =>
    packed.map((one) => unpackPlace(shared, one)),
  );
  expect(unpacked).toEqual(places);
});

it('desks of one zone say once what they share', () => {
  const places = Array.from({ length: 300 }, (_, index) => place({ id: `desk-${index}`, x: index * 10 }));
  expect(packPlaces(places)).toHaveLength(1);
  expect(JSON.stringify(packPlaces(places)).length).toBeLessThan(JSON.stringify(places).length / 3);
});
