/** Why a text can't be taken. In this order: the first that applies is the answer. */
export type TextProblem =
  'too-long' | 'malformed' | 'direction-override' | 'line-break' | 'control-character';

export type CleanedText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: TextProblem };

export interface TextRules {
  /** The most characters (Unicode code points) after cleaning. */
  readonly maxCharacters: number;
  readonly lines: 'one' | 'many';
}

/** Composing (NFC) makes at most this many UTF-16 units of one character: beyond it no cleaning can make a text fit. */
const UNITS_PER_CHARACTER_MAX = 8;

const LINE_BREAKS = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const CONTROL_CHARACTER = /\p{Cc}/u;
/** Embeddings, overrides and isolates can make a sentence read as another one (https://trojansource.codes). */
const DIRECTION_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * A text that a person typed, ready to be stored: without blanks around it, composed (NFC), every line break a `\n`.
 * Otherwise it is as typed, mark-up and emoji included: escaping is the matter of whoever shows it.
 * Refused are NUL and other control characters (a tab too), line breaks where there is one line,
 * direction overrides, halves of surrogate pairs and what is too long. An empty text is fine.
 */
export function cleanText(text: string, rules: TextRules): CleanedText {
  const trimmed = text.trim();
  if (trimmed.length > rules.maxCharacters * UNITS_PER_CHARACTER_MAX) return refused('too-long');
  const cleaned = trimmed.replace(LINE_BREAKS, '\n').normalize('NFC');
  if (charactersOf(cleaned) > rules.maxCharacters) return refused('too-long');
  if (!cleaned.isWellFormed()) return refused('malformed');
  if (DIRECTION_OVERRIDE.test(cleaned)) return refused('direction-override');
  if (rules.lines === 'one' && cleaned.includes('\n')) return refused('line-break');
  if (CONTROL_CHARACTER.test(cleaned.replaceAll('\n', ''))) return refused('control-character');
  return { ok: true, text: cleaned };
}

/** The number of characters (code points) as the limits count them. */
export function charactersOf(text: string): number {
  return Array.from(text).length;
}

function refused(problem: TextProblem): CleanedText {
  return { ok: false, problem };
}
