import { z } from 'zod';
import { NOTICE_KINDS, NOTICE_TOPICS } from '#lib/domain/notice/notice-kind.ts';
import { personLanguage } from './account.ts';
import { localDay, moment, pageSize, publicId } from './scalars.ts';

export const noticesInput = z.strictObject({
  /** The last one of the page before. */
  after: publicId.optional(),
  limit: pageSize,
});

const noticeShown = z.strictObject({
  id: publicId,
  kind: z.enum(NOTICE_KINDS),
  bookingId: publicId,
  station: z.strictObject({ name: z.string(), timeZone: z.string() }),
  party: z.string(),
  firstDay: localDay,
  lastDay: localDay,
  at: moment,
  read: z.boolean(),
});

export const noticeList = z.strictObject({
  notices: z.array(noticeShown),
  /** Of all; one more than are counted where there are more. */
  unread: z.int(),
  next: publicId.nullable(),
});
export type NoticeList = z.infer<typeof noticeList>;

/** This one and all before it. */
export const markReadInput = z.strictObject({ noticeId: publicId });

export const noticeSettings = z.strictObject({
  /** Whether the person is also told by text message or mail. */
  sent: z.record(z.enum(NOTICE_TOPICS), z.boolean()),
  language: personLanguage,
  /** Whether an address of theirs is on file. */
  hasEmail: z.boolean(),
  /** When the secret address of the calendar was made; null where there is none. */
  feedSince: moment.nullable(),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const chooseNoticesInput = z.strictObject({
  sent: z.strictObject(
    Object.fromEntries(NOTICE_TOPICS.map((topic) => [topic, z.boolean()])) as Record<
      (typeof NOTICE_TOPICS)[number],
      z.ZodBoolean
    >,
  ),
  language: personLanguage,
});

/** Told this once. */
export const feedMade = z.strictObject({ address: z.string() });
