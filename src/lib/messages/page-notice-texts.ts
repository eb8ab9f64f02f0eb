import type { CalendarEntry } from '#lib/domain/icalendar/write-calendar.ts';
import type { NoticeKind, NoticeTopic } from '#lib/domain/notice/notice-kind.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** A booking as a notice calls it. */
export interface NoticeTold {
  readonly station: string;
  readonly party: string;
  readonly days: string;
}

/** A person's list of notices, what else they are sent, and their calendar. */
export interface NoticeTexts {
  readonly title: string;
  readonly sentence: string;
  readonly settings: string;
  unread(count: number): string;
  /** Of the link in the frame of every page. */
  link(count: number, most: number): string;
  readonly isNew: string;
  readonly markRead: string;
  readonly marked: string;
  readonly failed: string;
  readonly none: string;
  readonly noneSentence: string;
  readonly more: string;
  readonly first: string;
  readonly kinds: Readonly<Record<NoticeKind, (told: NoticeTold) => string>>;
  readonly settingsTitle: string;
  readonly settingsSentence: string;
  readonly back: string;
  readonly sent: string;
  readonly topics: Readonly<Record<NoticeTopic, { readonly text: string; readonly hint: string }>>;
  readonly language: string;
  readonly submit: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly calendar: string;
  readonly calendarSentence: string;
  feedSince(moment: string): string;
  readonly noFeed: string;
  readonly makeFeed: string;
  readonly renewFeed: string;
  readonly renewQuestion: string;
  readonly endFeed: string;
  readonly endQuestion: string;
  readonly ended: string;
  readonly shownHeading: string;
  readonly shownSentence: string;
  readonly noEmail: string;
  /** Of the calendar file. */
  readonly calendarName: string;
  calendarSummary(station: string, what: string, status: CalendarEntry['status']): string;
}

