import type { PrivacyNoticeRow } from '../agreed-texts.ts';
import type { SiteSettings } from '#lib/schemas/privacy.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Connection } from './open-connection.ts';

type SiteRow = Omit<SiteSettings, 'largerType'> & { readonly largerType: number };

/** Statements about the site itself and about how long people are kept. */
export function siteStatements(db: Connection) {
  const site = db.prepare<[], SiteRow>(
    `SELECT site_name AS siteName, house_word_chinese AS houseWordChinese, house_word_english AS houseWordEnglish, organiser, phone, icp_number AS icpNumber, police_number AS policeNumber,
       larger_type AS largerType, people_kept_days AS peopleKeptDays
     FROM district ORDER BY id LIMIT 1`,
  );
  const notice = db.prepare<[], PrivacyNoticeRow>(
    `SELECT version, chinese, english, published_at AS publishedAt FROM privacy_notice ORDER BY version DESC LIMIT 1`,
  );
  const last = db.prepare<[], number>(`SELECT id FROM person ORDER BY id DESC LIMIT 1`).pluck();
  const over = db.prepare<[{ before: Instant; from: number; to: number }], number>(
    `SELECT p.id FROM person p
     WHERE p.id > @from AND p.id <= @to AND p.created_at < @before AND p.mobile NOT GLOB 'erased-*'
       AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM station_role r WHERE r.person_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM district_role r WHERE r.person_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM session s WHERE s.person_id = p.id AND s.created_at >= @before)
       AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.person_id = p.id AND r.state IN ('open', 'returned'))
       AND NOT EXISTS (
         SELECT 1 FROM booking_participant t JOIN booking b ON b.id = t.booking_id
         WHERE t.person_id = p.id AND b.last_to >= @before)
       AND NOT EXISTS (
         SELECT 1 FROM booking_hand_over h JOIN booking b ON b.id = h.booking_id
         WHERE h.person_id = p.id AND b.last_to >= @before)
       AND NOT EXISTS (
         SELECT 1 FROM event_index i JOIN event e ON e.id = i.event_id JOIN booking b ON b.id = e.subject_id
         WHERE i.axis = 'actor' AND i.key_id = p.id AND e.subject = 'booking' AND b.last_to >= @before)
     ORDER BY p.id`,
  );
  over.pluck();
  return {
    siteSettings: (): SiteSettings | null => {
      const row = site.get();
      return row ? { ...row, largerType: row.largerType === 1 } : null;
    },
    privacyNotice: (): PrivacyNoticeRow | null => notice.get() ?? null,
    lastPersonId: (): number => last.get() ?? 0,
    peopleNotNeeded: (before: Instant, from: number, to: number): number[] => over.all({ before, from, to }),
  };
}
