import type { Language } from './language.ts';

/** What an office calls its site and its houses (党群服务中心, 服务大厅 …); empty where the program's own words stand. */
export interface HouseWords {
  /** In both languages: it is a name. */
  readonly siteName: string;
  readonly chinese: string;
  /** Singular, as in the middle of a sentence. */
  readonly english: string;
}

const OWN: HouseWords = { siteName: '', chinese: '', english: '' };

/** One office has one installation, so its words are those of the whole process, and of the whole page. */
let inUse: HouseWords = OWN;

/** From now on all texts say it so; null are the program's own words. */
export function setHouseWords(words: HouseWords | null): void {
  const { siteName, chinese, english } = words ?? OWN;
  if (siteName === inUse.siteName && chinese === inUse.chinese && english === inUse.english) return;
  inUse = { siteName, chinese, english };
}

/**
 * Texts in the office's words. They are written with the program's own, 驿站预约 and 驿站, “Yizhan booking” and “station”, which are
 * replaced where others are set. What people have typed and a text only passes on, the name of a station say, stays as it is.
 */
export function inHouseWords<Texts>(
  texts: Readonly<Record<Language, Texts>>,
): Readonly<Record<Language, Texts>> {
  const chinese = keptWhile('zh-CN', () => texts['zh-CN']);
  const english = keptWhile('en', () => texts.en);
  return {
    get 'zh-CN'() {
      return chinese();
    },
    get en() {
      return english();
    },
  };
}

/** Made anew only when other words are set. */
function keptWhile<Texts>(language: Language, own: () => Texts): () => Texts {
  let words = OWN;
  let made = own();
  return () => {
    if (words !== inUse) {
      words = inUse;
      made = isOwn(words) ? own() : (reworded(language, own()) as Texts);
    }
    return made;
  };
}

function isOwn({ siteName, chinese, english }: HouseWords): boolean {
  return siteName === '' && chinese === '' && english === '';
}

type Call = (...values: readonly unknown[]) => unknown;

function reworded(language: Language, value: unknown): unknown {
  if (typeof value === 'string') return REWORD[language](value).replaceAll(MARK, '');
  if (typeof value === 'function')
    return (...values: readonly unknown[]) =>
      reworded(language, (value as Call)(...values.map((one) => marked(language, one))));
  return mapped(value, (one) => reworded(language, one));
}

/** Stands within a word that is passed on, so that it is not taken for one of ours. No text that people type may hold it. */
const MARK = '\u{FDD0}';

/** Codes and kinds, which texts are chosen by, have neither capitals nor blanks. */
const CODE = /^[a-z][a-z-]*$/;

function marked(language: Language, value: unknown): unknown {
  if (typeof value === 'string')
    return CODE.test(value)
      ? value
      : value.replaceAll(OURS[language], (word) => word.slice(0, 1) + MARK + word.slice(1));
  return mapped(value, (one) => marked(language, one));
}

function mapped(value: unknown, change: (one: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}

const OURS: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /驿站预约|驿站/g,
  en: /Yizhan booking|\b[Ss]tations?\b/g,
};

const REWORD: Readonly<Record<Language, (text: string) => string>> = {
  'zh-CN': (text) => text.replaceAll(OURS['zh-CN'], chineseFor),
  en: (text) => text.replaceAll(OURS.en, englishFor),
};

function chineseFor(ours: string): string {
  const word = inUse.chinese === '' ? '驿站' : inUse.chinese;
  if (ours === '驿站') return word;
  return inUse.siteName === '' ? `${word}预约` : inUse.siteName;
}

function englishFor(ours: string): string {
  if (ours === 'Yizhan booking') {
    if (inUse.siteName !== '') return inUse.siteName;
    return inUse.english === '' ? ours : `${capital(inUse.english)} booking`;
  }
  if (inUse.english === '') return ours;
  const word = ours.endsWith('s') ? pluralOf(inUse.english) : inUse.english;
  return ours.startsWith('S') ? capital(word) : word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
