import type { Language } from './language.ts';

/** On pages for everybody, the way to the first request: apart from its own words, since those pages have a script. */
export interface FirstWayTexts {
  readonly link: string;
}

export const FIRST_WAY_TEXTS: Readonly<Record<Language, FirstWayTexts>> = {
  'zh-CN': { link: '首次来访：登记并预约' },
  en: { link: 'First time here: register and book' },
};
