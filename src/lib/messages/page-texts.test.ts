import { describe, expect, onTestFinished, test } from 'vitest';
import { PASSWORD_CHARACTERS_MIN } from '#lib/domain/people/password-rules.ts';
import type { Language } from './language.ts';
import { INVITATION_TEXTS, SET_UP_TEXTS } from './page-account-texts.ts';
import { CANTEEN_TEXTS } from './page-canteen-texts.ts';
import { LISTING_TEXTS } from './page-listing-texts.ts';
import { COMING_MEALS_TEXTS } from './page-coming-meals-texts.ts';
import { MEALS_TEXTS } from './page-meals-texts.ts';
import { PHONE_ORDER_TEXTS } from './page-phone-order-texts.ts';
import { KITCHEN_TEXTS } from './page-kitchen-texts.ts';
import { CALENDAR_TEXTS } from './page-calendar-texts.ts';
import { CODE_SIGN_IN_TEXTS, CONTACT_TEXTS, SHOW_CODE_TEXTS } from './page-code-texts.ts';
import { ASKING_TEXTS } from './page-asking-texts.ts';
import { BOOKING_CHANGE_TEXTS } from './page-booking-change-texts.ts';
import { BOOKING_TEXTS } from './page-booking-texts.ts';
import { BOOKINGS_TEXTS } from './page-bookings-texts.ts';
import { DESIGN_TEXTS } from './page-design-texts.ts';
import { ERROR_TEXTS, errorPageOf } from './page-error-texts.ts';
import { FIRST_TEXTS } from './page-first-texts.ts';
import { REGISTRATION_TEXTS } from './page-registration-texts.ts';
import { FRAME_TEXTS, LANGUAGE_NAMES } from './page-frame-texts.ts';
import { setHouseWords } from './house-words.ts';
import { HALL_TEXTS } from './page-hall-texts.ts';
import { HOME_TEXTS } from './page-home-texts.ts';
import { LABEL_TEXTS } from './page-label-texts.ts';
import { PLACE_TEXTS } from './page-place-texts.ts';
import { PREVIEW_TEXTS } from './page-preview-texts.ts';
import { LIVE_TEXTS } from './page-live-texts.ts';
import { QUEUE_TEXTS } from './page-queue-texts.ts';
import { OPENING_TEXTS } from './page-opening-texts.ts';
import { HOURS_TEXTS } from './page-hours-texts.ts';
import { OWN_ACCOUNT_TEXTS } from './page-own-account-texts.ts';
import { IDENTITY_TEXTS } from './page-identity-texts.ts';
import { FORGOTTEN_TEXTS, SESSION_TEXTS, SHARED_TEXTS } from './page-session-texts.ts';
import { TOKEN_TEXTS } from './page-token-texts.ts';
import { PORTFOLIO_TEXTS } from './page-portfolio-texts.ts';
import { PARTIES_TEXTS, PARTY_TEXTS } from './page-parties-texts.ts';
import { PEOPLE_TEXTS, PLACES_TEXTS } from './page-places-texts.ts';
import { CLOSURES_TEXTS } from './page-closures-texts.ts';
import { RULES_TEXTS } from './page-rules-texts.ts';
import { SETTINGS_TEXTS } from './page-settings-texts.ts';
import { ZONE_TEXTS } from './page-zone-texts.ts';
import { AUDIT_TEXTS } from './page-audit-texts.ts';
import { PRIVACY_TEXTS } from './page-privacy-texts.ts';
import { SITE_TEXTS } from './page-site-texts.ts';
import { MESSAGES_TEXTS } from './page-messages-texts.ts';
import { SIGN_IN_TEXTS } from './page-sign-in-texts.ts';
import { expectChinese, expectEnglish } from './sentence.fixture.ts';

const PAGES: Readonly<Record<string, Readonly<Record<Language, object>>>> = {
  frame: FRAME_TEXTS,
  home: HOME_TEXTS,
  'first request': FIRST_TEXTS,
  registration: REGISTRATION_TEXTS,
  hall: HALL_TEXTS,
  live: LIVE_TEXTS,
  design: DESIGN_TEXTS,
  'sign-in': SIGN_IN_TEXTS,
  'code sign-in': CODE_SIGN_IN_TEXTS,
  'shown code': SHOW_CODE_TEXTS,
  contact: CONTACT_TEXTS,
  messages: MESSAGES_TEXTS,
  audit: AUDIT_TEXTS,
  site: SITE_TEXTS,
  portfolio: PORTFOLIO_TEXTS,
  privacy: PRIVACY_TEXTS,
  'set-up': SET_UP_TEXTS,
  invitation: INVITATION_TEXTS,
  asking: ASKING_TEXTS,
  preview: PREVIEW_TEXTS,
  place: PLACE_TEXTS,
  labels: LABEL_TEXTS,
  bookings: BOOKINGS_TEXTS,
  booking: BOOKING_TEXTS,
  'booking change': BOOKING_CHANGE_TEXTS,
  queue: QUEUE_TEXTS,
  opening: OPENING_TEXTS,
  settings: SETTINGS_TEXTS,
  hours: HOURS_TEXTS,
  zone: ZONE_TEXTS,
  places: PLACES_TEXTS,
  people: PEOPLE_TEXTS,
  parties: PARTIES_TEXTS,
  party: PARTY_TEXTS,
  account: OWN_ACCOUNT_TEXTS,
  tokens: TOKEN_TEXTS,
  sessions: SESSION_TEXTS,
  identity: IDENTITY_TEXTS,
  'shared computer': SHARED_TEXTS,
  forgotten: FORGOTTEN_TEXTS,
  calendar: CALENDAR_TEXTS,
  rules: RULES_TEXTS,
  closures: CLOSURES_TEXTS,
  canteen: CANTEEN_TEXTS,
  listing: LISTING_TEXTS,
  kitchen: KITCHEN_TEXTS,
  'phone orders': PHONE_ORDER_TEXTS,
  meals: MEALS_TEXTS,
  'coming meals': COMING_MEALS_TEXTS,
  error: ERROR_TEXTS,
};

