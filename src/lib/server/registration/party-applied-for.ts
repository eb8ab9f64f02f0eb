import type { Instant } from '#lib/domain/time/instant.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { ApplyInput } from '#lib/schemas/registration.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { NewAppliedParty } from '#lib/server/engine/registration-changes.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** The party of an application as it is stored until somebody has decided. A team that has ended cannot apply. */
export function partyAppliedFor(
  party: ApplyInput['party'],
  { hall, station }: CataloguedHall,
  publicId: string,
  now: Instant,
): NewAppliedParty {
  const base = { publicId, districtId: station.districtId, name: party.name };
  if (party.form !== 'team') {
    const codeDue = party.codeDue === null ? null : parseLocalDay(party.codeDue);
    return {
      ...base,
      kind: 'enterprise',
      legalForm: party.form,
      creditCode: party.creditCode,
      codeDue,
      host: '',
      purpose: '',
      validTo: null,
    };
  }
  const validTo = parseLocalDay(party.validTo);
  if (validTo === null || validTo < localDayAt(hall.timeZone, now))
    throw new DoorError('malformed', 'days-reversed');
  const { host, purpose } = party;
  return { ...base, kind: 'team', legalForm: null, creditCode: null, codeDue: null, host, purpose, validTo };
}
