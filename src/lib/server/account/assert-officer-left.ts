import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { countOfficers } from './person-reader.ts';
import type { RoleRow } from './role-writer.ts';

/** After a role of the district was given or taken: without an officer nobody could give a role again. */
export async function assertOfficerLeft(source: ConfigSource, role: RoleRow): Promise<void> {
  if ('districtId' in role && (await countOfficers(source, role.districtId)) === 0)
    throw new DoorError('conflict', 'last-officer');
}