/** Figures that no text holds by chance; they stand for every argument, so that each must appear. */
const ARGUMENTS = [8_641, 8_642, 8_643, 8_644] as const;

describe.each(Object.entries(PAGES))('the page %s', (_, page) => {
  const chinese = leavesOf(page['zh-CN']);
  const english = leavesOf(page.en);

  test('has the same texts in both languages, none copied from the other', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()]);
    expect(chinese.size).toBeGreaterThan(3);
    for (const [name, leaf] of chinese) expect(textOf(leaf), name).not.toBe(textOf(english.get(name)));
  });

  test('is Chinese in Chinese and English in English', () => {
    for (const leaf of chinese.values()) if (hasWords(leaf)) expectChinese(textOf(leaf));
    for (const leaf of english.values()) if (hasWords(leaf)) expectEnglish(textOf(leaf));
  });

  test('shows what it is given', () => {
    for (const leaf of [...chinese.values(), ...english.values()]) {
      if (typeof leaf !== 'function') continue;
      for (const argument of ARGUMENTS.slice(0, leaf.length))
        expect(textOf(leaf)).toContain(String(argument));
    }
  });
});

test('every page says the word of the house where an office has another one', () => {
  setHouseWords({ siteName: '江城预约', chinese: '服务大厅', english: 'hall' });
  onTestFinished(() => {
    setHouseWords(null);
  });
  for (const [name, page] of Object.entries(PAGES)) {
    // The page of components shows samples, as they stand in the code.
    if (name === 'design') continue;
    const said = [...leavesOf(page['zh-CN']).values()].map(textOf).join('\n');
    expect.soft(said, name).not.toMatch(/驿站/);
    const inEnglish = [...leavesOf(page.en).values()].map(textOf).join('\n');
    expect.soft(inEnglish, name).not.toMatch(/\bstations?\b|Yizhan/i);
  }
});

test('a seat without times is called by its number and state', () => {
  expect(HALL_TEXTS['zh-CN'].seatLabel('A12', '空闲', null)).toBe('A12，空闲');
  expect(HALL_TEXTS['zh-CN'].seatLabel('A12', '已占用', '09:00–12:00')).toBe('A12，已占用，09:00–12:00');
  expect(HALL_TEXTS.en.seatLabel('A12', 'Free', null)).toBe('A12, Free');
});

test('the password hint says the limit that is kept', () => {
  for (const texts of [SET_UP_TEXTS, INVITATION_TEXTS, OWN_ACCOUNT_TEXTS]) {
    expect(texts['zh-CN'].passwordHint).toContain(`${PASSWORD_CHARACTERS_MIN}个字符`);
    expect(texts.en.passwordHint).toContain(`${PASSWORD_CHARACTERS_MIN} characters`);
  }
});

test('the old browser is told the floor', () => {
  for (const { oldBrowser } of Object.values(FRAME_TEXTS))
    expect(oldBrowser).toMatch(/Chrome 111.+Safari 16\.4/);
});

test('each language is called by its own name', () => {
  expect(LANGUAGE_NAMES).toEqual({ 'zh-CN': '中文', en: 'English' });
});

test.each([
  [404, 'not-found'],
  [503, 'unavailable'],
  [500, 'failed'],
  [502, 'failed'],
  [400, 'other'],
  [403, 'other'],
  [413, 'other'],
])('the status %i is the page %s', (status, page) => {
  expect(errorPageOf(status)).toBe(page);
});

type Leaf = string | ((...facts: number[]) => string);

/** Texts with the path of their keys. */
function leavesOf(texts: object, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(texts) as [string, Leaf | object][]) {
    if (typeof value === 'object')
      for (const [name, leaf] of leavesOf(value, `${path}${key}.`)) leaves.set(name, leaf);
    else leaves.set(path + key, value);
  }
  return leaves;
}

function textOf(leaf: Leaf | undefined): string {
  return typeof leaf === 'function' ? leaf(...ARGUMENTS) : (leaf ?? '');
}

/** Without words of its own a text only puts its arguments in order, in the punctuation of the language. */
function hasWords(leaf: Leaf): boolean {
  return typeof leaf === 'string' || /\p{L}/u.test(textOf(leaf));
}
