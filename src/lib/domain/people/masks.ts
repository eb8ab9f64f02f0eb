const MASK = '*';
/** More of them would tell how long a long name is. */
const STARS_PER_NAME_MAX = 3;
const STARS_PER_WORD = MASK.repeat(3);
const STARS_PER_NUMBER = MASK.repeat(4);

const HAN_AND_THE_LIKE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s·・•ー]+$/u;
const BETWEEN_CHARACTERS = /\s+/gu;
const CHINESE_MOBILE = /^\+86(\d{3})\d{4}(\d{4})$/;
const INTERNATIONAL = /^(\+\d{2})\d{4,}(\d{2})$/;

/** Letters as people see them, so that a vowel sign or a rare character in two halves stays whole. */
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A name as it is shown to those who need not know it: 陈*琪, 陈*, 欧**娜; of names in words the first letters,
 * J*** S***. A name of a single character is hidden whole.
 */
export function maskName(name: string): string {
  const trimmed = name.trim();
  return HAN_AND_THE_LIKE.test(trimmed) ? maskCharacters(trimmed) : maskWords(trimmed);
}

function maskCharacters(name: string): string {
  const characters = lettersOf(name.replace(BETWEEN_CHARACTERS, ''));
  const hidden = Math.min(Math.max(characters.length - 2, 1), STARS_PER_NAME_MAX);
  const first = characters.length > 1 ? characters[0] : '';
  const last = characters.length > 2 ? characters.at(-1) : '';
  return `${first}${MASK.repeat(hidden)}${last}`;
}

function maskWords(name: string): string {
  if (firstLetterOf(name) === name) return MASK;
  return name
    .split(BETWEEN_CHARACTERS)
    .map((word) => `${firstLetterOf(word)}${STARS_PER_WORD}`)
    .join(' ');
}

/** A number in E.164 as it is shown: 138****5678 for a Chinese mobile, +14****99 for others; at least four digits are hidden. */
export function maskMobile(number: string): string {
  const parts = CHINESE_MOBILE.exec(number) ?? INTERNATIONAL.exec(number);
  return parts ? `${parts[1]}${STARS_PER_NUMBER}${parts[2]}` : STARS_PER_NUMBER;
}

function firstLetterOf(text: string): string {
  for (const { segment } of letters.segment(text)) return segment;
  return '';
}

function lettersOf(text: string): string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment);
}
