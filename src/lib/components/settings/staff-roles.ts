import type { Language } from '#lib/messages/language.ts';
import { DISTRICT_ROLE_HINTS, STATION_ROLE_HINTS } from '#lib/messages/role-hints.ts';
import { DISTRICT_ROLE_WORDS, STATION_ROLE_WORDS } from '#lib/messages/role-words.ts';
import type { StaffRole } from '#lib/schemas/account.ts';

/** How a form names a role of the station or of its district. */
export function staffRoleValue({ at, as }: StaffRole): string {
  return at === 'station' ? as : `district ${as}`;
}

export function staffRoleWord(language: Language, role: StaffRole): string {
  return role.at === 'station'
    ? STATION_ROLE_WORDS[language][role.as]
    : DISTRICT_ROLE_WORDS[language][role.as];
}

export function staffRoleChoice(
  language: Language,
  role: StaffRole,
): { readonly value: string; readonly text: string; readonly hint: string } {
  const hint =
    role.at === 'station' ? STATION_ROLE_HINTS[language][role.as] : DISTRICT_ROLE_HINTS[language][role.as];
  return { value: staffRoleValue(role), text: staffRoleWord(language, role), hint };
}
