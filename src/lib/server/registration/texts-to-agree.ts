import type { Language } from '#lib/messages/language.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { builtInNotice } from '#lib/server/privacy/built-in-notice.ts';
import { houseRulesInForce, type HouseRules } from '#lib/server/station/house-rules-in-force.ts';

/** What an applicant reads and agrees to before anything of them is stored. */
export interface TextsToAgree {
  readonly notice: { readonly version: number; readonly text: string };
  /** Null where the station has none. */
  readonly houseRules: HouseRules | null;
}

export function textsToAgree(app: App, language: Language, stationId: string): TextsToAgree {
  return app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    if (!catalogued) throw notFound();
    const { version, chinese, english } = reader.privacyNotice() ?? builtInNotice();
    const text = language === 'en' ? english : chinese;
    return { notice: { version, text }, houseRules: houseRulesInForce(catalogued) };
  });
}
