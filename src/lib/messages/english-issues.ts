import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN } from '#lib/domain/people/password-rules.ts';
import { PERSON_NAME_CHARACTERS_MAX } from '#lib/domain/people/person-name.ts';
import { RANGES_PER_DAY_MAX } from '#lib/domain/hours/opening-hours.ts';
import { FIRST_YEAR, LAST_YEAR } from '#lib/domain/time/local-day.ts';
import type { ExpectedType, IssueSentences } from './issue-sentences.ts';

const TYPES: Readonly<Record<ExpectedType, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
};

export const ENGLISH_ISSUES: IssueSentences = {
  words: {
    day: `This is not a day. Enter a day from ${FIRST_YEAR} to ${LAST_YEAR} in the form 2026-12-01.`,
    time: 'This is not a time. Enter a time of the 24-hour clock in the form 09:00.',
    'credit-code-not-a-code':
      'This is not a unified social credit code. Enter the 18 characters of the business licence (without the letters I, O, S, V and Z), or say that it is still being issued.',
    'credit-code-check-character':
      'The check character of the unified social credit code does not fit: one character may be wrong. Please compare it with the business licence.',
    'credit-code-or-due':
      'The unified social credit code is missing, or there is a day beside it. Enter the code or, while it is being issued, the day on which you expect it: one of the two.',
    reversed:
      'The order is wrong: an end comes after its beginning, and an upper limit is not below the lower one. Please correct it.',
    'desks-not-count':
      'The chosen desks are not as many as asked for. Choose the desks again, or change the number.',
    'more-than-kitchen':
      'The portions offered and the surplus together are more than the kitchen can do. Change them to fewer.',
    'periods-overlap': 'Two meals overlap in time. Correct their times.',
    'too-many-sittings': 'A day has too many sittings. Shorten the meals, or make the sittings longer.',
    'hall-only': 'Meals cannot be ordered here. Please order them on the page of the canteen.',
    'nothing-corrected': 'Portions and amount are both 0. Enter what is to be corrected.',
    'marks-not-count': 'More portions with a mark than portions in all. Check the numbers.',
    'desks-twice': 'A desk is chosen more than once. Remove the repeated desks.',
    'text-too-long': 'The text is too long. Please shorten it.',
    'text-malformed': 'The text has damaged characters. Remove them and type it again.',
    'text-direction-override':
      'The text has hidden characters that change its direction. Remove them, or type the text by hand.',
    'text-line-break': 'There is only one line here. Remove the line breaks.',
    'text-control-character':
      'The text has control characters that cannot be shown. Remove them, or type the text by hand.',
    'web-address':
      'This is no whole address. Please copy all of it from where it was made; it begins with https://.',
    'text-empty': 'This may not be empty. Please enter a text.',
    email:
      'This is not an address for mail. Enter the whole address, such as name@example.cn, or leave it empty for no mail.',
    code: 'A code has 6 digits. Check it and enter it again.',
    mobile:
      'This is not a mobile number. Enter the 11 digits of a Chinese mobile; other numbers begin with + and the country code.',
    name: `This is not a name. Enter 1 to ${PERSON_NAME_CHARACTERS_MAX} characters on one line.`,
    'password-too-short': `The password is too short. Use at least ${PASSWORD_CHARACTERS_MIN} characters, a sentence you remember for example.`,
    'password-too-long': `The password is too long. Use at most ${PASSWORD_CHARACTERS_MAX} characters.`,
    'password-malformed': 'The password has damaged characters. Please type it again.',
    'time-zone': 'There is no such time zone. Enter an IANA name such as Asia/Shanghai.',
    'time-zone-long-days':
      'This time zone has days of more than 25 hours, so it cannot be used. Choose another one, such as Asia/Shanghai.',
    hours: `The opening hours have a mistake. Each time must end after it begins and none may overlap, at most ${RANGES_PER_DAY_MAX} a day; please correct them.`,
    slot: 'The step must divide an hour, or be whole hours that divide a day. Please enter 15, 30, 60 or 120 minutes, for example.',
    'window-within-lead':
      'Nothing could be booked like this: how far ahead one may book must be more than the shortest notice. Choose more here, or a shorter notice.',
    duplicate: 'Something is listed more than once. Remove what is repeated.',
    'check-in-end-needed':
      'What nobody came for is released when checking in ends. Enter when that is, or do not release it.',
    'no-shows-first':
      'No-shows are not recorded, so none can be counted. Choose to record or to release first, or leave this empty.',
    url: 'This is not a web address. Enter a whole address that begins with https://',
  },
  missing: 'This is missing. Please fill it in.',
  empty: 'This may not be empty. Please fill it in.',
  wrongType: (expected) =>
    expected === null
      ? 'This is of the wrong type. Please correct it.'
      : `This is of the wrong type. Please enter ${TYPES[expected]}.`,
  atLeast: (measure, limit) =>
    measure === 'number'
      ? `This may not be less than ${limit}. Please choose more.`
      : `At least ${limit} ${unit(measure, limit)} needed. Please add some.`,
  atMost: (measure, limit) =>
    measure === 'number'
      ? `This may not be more than ${limit}. Please choose less.`
      : `At most ${limit} ${unit(measure, limit)} allowed. Please remove some.`,
  above: (limit) => `This must be more than ${limit}. Please choose more.`,
  below: (limit) => `This must be less than ${limit}. Please choose less.`,
  exactly: (measure, limit) =>
    measure === 'number'
      ? `This must be ${limit}. Please correct it.`
      : `Exactly ${limit} ${unit(measure, limit)} needed. Please correct it.`,
  wrongFormat: 'This is not in the right form. Check it and enter it again.',
  multipleOf: (divisor) => `This must be a multiple of ${divisor}. Please correct it.`,
  unknownKeys: (names) =>
    `There are unknown fields${names.length === 0 ? '' : ` (${names.join(', ')})`}. Please remove them.`,
  oneOf: (choices) =>
    `This is none of the choices. Please choose one of them${choices.length === 0 ? '' : `: ${choices.join(', ')}`}.`,
  other: 'This is not right. Check it and enter it again.',
};

function unit(measure: 'characters' | 'items', limit: string): string {
  if (limit === '1') return measure === 'characters' ? 'character is' : 'item is';
  return `${measure} are`;
}
