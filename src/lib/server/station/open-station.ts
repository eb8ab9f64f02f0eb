import type { z } from 'zod';
import { DEFAULT_NEIGHBOUR_DISTANCE } from '#lib/domain/hall/desk-layout.ts';
import { facingRows } from '#lib/domain/hall/facing-rows.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { openStationInput } from '#lib/schemas/station-opening.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { addPerson } from '#lib/server/account/add-person.ts';
import { grantRole } from '#lib/server/account/role-writer.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { addParty } from '#lib/server/party/add-party.ts';
import { addPlaces } from '#lib/server/resource/add-places.ts';
import { addZone } from '#lib/server/resource/add-zone.ts';
import { addStation } from './add-station.ts';
import { hasStationNamed, type StationHead } from './station-reader.ts';

type Input = z.infer<typeof openStationInput>;

export interface OpenedStation {
  readonly id: string;
  readonly zoneId: string;
  readonly teamId: string | null;
  /** Of the link for an invited manager who has no password yet. */
  readonly token: string | null;
  readonly expiresAt: Instant | null;
}

/**
 * Opens a whole hall: the station, its first zone with desks, rooms and counters, and who manages it, all or nothing. It
 * follows the district's policies, so that its places can be booked at once.
 */
export async function openStation(app: App, actor: Actor, input: Input): Promise<OpenedStation> {
  const districtId = assertOfficer(actor);
  const { zone: asked, rooms, counters, manager, trialTeam, ...facts } = input;
  const { name, ...rows } = asked;
  const place = { providerPartyId: null, capacity: 1, features: [], validFrom: null, validTo: null };
  return app.engine.configure('station.open', async (transaction) => {
    // A form that is sent twice opens one station.
    if (await hasStationNamed(transaction, districtId, facts.name))
      throw new DoorError('conflict', 'station-name-taken');
    const station = await addStation(app, transaction, actor, { ...facts, districtId });
    const zone = await addZone(app, transaction, actor, station, {
      name,
      neighbourDistance: DEFAULT_NEIGHBOUR_DISTANCE,
      ...facingRows(rows),
    });
    const roomPlaces = rooms.map((room) => ({ ...place, ...room }));
    await addPlaces(app, transaction, actor, station, 'room', roomPlaces);
    const counterPlaces = counters.map(({ label }) => ({ ...place, label, fits: null }));
    await addPlaces(app, transaction, actor, station, 'counter', counterPlaces);
    const link = await appoint(app, transaction, actor, station, manager);
    const teamId = trialTeam === null ? null : await addTeam(app, transaction, actor, districtId, trialTeam);
    return { id: station.publicId, zoneId: zone.publicId, teamId, ...link };
  });
}

async function appoint(
  app: App,
  transaction: ConfigTransaction,
  actor: Actor,
  station: StationHead,
  manager: Input['manager'],
): Promise<Pick<OpenedStation, 'token' | 'expiresAt'>> {
  const role = { stationId: station.id, as: 'manager' } as const;
  if (manager.by === 'invited') {
    const { token, expiresAt } = await addPerson(app, transaction, actor, { ...manager, role });
    return { token, expiresAt };
  }
  const { personId } = actor;
  await grantRole(transaction, { personId, role, actorId: personId, atMs: app.nowMs() });
  return { token: null, expiresAt: null };
}

async function addTeam(
  app: App,
  transaction: ConfigTransaction,
  actor: Actor,
  districtId: number,
  name: string,
): Promise<string> {
  const team = { districtId, name, kind: 'team', validFrom: null, validTo: null } as const;
  const { id, publicId } = await addParty(app, transaction, actor, team);
  const { personId } = actor;
  const role = { partyId: id, as: 'administrator' } as const;
  await grantRole(transaction, { personId, role, actorId: personId, atMs: app.nowMs() });
  return publicId;
}
