import { cleanText, type TextProblem } from '#lib/domain/text/plain-text.ts';

export const PERSON_NAME_CHARACTERS_MAX = 40;

export type PersonNameProblem = TextProblem | 'empty';

export type ParsedPersonName =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: PersonNameProblem };

/** Format characters that show nothing; U+200C and U+200D are among them and belong to some scripts' names. */
const SHOWS_NOTHING = /\p{Default_Ignorable_Code_Point}/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The name of a person as one field, whatever its parts and their order: 1 to 40 characters on one line.
 * `empty` is a name without a letter that can be seen.
 */
export function parsePersonName(text: string): ParsedPersonName {
  const cleaned = cleanText(text, { maxCharacters: PERSON_NAME_CHARACTERS_MAX, lines: 'one' });
  if (!cleaned.ok) return cleaned;
  const visible = cleaned.text.replace(SHOWS_NOTHING, '');
  if (!LETTER_OR_DIGIT.test(visible)) return { ok: false, problem: 'empty' };
  return { ok: true, name: cleaned.text };
}
