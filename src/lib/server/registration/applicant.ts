import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { ApplyInput, QuoteRegistrationInput } from '#lib/schemas/registration.ts';
import type { Applicant } from '#lib/server/booking/situation.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** Stands for a party that is not on file. */
const NOBODY = 'applicant-------';

/** What of an application decides about its places. */
export function askedBy({ stationId, party, request }: ApplyInput): QuoteRegistrationInput {
  if (!request) throw new Error('an application without places has no request');
  return { stationId, teamUntil: party.form === 'team' ? party.validTo : null, request };
}

export function requestOf({ stationId, request }: QuoteRegistrationInput, partyId = NOBODY): BookingRequest {
  return { ...request, stationId, partyId };
}

/** The party as it would be on file. */
export function applicantOf({ teamUntil }: QuoteRegistrationInput, { station }: CataloguedHall): Applicant {
  const isTeam = teamUntil !== null;
  return {
    applicant: {
      id: 0,
      publicId: NOBODY,
      districtId: station.districtId,
      name: '',
      kind: isTeam ? 'team' : 'enterprise',
      validFrom: null,
      validTo: isTeam ? parseLocalDay(teamUntil) : null,
      state: 'applied',
      class: isTeam ? 'team' : 'newly-settled',
      classUntil: null,
    },
  };
}
