import { isHelper } from '#lib/domain/access/permissions.ts';
import {
  DISTRICT_ROLES,
  STATION_ROLES,
  type DistrictRole,
  type StationRole,
} from '#lib/domain/access/roles.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { maskMobile } from '#lib/domain/people/masks.ts';
import type { PeopleList, StaffRole } from '#lib/schemas/account.ts';
import { PEOPLE_LISTED_MAX } from '#lib/schemas/limits.ts';
import { assertOverlooksDistrict, isGranted, isOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import {
  listDistrictRoles,
  listStationRoles,
  type RoleHolder,
  type StationRoleHolder,
} from './role-reader.ts';

/**
 * Who has a role: at a station and in its district, for those who look behind it; without one in the district, for those who look over it.
 * Numbers are shown to whoever has these people in their charge and masked for all others: a manager does not see those of
 * officers, wherever else these are listed.
 */
export async function listPeople(
  app: App,
  actor: Actor,
  { stationId }: { stationId?: string | undefined },
): Promise<PeopleList> {
  const station = stationId === undefined ? null : await getRunStation(app, actor, stationId, 'look-behind');
  const districtId = station ? station.districtId : assertOverlooksDistrict(actor);
  const isInOffice = isOfficer(actor, districtId);
  const appoints = station !== null && isGranted(actor, 'appoint-helpers', station);
  return readTogether(app, async (source) => {
    const atStation = station ? await listStationRoles(source, station.id, PEOPLE_LISTED_MAX) : [];
    const inDistrict = await listDistrictRoles(source, districtId, PEOPLE_LISTED_MAX);
    const isShown = ({ id }: RoleHolder): boolean =>
      isInOffice || (appoints && inDistrict.every((one) => one.id !== id));
    app.contactViews.note(
      app.nowMs(),
      [...atStation, ...inDistrict].filter(isShown).map(({ id: personId }) => {
        const stationOfView = station?.id ?? null;
        return { actorId: actor.personId, personId, stationId: stationOfView, partyId: null, via: 'people' };
      }),
    );
    return {
      mayGive: rolesGivenBy({ isInOffice, appoints, hasStation: station !== null }),
      mayReset: isInOffice,
      people: [
        ...atStation.map((one) =>
          personShown(one, { at: 'station', as: one.role as StationRole }, isShown(one), daysOf(one)),
        ),
        ...inDistrict.map((one) =>
          personShown(one, { at: 'district', as: one.role as DistrictRole }, isShown(one)),
        ),
      ],
    };
  });
}

function personShown(
  { publicId, name, mobile, passwordHash }: RoleHolder,
  role: StaffRole,
  showsMobile: boolean,
  standsIn: PeopleList['people'][number]['standsIn'] = null,
): PeopleList['people'][number] {
  return {
    standsIn,
    personId: publicId,
    name,
    role,
    mobile: showsMobile ? mobile : maskMobile(mobile),
    signedUp: passwordHash !== null,
  };
}

function daysOf({ standsInFrom, standsInTo }: StationRoleHolder): PeopleList['people'][number]['standsIn'] {
  if (standsInFrom === null || standsInTo === null) return null;
  return { from: formatLocalDay(standsInFrom as LocalDay), to: formatLocalDay(standsInTo as LocalDay) };
}

function rolesGivenBy({
  isInOffice,
  appoints,
  hasStation,
}: Readonly<Record<'isInOffice' | 'appoints' | 'hasStation', boolean>>): StaffRole[] {
  const atStation = STATION_ROLES.filter((as) => hasStation && (isInOffice || (appoints && isHelper(as))));
  return [
    ...atStation.map((as) => ({ at: 'station', as }) as const),
    ...(isInOffice ? DISTRICT_ROLES.map((as) => ({ at: 'district', as }) as const) : []),
  ];
}
