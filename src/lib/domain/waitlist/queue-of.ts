import { quantityOf, type BookingRequest, type Want } from '#lib/domain/request/booking-request.ts';

/**
 * In which queue a request waits: those of one queue want the same places at the same times of day, so that what returns
 * serves any of them or none that wants more. How many they want, and on which days, does not matter.
 */
export function queueOf({ want, when: { time } }: Pick<BookingRequest, 'want' | 'when'>): string {
  const times = 'part' in time ? time.part : `${time.from}-${time.to}${time.nextDay ? '+' : ''}`;
  return [want.kind, ...placesOf(want), times].join('|');
}

/** `~` stands before what is named, so that no name is mistaken for another part. */
function placesOf(want: Want): string[] {
  const features = 'features' in want ? [...want.features].sort().map((one) => `~${one}`) : [];
  switch (want.kind) {
    case 'desk':
      return [
        want.zoneId ?? '*',
        ...(want.deskIds ? [...want.deskIds].sort() : []),
        ...(want.together === 'must' && quantityOf(want) > 1 ? ['together'] : []),
        ...features,
      ];
    case 'area':
    case 'bay':
      return [want.resourceId ?? '*', ...features];
    case 'room':
    case 'counter':
      return [want.resourceId ?? '*', String(want.fits ?? 0), ...features];
    case 'canteen':
      return [want.resourceId];
  }
}
