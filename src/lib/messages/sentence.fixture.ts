import { expect } from 'vitest';

const HAN = /\p{Script=Han}/u;
/** Figures, times and Latin names stand between ASCII marks of their own; a mark that touches a character is ours. */
const ASCII_MARK_AT_HAN = /\p{Script=Han}[,.;:!?()"']|[,.;:!?()"']\p{Script=Han}/u;
const CHINESE_MARK = /[，。；：！？（）、“”]\p{Script=Han}|\p{Script=Han}[，。；：！？（）、]/u;
const MARK_UP = /<\/?[a-z]|&[a-z]+;|undefined|NaN|\[object|\{|\}/i;

/** A text of the Chinese catalogue: in Chinese, full-width punctuation, no mark-up, nothing left unfilled. */
export function expectChinese(text: string): void {
  expect(text).toMatch(HAN);
  expect(text).not.toMatch(ASCII_MARK_AT_HAN);
  expectPlain(text);
}

/** A text of the English catalogue: not a word of Chinese, nor its punctuation. */
export function expectEnglish(text: string): void {
  expect(text).toMatch(/[A-Za-z]{2}/);
  expect(text).not.toMatch(HAN);
  expect(text).not.toMatch(CHINESE_MARK);
  expect(text).not.toMatch(/[\u3000-\u303F\uFF00-\uFFEF]/);
  expectPlain(text);
}

/** A sentence that says what is wrong and then what to do: two sentences, the last of them a request. */
export function expectAdvice(chinese: string, english: string): void {
  expectChinese(chinese);
  expect(chinese).toMatch(/[。！？；].*请.*。$/u);
  expectEnglish(english);
  expect(english).toMatch(/[.;] .*\w/);
  expect(english).toMatch(ENGLISH_ADVICE);
}

const ENGLISH_ADVICE =
  /\b(please|choose|ask|add|remove|correct|change|send|look|wait|shorten|list|begin|book|check|open|reload|leave|extend|invite|sign in|cancel|use|set up|move|have|retire|paste|enter|do not|make|type)\b/i;

function expectPlain(text: string): void {
  expect(text).toBe(text.trim());
  expect(text).not.toMatch(/\s\s/);
  expect(text).not.toMatch(MARK_UP);
}
