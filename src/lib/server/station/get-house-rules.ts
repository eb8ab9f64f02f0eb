import type { HouseRulesView } from '#lib/schemas/station.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { houseRulesInForce } from './house-rules-in-force.ts';
import { listHouseRules } from './station-reader.ts';

/** The latest versions that are told. */
export const HOUSE_RULES_TOLD_MAX = 50;

/** The house rules of a station, in force and before, for everybody; with whether one has accepted them. */
export async function getHouseRules(
  app: App,
  actor: Actor | null,
  stationId: string,
): Promise<HouseRulesView> {
  const { id, rules, accepted } = app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    if (!catalogued) throw notFound();
    const inForce = houseRulesInForce(catalogued);
    const { hall } = catalogued;
    const has = actor && inForce && reader.hasAcceptedHouseRules(actor.personId, hall.id, inForce.version);
    return { id: hall.id, rules: inForce, accepted: has };
  });
  const published = await listHouseRules(readingFrom(app), id, HOUSE_RULES_TOLD_MAX);
  return {
    version: rules?.version ?? null,
    text: rules?.text ?? '',
    accepted,
    versions: published.map(({ version, text, publishedAt }) => ({
      version,
      text,
      publishedAt: momentText(instantOf(publishedAt)),
    })),
  };
}
