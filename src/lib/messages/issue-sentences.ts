import type { CreditCodeProblem } from '#lib/domain/registration/credit-code.ts';
import type { PasswordProblem } from '#lib/domain/people/password-rules.ts';
import type { PersonNameProblem } from '#lib/domain/people/person-name.ts';

/** The words that our own checks give as the message of a custom issue. */
export type IssueWord =
  | 'day'
  | 'time'
  | 'reversed'
  | 'desks-not-count'
  | 'desks-twice'
  | 'hall-only'
  | 'nothing-corrected'
  | 'marks-not-count'
  | 'more-than-kitchen'
  | 'periods-overlap'
  | 'too-many-sittings'
  | `text-${PersonNameProblem}`
  | 'mobile'
  | 'email'
  | 'code'
  | 'name'
  | `password-${PasswordProblem}`
  | 'time-zone'
  | 'time-zone-long-days'
  | 'hours'
  | 'slot'
  | 'window-within-lead'
  | 'duplicate'
  | 'check-in-end-needed'
  | 'no-shows-first'
  | 'url'
  | `credit-code-${CreditCodeProblem}`
  | 'credit-code-or-due'
  | 'web-address';

/** What a limit counts. */
export type Measure = 'number' | 'characters' | 'items';

/** Types that a person or a caller can be asked for; the others are told with `wrongType(null)`. */
export type ExpectedType = 'string' | 'number' | 'int' | 'boolean' | 'array' | 'object';

/** Each sentence says what is wrong and what to do next, and none repeats what was sent. */
export interface IssueSentences {
  readonly words: Readonly<Record<IssueWord, string>>;
  readonly missing: string;
  readonly empty: string;
  wrongType(expected: ExpectedType | null): string;
  atLeast(measure: Measure, limit: string): string;
  atMost(measure: Measure, limit: string): string;
  /** Limits that do not count themselves; always numbers. */
  above(limit: string): string;
  below(limit: string): string;
  exactly(measure: Measure, limit: string): string;
  readonly wrongFormat: string;
  multipleOf(divisor: string): string;
  /** Names of keys; empty where they are not told. */
  unknownKeys(names: readonly string[]): string;
  /** Empty where they are not told. */
  oneOf(choices: readonly string[]): string;
  readonly other: string;
}
