import { weekdayText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { LISTING_TEXTS } from '#lib/messages/page-listing-texts.ts';
import { PARTY_TERMS_TEXTS } from '#lib/messages/page-party-terms-texts.ts';
import type { CanteenListing } from '#lib/schemas/canteen.ts';

/** On which days a canteen cooks. */
export function daysText(language: Language, days: CanteenListing['days']): string {
  if (days === 'workdays') return LISTING_TEXTS[language].workdays;
  return join(
    language,
    days.map((day) => weekdayText(language, day)),
  );
}

/** Who may come. */
export function welcomeText(
  language: Language,
  welcome: CanteenListing['welcome'],
  chosen: readonly { readonly id: string; readonly name: string }[],
): string {
  switch (welcome.who) {
    case 'district':
      return LISTING_TEXTS[language].district;
    case 'parties':
      return join(
        language,
        welcome.partyIds.flatMap((id) => chosen.find((one) => one.id === id)?.name ?? []),
      );
    case 'classes':
      return join(
        language,
        welcome.classes.map((one) => PARTY_TERMS_TEXTS[language].classes[one]),
      );
    default:
      return welcome satisfies never;
  }
}

function join(language: Language, words: readonly string[]): string {
  return words.join(language === 'zh-CN' ? '、' : ', ');
}
