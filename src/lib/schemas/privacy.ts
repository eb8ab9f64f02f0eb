import { z } from 'zod';
import { mobile } from './account.ts';
import {
  HOUSE_WORD_CHARACTERS_MAX,
  ORGANISER_CHARACTERS_MAX,
  PHONE_CHARACTERS_MAX,
  PRIVACY_NOTICE_CHARACTERS_MAX,
  SITE_NUMBER_CHARACTERS_MAX,
} from './limits.ts';
import { nonEmptyText, plainText, publicId } from './scalars.ts';

/** Oneself where no number is given; the office finds others by the number under which they ask. */
export const whosePersonalData = z.strictObject({ mobile: mobile.optional() });

/** The box that says so was ticked. */
export const erasureConfirmed = z.strictObject({ confirmed: z.literal('on') });

const moment = z.string();
const named = z.strictObject({ id: publicId, name: z.string() });

/** What is on file about one person, as they take it with them. */
export const personalData = z.strictObject({
  person: z.strictObject({
    id: publicId,
    name: z.string(),
    mobile: z.string(),
    email: z.string().nullable(),
    language: z.string(),
    createdAt: moment,
  }),
  roles: z.array(z.strictObject({ role: z.string(), at: named })),
  /** Accounts of other sites by which they sign in; the id there is that site's to tell. */
  identities: z.array(z.strictObject({ issuer: z.string(), linkedAt: moment })),
  sessions: z.array(z.strictObject({ createdAt: moment, expiresAt: moment })),
  tokens: z.array(
    z.strictObject({ name: z.string(), scope: z.string(), createdAt: moment, expiresAt: moment }),
  ),
  bookings: z.array(
    z.strictObject({
      id: publicId,
      station: named,
      party: named,
      state: z.string(),
      purpose: z.string(),
      from: moment,
      to: moment,
      createdAt: moment,
    }),
  ),
  /** Bookings that were handed to the person by a link. */
  handedOver: z.array(z.strictObject({ booking: publicId, createdAt: moment, takenAt: moment.nullable() })),
  seats: z.array(z.strictObject({ booking: publicId, name: z.string(), takenAt: moment })),
  registrations: z.array(
    z.strictObject({
      id: publicId,
      party: named,
      contactName: z.string(),
      consentVersion: z.int(),
      state: z.string(),
      createdAt: moment,
    }),
  ),
  houseRules: z.array(z.strictObject({ station: named, version: z.int(), acceptedAt: moment })),
  /** What the person reported as broken; `pictures` are addresses of this installation. */
  faults: z.array(
    z.strictObject({
      id: publicId,
      station: named,
      place: z.string(),
      words: z.string(),
      reportedAt: moment,
      pictures: z.array(z.string()),
    }),
  ),
  messages: z.array(z.strictObject({ kind: z.string(), createdAt: moment })),
});
export type PersonalData = z.infer<typeof personalData>;

const days = z.int().min(30).max(3_650);
const number = plainText(SITE_NUMBER_CHARACTERS_MAX);

/** What the office says of itself on every page; an empty text is not said. */
export const siteSettingsInput = z.strictObject({
  siteName: plainText(SITE_NUMBER_CHARACTERS_MAX),
  /** What a house is called instead of 驿站; empty where that is the word. */
  houseWordChinese: plainText(HOUSE_WORD_CHARACTERS_MAX),
  /** Instead of “station”, as in the middle of a sentence and for one of them. */
  houseWordEnglish: plainText(HOUSE_WORD_CHARACTERS_MAX),
  organiser: plainText(ORGANISER_CHARACTERS_MAX),
  phone: plainText(PHONE_CHARACTERS_MAX),
  icpNumber: number,
  policeNumber: number,
  largerType: z.boolean(),
  /** People without a role are anonymised so many days after the last of their bookings. */
  peopleKeptDays: days,
});
export type SiteSettings = z.infer<typeof siteSettingsInput>;

/** How many people the next run would anonymise, counted up to a limit. */
export const retentionDryRun = z.strictObject({ people: z.int(), isMore: z.boolean() });

const noticeVersion = z.int().min(1);

/** The notice in force where no version is named. */
export const privacyNoticeInput = z.strictObject({ version: noticeVersion.optional() });

/** What people agree to, as paragraphs. */
export const privacyNoticeView = z.strictObject({
  version: noticeVersion,
  inForce: z.boolean(),
  /** Null for the one that the program brings along. */
  publishedAt: moment.nullable(),
  chinese: z.string(),
  english: z.string(),
  /** All that were ever in force, the latest first. */
  versions: z.array(z.strictObject({ version: noticeVersion, publishedAt: moment.nullable() })),
});
export type PrivacyNoticeView = z.infer<typeof privacyNoticeView>;

const noticeText = nonEmptyText(PRIVACY_NOTICE_CHARACTERS_MAX, 'many');

export const publishPrivacyNoticeInput = z.strictObject({
  chinese: noticeText,
  english: noticeText,
  /** The version that the new one is to replace: where another officer was faster, nothing is published. */
  after: noticeVersion,
});
export const privacyNoticePublished = z.strictObject({ version: noticeVersion });
