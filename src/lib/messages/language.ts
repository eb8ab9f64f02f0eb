export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const DEFAULT_LANGUAGE: Language = 'zh-CN';

/** What browsers send is below both by far; what lies beyond is not looked at. */
const HEADER_CHARACTERS_MAX = 1_000;
const RANGES_MAX = 30;

/** `en-GB;q=0.8` of RFC 9110, 12.5.4: a language range and its weight, which is 1 where there is none. */
const WEIGHTED_RANGE = /^([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)(?:\s*;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/** What the header says of a language: its weight, and how early it stands. */
interface Preference {
  readonly weight: number;
  readonly position: number;
}

/**
 * The language to answer in: the one that was chosen explicitly, else the one that the browser's `Accept-Language`
 * prefers (any English is `en`, any Chinese is `zh-CN`, for it is nearer to a reader of traditional characters than
 * English), else Chinese. What is malformed in the header is passed over; so is a choice that is not a language we have.
 */
export function languageOf(acceptLanguage: string | null, chosen: string | undefined): Language {
  const explicit = LANGUAGES.find((language) => language === chosen);
  return explicit ?? preferredLanguage(weightedRanges(acceptLanguage ?? '')) ?? DEFAULT_LANGUAGE;
}

function preferredLanguage(ranges: ReadonlyMap<string, Preference>): Language | null {
  let best: { language: Language; preference: Preference } | null = null;
  for (const language of LANGUAGES) {
    const preference = ranges.get(primaryTagOf(language)) ?? ranges.get('*');
    if (!preference || preference.weight === 0) continue;
    if (!best || isBefore(preference, best.preference)) best = { language, preference };
  }
  return best?.language ?? null;
}

/** The best preference of each primary tag (`zh`, `en`, …) and of `*`. */
function weightedRanges(header: string): Map<string, Preference> {
  const ranges = new Map<string, Preference>();
  boundedParts(header).forEach((part, position) => {
    const [, range, weight] = WEIGHTED_RANGE.exec(part.trim()) ?? [];
    if (!range) return;
    const tag = primaryTagOf(range.toLowerCase());
    const preference = { weight: weight === undefined ? 1 : Number(weight), position };
    const known = ranges.get(tag);
    if (!known || isBefore(preference, known)) ranges.set(tag, preference);
  });
  return ranges;
}

function boundedParts(header: string): string[] {
  if (header.length <= HEADER_CHARACTERS_MAX) return header.split(',', RANGES_MAX);
  // The last part is cut somewhere and may have lost its weight, so it is left out.
  return header.slice(0, HEADER_CHARACTERS_MAX).split(',').slice(0, -1).slice(0, RANGES_MAX);
}

function isBefore(a: Preference, b: Preference): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.position < b.position);
}

function primaryTagOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
