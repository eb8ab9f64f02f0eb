import type { Language } from './language.ts';

/** Where somebody who serves at a station asks in the name of a party: looking for it by its name. */
export interface PartySearchTexts {
  readonly who: string;
  readonly hint: string;
  readonly notFound: string;
  readonly notChosen: string;
}

export const PARTY_SEARCH_TEXTS: Readonly<Record<Language, PartySearchTexts>> = {
  'zh-CN': {
    who: '按名称查找单位（可不填）',
    hint: '填名称中的几个字即可。',
    notFound: '没有找到名称中有这几个字的单位。请换几个字，或清空后从列表中选择。',
    notChosen: '找到多个单位，请选择其中一个。',
  },
  en: {
    who: 'Look for a party by name (optional)',
    hint: 'A few characters of the name are enough.',
    notFound:
      'No party has these characters in its name. Try others, or leave it empty and choose from the list.',
    notChosen: 'Several parties were found. Please choose one of them.',
  },
};