export const NOTICE_TEXTS: Readonly<Record<Language, NoticeTexts>> = inHouseWords({
  'zh-CN': {
    title: '通知',
    sentence: '与您有关的预约动态，保留90天。',
    settings: '通知设置和日历订阅',
    unread: (count) => `${count}条未读`,
    link: (count, most) => (count === 0 ? '通知' : `通知（${count > most ? `${most}+` : count}）`),
    isNew: '未读',
    markRead: '全部标为已读',
    marked: '已全部标为已读。',
    failed: '没有标为已读',
    none: '还没有通知',
    noneSentence: '预约有审批结果，或被他人变更、取消时，会在这里告诉您。',
    more: '更早的通知',
    first: '最新的通知',
    kinds: {
      'to-decide': ({ station, party, days }) => `${party}申请预约${station}（${days}），等待审批`,
      'change-to-decide': ({ station, party, days }) =>
        `${party}申请变更在${station}的预约（${days}），等待审批`,
      approved: ({ station, party, days }) => `${party}在${station}的预约（${days}）已通过`,
      returned: ({ station, party, days }) => `${party}在${station}的预约（${days}）退回补充，请尽快补充信息`,
      declined: ({ station, party, days }) => `${party}在${station}的预约（${days}）没有通过`,
      lapsed: ({ station, party, days }) => `${party}在${station}的预约（${days}）逾期未审批，已失效`,
      changed: ({ station, party, days }) => `${party}在${station}的预约已由他人变更，现为${days}`,
      'days-released': ({ station, party, days }) =>
        `${party}在${station}的预约有部分日期被释放，现为${days}`,
      cancelled: ({ station, party, days }) => `${party}在${station}的预约（${days}）已被取消`,
      offered: ({ station, party, days }) => `${party}在${station}候补到位（${days}），请尽快接受`,
      'part-offered': ({ station, party, days }) =>
        `${party}在${station}的候补已先保留一部分（${days}），等待凑齐`,
      'offer-missed': ({ station, party, days }) =>
        `为${party}在${station}候补保留的位置（${days}）到期，已让给别人`,
      reseated: ({ station, party, days }) => `${party}在${station}的预约（${days}）调整了座位`,
      shortened: ({ station, party, days }) =>
        `${party}在${station}的预约（${days}）有部分时段无法使用，其余照常，优先候补`,
      moved: ({ station, party, days }) => `${party}的预约（${days}）已改到${station}`,
      displaced: ({ station, party, days }) => `${party}在${station}的预约（${days}）有日期已腾退，优先候补`,
      'no-show': ({ station, party, days }) =>
        `${party}在${station}的预约（${days}）有一天没有签到，已记为未到`,
      'no-show-corrected': ({ station, party, days }) =>
        `${party}在${station}的预约（${days}）的未到记录已更正`,
      'taken-over': ({ station, party, days }) => `${party}在${station}的预约（${days}）已由他人接手`,
    },
    settingsTitle: '通知设置',
    settingsSentence:
      '通知页总会列出与您有关的动态。这里选择哪些还要发短信或邮件。验证码、邀请和需要您办理的事项总会发送。',
    back: '通知',
    sent: '同时发短信或邮件',
    topics: {
      decisions: { text: '审批结果', hint: '通过、退回补充、未通过、逾期失效。' },
      changes: {
        text: '他人变更',
        hint: '他人变更、释放或取消了您的预约。日程已邮件发给您的，取消时仍会邮件通知，以便从日历中移除；您自己变更或取消的，也会邮件更新日历，除非下面各项都不选。',
      },
      confirmations: { text: '预约成功', hint: '无需审批、立即生效的预约；邮件附日历文件。' },
      reminders: { text: '截止和签到提醒', hint: '审批或补充信息即将截止；预约已开始而无人签到。' },
      requests: { text: '新的申请', hint: '驿站收到需要审批的申请；仅发给负责审批的人。' },
    },
    language: '邮件和日历使用的语言',
    submit: '保存',
    saved: '已保存。',
    notSaved: '没有保存',
    calendar: '日历订阅',
    calendarSentence:
      '把地址添加到手机或电脑的日历中，您的预约会自动出现在日历里；取消的预约显示为已取消。知道地址的人不登录也能看到，请勿转发。',
    feedSince: (moment) => `订阅地址生成于${moment}，出于安全不再显示。`,
    noFeed: '还没有订阅地址。',
    makeFeed: '生成订阅地址',
    renewFeed: '换一个地址',
    renewQuestion: '要换一个新地址吗？旧地址会立即失效，需要在日历中重新添加。',
    endFeed: '停用',
    endQuestion: '要停用日历订阅吗？已添加的日历将不再更新。',
    ended: '日历订阅已停用。',
    shownHeading: '订阅地址已生成，请立即复制',
    shownSentence: '地址只显示这一次，系统不保存原文。忘记了可以换一个新的。',
    noEmail: '您没有填写邮箱，只能收到短信，收不到日历文件。',
    calendarName: '驿站预约',
    calendarSummary: (station, what, status) => {
      if (status === 'CANCELLED') return `已取消：${station} ${what}`;
      return status === 'TENTATIVE' ? `待审批：${station} ${what}` : `${station} ${what}`;
    },
  },
  en: {
    title: 'Notices',
    sentence: 'What has happened to bookings that concern you. Kept for 90 days.',
    settings: 'What I am sent, and my calendar',
    unread: (count) => `${count} new`,
    link: (count, most) => (count === 0 ? 'Notices' : `Notices (${count > most ? `${most}+` : count})`),
    isNew: 'New',
    markRead: 'Mark all as read',
    marked: 'All are marked as read.',
    failed: 'Nothing was marked as read',
    none: 'No notices yet',
    noneSentence:
      'You are told here when a request was decided, or when somebody else changed or cancelled a booking of yours.',
    more: 'Earlier notices',
    first: 'Latest notices',
    kinds: {
      'to-decide': ({ station, party, days }) =>
        `${party} asks for places at ${station} (${days}): to be decided`,
      'change-to-decide': ({ station, party, days }) =>
        `${party} asks to change its booking at ${station} (${days}): to be decided`,
      approved: ({ station, party, days }) => `The booking of ${party} at ${station} (${days}) was approved`,
      returned: ({ station, party, days }) =>
        `The request of ${party} at ${station} (${days}) was sent back: please complete it soon`,
      declined: ({ station, party, days }) => `The request of ${party} at ${station} (${days}) was declined`,
      lapsed: ({ station, party, days }) =>
        `The request of ${party} at ${station} (${days}) was not decided in time and has lapsed`,
      changed: ({ station, party, days }) =>
        `Somebody else has changed the booking of ${party} at ${station}: it is now ${days}`,
      'days-released': ({ station, party, days }) =>
        `Days of the booking of ${party} at ${station} were released: it is now ${days}`,
      cancelled: ({ station, party, days }) =>
        `The booking of ${party} at ${station} (${days}) was cancelled`,
      offered: ({ station, party, days }) =>
        `What ${party} waits for at ${station} is held now (${days}): please accept it soon`,
      'part-offered': ({ station, party, days }) =>
        `Part of what ${party} waits for at ${station} is kept (${days}); the rest is waited for`,
      'offer-missed': ({ station, party, days }) =>
        `What was held for ${party} at ${station} from the waitlist (${days}) was left to others: its time was up`,
      reseated: ({ station, party, days }) =>
        `The booking of ${party} at ${station} (${days}) has other seats`,
      shortened: ({ station, party, days }) =>
        `The booking of ${party} at ${station} (${days}) lost some hours to a closure and goes first on the waitlist for them`,
      moved: ({ station, party, days }) => `The booking of ${party} (${days}) has moved to ${station}`,
      displaced: ({ station, party, days }) =>
        `Days of the booking of ${party} at ${station} (${days}) were displaced and go first on the waitlist`,
      'no-show': ({ station, party, days }) =>
        `Nobody of ${party} came to ${station} on one of its days (${days}): a no-show was recorded`,
      'no-show-corrected': ({ station, party, days }) =>
        `A no-show of ${party} at ${station} (${days}) was put right`,
      'taken-over': ({ station, party, days }) =>
        `Somebody else has taken over the booking of ${party} at ${station} (${days})`,
    },
    settingsTitle: 'What I am sent',
    settingsSentence:
      'Your notices always list what concerns you. Choose here what is also sent by text message or mail. Codes, invitations and what you have to do are always sent.',
    back: 'Notices',
    sent: 'Also sent by text message or mail',
    topics: {
      decisions: { text: 'Decisions', hint: 'Approved, sent back, declined, or lapsed.' },
      changes: {
        text: 'Changes by others',
        hint: 'Somebody else changed, shortened or cancelled a booking of yours. A cancellation is mailed all the same where a mail has put the booking into your calendar, so that it leaves it. What you change or cancel yourself is mailed for your calendar, too, unless you choose nothing here.',
      },
      confirmations: {
        text: 'Confirmations',
        hint: 'Bookings that needed no approval; the mail carries a calendar file.',
      },
      reminders: {
        text: 'Reminders',
        hint: 'A decision or a completion is due soon, or a booking has begun and nobody has come.',
      },
      requests: {
        text: 'New requests',
        hint: 'Your station has a request to decide about; for those who decide.',
      },
    },
    language: 'Language of mails and of the calendar',
    submit: 'Save',
    saved: 'Saved.',
    notSaved: 'Nothing was saved',
    calendar: 'Calendar subscription',
    calendarSentence:
      'Add the address to the calendar of your phone or computer, and your bookings appear there by themselves; those that were cancelled are shown as cancelled. Whoever knows the address can read it without signing in: pass it on to nobody.',
    feedSince: (moment) => `The address was made ${moment} and is not shown again.`,
    noFeed: 'There is no address yet.',
    makeFeed: 'Make an address',
    renewFeed: 'Change the address',
    renewQuestion:
      'Do you want a new address? The old one ends at once, and you add the new one to your calendar.',
    endFeed: 'End it',
    endQuestion:
      'Do you want to end the subscription? Calendars that have it are no longer brought up to date.',
    ended: 'The calendar subscription has ended.',
    shownHeading: 'The address is made: copy it now',
    shownSentence: 'It is shown this once and not stored in a readable form. If you lose it, make a new one.',
    noEmail: 'You have given no address for mail, so you get text messages only, and no calendar files.',
    calendarName: 'Yizhan bookings',
    calendarSummary: (station, what, status) => {
      if (status === 'CANCELLED') return `Cancelled: ${station}, ${what}`;
      return status === 'TENTATIVE' ? `To be decided: ${station}, ${what}` : `${station}, ${what}`;
    },
  },
});
