import type { EventSubject } from '#lib/domain/audit/event-actions.ts';
import type { EventFact } from '#lib/domain/audit/event-facts.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The log of events, for those who may read it. */
export interface AuditTexts {
  readonly title: string;
  readonly sentence: string;
  readonly scope: string;
  readonly district: string;
  readonly event: string;
  readonly anyEvent: string;
  readonly from: string;
  readonly to: string;
  readonly find: string;
  readonly failed: string;
  readonly program: string;
  readonly erased: string;
  readonly onlyActor: string;
  readonly onlyAbout: string;
  readonly clear: string;
  readonly none: string;
  readonly noneSentence: string;
  readonly noneOnPage: string;
  readonly more: string;
  readonly latest: string;
  readonly export: string;
  exportHint(rows: number): string;
  readonly sheet: string;
  /** Columns of the exported table. */
  readonly columns: Readonly<
    Record<'moment' | 'actor' | 'event' | 'about' | 'sentence' | 'party' | 'station' | 'facts', string>
  >;
  readonly cut: string;
  readonly kinds: Readonly<Record<EventSubject, string>>;
  /** Facts that are told beside a sentence; others stand in the exported table only. */
  readonly facts: Readonly<Partial<Record<EventFact, (value: string) => string>>>;
}

export const AUDIT_TEXTS: Readonly<Record<Language, AuditTexts>> = inHouseWords({
  'zh-CN': {
    title: '操作记录',
    sentence: '谁在什么时候做了什么，以及谁查看了联系方式。记录只能追加，不能修改或删除。',
    scope: '查看范围',
    district: '整个片区',
    event: '操作',
    anyEvent: '全部操作',
    from: '起始日期',
    to: '截止日期',
    find: '查询',
    failed: '未能查询',
    program: '系统',
    erased: '已注销的人员',
    onlyActor: '只看此人的操作',
    onlyAbout: '只看相关记录',
    clear: '清除人员和对象条件',
    none: '没有符合条件的记录',
    noneSentence: '请放宽日期或条件后再查询。',
    noneOnPage: '这一段时间里没有符合条件的记录，可以继续往前查找。',
    more: '更早的记录',
    latest: '最新的记录',
    export: '导出表格',
    exportHint: (rows) => `按当前条件导出最近的记录，最多${rows}条。导出本身也会记录。`,
    sheet: '操作记录',
    columns: {
      moment: '时间',
      actor: '操作人',
      event: '操作',
      about: '对象',
      sentence: '说明',
      party: '单位',
      station: '驿站',
      facts: '细节',
    },
    cut: '记录较多，表格到此为止。请缩小日期范围后再导出其余部分。',
    kinds: {
      booking: '预约',
      waiting: '候补',
      registration: '首次申请',
      person: '人员',
      session: '登录会话',
      'api-token': '访问令牌',
      party: '单位',
      station: '驿站',
      zone: '分区',
      resource: '场地与工位',
      policy: '预约规则',
      calendar: '放假安排',
      closure: '暂停开放时段',
      audit: '本记录',
      district: '站点设置',
    },
    facts: {
      days: (value) => `${value}天`,
      headCount: (value) => `${value}人`,
      desks: (value) => `${value}个工位`,
      times: (value) => `${value}次`,
      rows: (value) => `${value}条`,
    },
  },
  en: {
    title: 'Log',
    sentence: 'Who did what when, and who looked at contacts. It is only added to, never changed or deleted.',
    scope: 'Log of',
    district: 'The whole district',
    event: 'Action',
    anyEvent: 'Every action',
    from: 'From',
    to: 'To',
    find: 'Find',
    failed: 'Nothing was looked up',
    program: 'The program',
    erased: 'Somebody who was erased',
    onlyActor: 'Only what this person did',
    onlyAbout: 'Only what is about this',
    clear: 'Any person, any object',
    none: 'No such records',
    noneSentence: 'Choose more days or another action.',
    noneOnPage: 'Nothing of the kind in this stretch of time. You can look further back.',
    more: 'Earlier records',
    latest: 'Latest records',
    export: 'Export as a table',
    exportHint: (rows) =>
      `The latest records that this filter finds, ${rows} at most. The export is recorded, too.`,
    sheet: 'Log',
    columns: {
      moment: 'When',
      actor: 'Who',
      event: 'Action',
      about: 'About',
      sentence: 'In words',
      party: 'Party',
      station: 'Station',
      facts: 'Details',
    },
    cut: 'There is more, and the table ends here. Choose fewer days to export the rest.',
    kinds: {
      booking: 'Booking',
      waiting: 'Waitlist',
      registration: 'First request',
      person: 'Person',
      session: 'Session',
      'api-token': 'Access token',
      party: 'Party',
      station: 'Station',
      zone: 'Zone',
      resource: 'Place',
      policy: 'Rules',
      calendar: 'Holidays',
      closure: 'Closure',
      audit: 'Log itself',
      district: 'Site',
    },
    facts: {
      days: (value) => (value === '1' ? '1 day' : `${value} days`),
      headCount: (value) => (value === '1' ? '1 person' : `${value} people`),
      desks: (value) => (value === '1' ? '1 desk' : `${value} desks`),
      times: (value) => (value === '1' ? 'once' : `${value} times`),
      rows: (value) => (value === '1' ? '1 record' : `${value} records`),
    },
  },
});
