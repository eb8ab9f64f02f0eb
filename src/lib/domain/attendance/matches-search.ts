import { pinyinInitials } from '../people/pinyin-initials.ts';

export interface Searched {
  readonly names: readonly string[];
  /** In E.164. */
  readonly numbers: readonly string[];
}

/** The last four, or more of it up to the whole number, which people say just as often; as they group and write it. */
const DIGITS = /^\+?\d{4,15}$/;
const BETWEEN_DIGITS = /[\s-]/g;
const LETTERS = /^[a-z]+$/;

/**
 * Whether somebody is found who is looked for in a hurry: by part of a name, by the initials of its pinyin from the beginning, or
 * by the last four digits of a number or more. Nothing typed finds everybody.
 */
export function matchesSearch(text: string, { names, numbers }: Searched): boolean {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (typed === '') return true;
  if (names.some((name) => name.normalize('NFKC').toLowerCase().includes(typed))) return true;
  const digits = typed.replace(BETWEEN_DIGITS, '');
  if (DIGITS.test(digits)) return numbers.some((number) => number.endsWith(digits));
  return LETTERS.test(typed) && names.some((name) => pinyinInitials(name).startsWith(typed));
}
