import { pinyinInitials } from '../people/pinyin-initials.ts';

export interface Searched {
  readonly names: readonly string[];
  /** In E.164. */
  readonly numbers: readonly string[];
}

const LAST_DIGITS = /^\d{4}$/;
const LETTERS = /^[a-z]+$/;

/**
 * Whether somebody is found who is looked for in a hurry: by part of a name, by the initials of its pinyin from the beginning, or
 * by the last four digits of a number. Nothing typed finds everybody.
 */
export function matchesSearch(text: string, { names, numbers }: Searched): boolean {
  const typed = text.trim().toLowerCase();
  if (typed === '') return true;
  if (names.some((name) => name.toLowerCase().includes(typed))) return true;
  if (LAST_DIGITS.test(typed)) return numbers.some((number) => number.endsWith(typed));
  return LETTERS.test(typed) && names.some((name) => pinyinInitials(name).startsWith(typed));
}
