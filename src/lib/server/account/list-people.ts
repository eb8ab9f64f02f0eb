import { maskMobile } from '#lib/domain/people/masks.ts';
import type { PeopleList } from '#lib/schemas/account.ts';
import { PEOPLE_LISTED_MAX } from '#lib/schemas/limits.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { listManagers, listOfficers, type RoleHolder } from './role-reader.ts';

/**
 * Who has a role: at a station its managers and the officers of its district, for those who run it; without one the
 * officers. Numbers of people who are not in the caller's charge are masked: a manager does not see those of officers,
 * wherever else these are listed.
 */
export async function listPeople(
  app: App,
  actor: Actor,
  { stationId }: { stationId?: string | undefined },
): Promise<PeopleList> {
  const station = stationId === undefined ? null : await getRunStation(app, actor, stationId);
  const districtId = station ? station.districtId : assertOfficer(actor);
  const isOfficer = actor.officerOf.includes(districtId);
  return readTogether(app, async (source) => {
    const managers = station ? await listManagers(source, station.id, PEOPLE_LISTED_MAX) : [];
    const officers = await listOfficers(source, districtId, PEOPLE_LISTED_MAX);
    const isInCharge = ({ id }: RoleHolder): boolean => isOfficer || officers.every((one) => one.id !== id);
    return {
      mayInvite: isOfficer,
      people: [
        ...managers.map((one) => personShown(one, 'manager', isInCharge(one))),
        ...officers.map((one) => personShown(one, 'officer', isInCharge(one))),
      ],
    };
  });
}

function personShown(
  { publicId, name, mobile, passwordHash }: RoleHolder,
  role: 'manager' | 'officer',
  isInCharge: boolean,
): PeopleList['people'][number] {
  return {
    personId: publicId,
    name,
    role,
    mobile: isInCharge ? mobile : maskMobile(mobile),
    signedUp: passwordHash !== null,
  };
}
