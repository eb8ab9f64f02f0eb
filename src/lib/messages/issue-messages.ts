import { CHINESE_ISSUES } from './chinese-issues.ts';
import { ENGLISH_ISSUES } from './english-issues.ts';
import { isMissing, type Issue } from './issue.ts';
import type { ExpectedType, IssueSentences, IssueWord, Measure } from './issue-sentences.ts';
import type { Language } from './language.ts';
import { tellingIssues } from './telling-issues.ts';

export const ISSUES_TOLD_MAX = 10;
const CHOICES_TOLD_MAX = 12;
const KEYS_TOLD_MAX = 3;
/** Keys are the caller's own text, so only what looks like the name of a field is repeated. */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

const SENTENCES: Readonly<Record<Language, IssueSentences>> = { 'zh-CN': CHINESE_ISSUES, en: ENGLISH_ISSUES };

/** What is wrong with a malformed input and what to do next. It never repeats the value that was sent. */
export function issueMessage(language: Language, issue: Issue): string {
  const [telling = issue] = tellingIssues([issue]);
  return sentenceOf(SENTENCES[language], telling);
}

/** The first ISSUES_TOLD_MAX mistakes with the places where they are: `request.when.days`, empty for the whole. */
export function issueList(
  language: Language,
  error: { readonly issues: readonly Issue[] },
): { path: string; message: string }[] {
  const list: { path: string; message: string }[] = [];
  for (const issue of tellingIssues(error.issues)) {
    if (list.length === ISSUES_TOLD_MAX) break;
    list.push({ path: pathText(issue.path), message: sentenceOf(SENTENCES[language], issue) });
  }
  return list;
}

function sentenceOf(sentences: IssueSentences, issue: Issue): string {
  if (isIssueWord(sentences, issue.message)) return sentences.words[issue.message];
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? sentences.missing : sentences.wrongType(expectedTypeOf(issue.expected));
    case 'too_small':
      return tooSmall(sentences, issue);
    case 'too_big':
      return tooBig(sentences, issue);
    case 'invalid_format':
      return issue.format === 'url' ? sentences.words.url : sentences.wrongFormat;
    case 'not_multiple_of':
      return sentences.multipleOf(limitText(issue.divisor));
    case 'unrecognized_keys':
      return sentences.unknownKeys(fieldNames(issue.keys ?? []));
    case 'invalid_value':
      return sentences.oneOf(choicesOf(issue.values ?? []));
    case 'invalid_union':
      return sentences.oneOf(choicesOf(issue.options ?? []));
    default:
      return sentences.other;
  }
}

function tooSmall(sentences: IssueSentences, issue: Issue): string {
  const measure = measureOf(issue.origin);
  const limit = limitText(issue.minimum);
  if (issue.exact === true) return sentences.exactly(measure, limit);
  if (measure !== 'number' && limit === '1') return sentences.empty;
  return issue.inclusive === false ? sentences.above(limit) : sentences.atLeast(measure, limit);
}

function tooBig(sentences: IssueSentences, issue: Issue): string {
  const measure = measureOf(issue.origin);
  const limit = limitText(issue.maximum);
  if (issue.exact === true) return sentences.exactly(measure, limit);
  return issue.inclusive === false ? sentences.below(limit) : sentences.atMost(measure, limit);
}

function measureOf(origin: unknown): Measure {
  if (origin === 'string') return 'characters';
  return origin === 'array' || origin === 'set' ? 'items' : 'number';
}

function limitText(limit: unknown): string {
  return typeof limit === 'number' || typeof limit === 'bigint' ? String(limit) : '';
}

const EXPECTED_TYPES: readonly unknown[] = [
  'string',
  'number',
  'int',
  'boolean',
  'array',
  'object',
] satisfies ExpectedType[];

function expectedTypeOf(expected: unknown): ExpectedType | null {
  if (expected === 'record' || expected === 'map') return 'object';
  return EXPECTED_TYPES.includes(expected) ? (expected as ExpectedType) : null;
}

function isIssueWord(sentences: IssueSentences, message: string): message is IssueWord {
  return Object.hasOwn(sentences.words, message);
}

function fieldNames(keys: readonly string[]): string[] {
  return keys.filter((key) => FIELD_NAME.test(key)).slice(0, KEYS_TOLD_MAX);
}

/** Choices come from the schema, never from the caller. */
function choicesOf(values: readonly unknown[]): string[] {
  return values.length > CHOICES_TOLD_MAX ? [] : values.map(String);
}

/** Keys of a record are the caller's own text: what does not look like the name of a field is a `?`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' || (typeof key === 'string' && FIELD_NAME.test(key)) ? key : '?'))
    .join('.');
}
