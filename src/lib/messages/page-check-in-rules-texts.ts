import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The part of a rule's form about coming and staying away. */
export interface CheckInRulesTexts {
  readonly heading: string;
  readonly hint: string;
  readonly opens: string;
  readonly closes: string;
  readonly closesHint: string;
  readonly releases: string;
  readonly releasesHint: string;
  readonly records: string;
  readonly recordsHint: string;
  readonly noShows: string;
  readonly noShowDays: string;
  readonly decidesHint: string;
}

export const CHECK_IN_RULES_TEXTS: Readonly<Record<Language, CheckInRulesTexts>> = inHouseWords({
  'zh-CN': {
    heading: '签到与未到',
    hint: '到场的人扫二维码或在前台签到。下面两项都不选时，没来也没有任何后果。',
    opens: '开始前多少分钟起可以签到',
    closes: '开始后多少分钟截止签到',
    closesHint: '留空表示到当天时段结束；可填 10 到 720。',
    releases: '截止时无人签到，释放当天的位置并记为未到',
    releasesHint: '时间过半时先提醒经办人；没有提醒过的不会释放。候补的单位优先得到，当天仍占额度。',
    records: '当天结束仍无人签到，记为未到，不释放位置',
    recordsHint:
      '同样先提醒：截止时间过半时，没有截止时间的为开始一小时后。前台在当天结束前都可以签到，之后补录签到表的，未到记录随之取消。',
    noShows: '未到几次后',
    noShowDays: '在最近多少天内',
    decidesHint: '达到后，该单位的申请都需要审批。留空表示没有影响；需要先选择上面的一项。',
  },
  en: {
    heading: 'Coming and staying away',
    hint: 'Whoever comes scans a code or checks in at the front desk. Unless one of the two below is chosen, staying away has no consequences.',
    opens: 'Check in from, in minutes before the start',
    closes: 'Check in until, in minutes after the start',
    closesHint: 'Empty is until the end of the day’s times; otherwise 10 to 720.',
    releases: 'Release the day where nobody has checked in by then, and record a no-show',
    releasesHint:
      'Whoever booked is reminded at half of the time; nothing is released without a reminder. Those on the waitlist come first, and the day still counts as used.',
    records: 'Record a no-show where nobody has checked in by the end of the day, without releasing anything',
    recordsHint:
      'A reminder comes first here, too: at half of the time, or an hour after the start where checking in has no end. The front desk checks people in until the day is over; a sheet typed in afterwards takes the no-show back.',
    noShows: 'After so many no-shows',
    noShowDays: 'within so many days',
    decidesHint:
      'Then every request of the party waits for a decision. Empty is never; it needs one of the two above.',
  },
});
