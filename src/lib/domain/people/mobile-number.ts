/** Longer texts are not looked at: fifteen digits with a blank after each have half of it. */
const TYPED_LENGTH_MAX = 64;

const CHINESE_MOBILE = /^(?:\+86|0086)?(1[3-9]\d{9})$/;
const CHINESE_PREFIX = /^(?:\+|00)86/;
const INTERNATIONAL = /^\+[1-9]\d{7,14}$/;

/** Full-width forms (０–９, ＋) stand at a fixed distance from their ASCII forms. */
const FULL_WIDTH = /[\uFF0B\uFF10-\uFF19]/g;
const FULL_WIDTH_DISTANCE = 0xfee0;

/** Blanks and dashes of any kind, and the invisible direction marks that address books put around a copied number. */
const SEPARATORS = /[\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\p{Pd}\u2212]/gu;

/**
 * A mobile number as it is typed, in E.164 (`+8613812345678`), or null.
 * Eleven digits that begin with 13 to 19 are a Chinese mobile, with or without +86 or 0086 before them. Numbers of
 * other countries need their `+` and have 8 to 15 digits (ITU-T E.164). Another number under +86 is no mobile.
 */
export function parseMobileNumber(text: string): string | null {
  if (text.length > TYPED_LENGTH_MAX) return null;
  const number = text.replace(FULL_WIDTH, toAscii).replace(SEPARATORS, '');
  const chinese = CHINESE_MOBILE.exec(number);
  if (chinese) return `+86${chinese[1]}`;
  if (CHINESE_PREFIX.test(number)) return null;
  return INTERNATIONAL.test(number) ? number : null;
}

function toAscii(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_DISTANCE);
}
