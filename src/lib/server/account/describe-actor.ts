import type { z } from 'zod';
import type { whoAmI } from '#lib/schemas/account.ts';
import { isOfficerSomewhere, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { momentText } from '#lib/server/moment-text.ts';

/** Who the caller is and in whose name they may act. */
export function describeActor(app: App, actor: Actor): z.infer<typeof whoAmI> {
  const stations = app.engine.read((reader) =>
    actor.stationRoles.flatMap(({ stationId, role }) => {
      const catalogued = app.halls.byId(reader, stationId);
      return catalogued ? [{ id: catalogued.hall.publicId, name: catalogued.hall.name, role }] : [];
    }),
  );
  return {
    personId: actor.personPublicId,
    name: actor.name,
    parties: actor.memberships.map(({ partyPublicId, partyName, role }) => ({
      id: partyPublicId,
      name: partyName,
      role,
    })),
    stations,
    officer: isOfficerSomewhere(actor),
    auditor: actor.districtRoles.some(({ role }) => role === 'auditor'),
    sessionExpiresAt: momentText(actor.expiresAt),
  };
}
