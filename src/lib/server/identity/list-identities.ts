import { instantOf } from '#lib/domain/time/instant.ts';
import type { IdentityList } from '#lib/schemas/identity.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { listIdentityRows } from './identity-reader.ts';

/** The caller's own; what they are called there is told to nobody. */
export async function listIdentities(app: App, actor: Actor): Promise<IdentityList> {
  const rows = await listIdentityRows(readingFrom(app), actor.personId);
  return {
    identities: rows.map(({ publicId, issuer, linkedAt }) => ({
      id: publicId,
      issuer,
      name: app.oidc?.issuer === issuer ? app.oidc.name : null,
      linkedAt: momentText(instantOf(linkedAt)),
    })),
  };
}
