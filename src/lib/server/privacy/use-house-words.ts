import { setHouseWords } from '#lib/messages/house-words.ts';
import type { SiteSettings } from '#lib/schemas/privacy.ts';

/** All that the program says from now on, on pages, by the API and in messages, is in the office's words. */
export function useHouseWords(settings: SiteSettings | null): void {
  setHouseWords(
    settings && {
      siteName: settings.siteName,
      chinese: settings.houseWordChinese,
      english: settings.houseWordEnglish,
    },
  );
}
