import type { Language } from './language.ts';

/** The form of approval, to be printed, signed and stamped. */
export interface FormTexts {
  readonly title: string;
  readonly print: string;
  readonly printHint: string;
  readonly back: string;
  number(id: string): string;
  readonly party: string;
  readonly askedBy: string;
  readonly phone: string;
  readonly askedAt: string;
  readonly station: string;
  readonly what: string;
  readonly days: string;
  readonly times: string;
  readonly places: string;
  readonly headCount: string;
  people(count: number): string;
  readonly purpose: string;
  readonly state: string;
  readonly decidedBy: string;
  readonly reason: string;
  readonly opinions: Readonly<Record<'party' | 'station' | 'district', string>>;
  readonly signature: string;
  readonly stamp: string;
  readonly date: string;
  readonly nothing: string;
}

export const FORM_TEXTS: Readonly<Record<Language, FormTexts>> = {
  'zh-CN': {
    title: '预约审批单',
    print: '打印审批单',
    printHint: '用浏览器的打印功能打印，A4纸一页。',
    back: '返回预约',
    number: (id) => `编号：${id}`,
    party: '申请单位',
    askedBy: '经办人',
    phone: '联系电话',
    askedAt: '申请时间',
    station: '驿站',
    what: '申请内容',
    days: '使用日期',
    times: '每天时间',
    places: '场地与工位',
    headCount: '到场人数',
    people: (count) => `${count}人`,
    purpose: '用途',
    state: '当前状态',
    decidedBy: '系统内审批人',
    reason: '审批说明',
    opinions: { party: '申请单位意见', station: '驿站意见', district: '片区意见' },
    signature: '签字：',
    stamp: '（盖章处）',
    date: '日期：　　　　年　　月　　日',
    nothing: '—',
  },
  en: {
    title: 'Approval form',
    print: 'Print the approval form',
    printHint: 'Print it from your browser; it is one page of A4.',
    back: 'Back to the booking',
    number: (id) => `No. ${id}`,
    party: 'Party',
    askedBy: 'Asked by',
    phone: 'Phone',
    askedAt: 'Asked at',
    station: 'Station',
    what: 'Request',
    days: 'Days',
    times: 'Times of a day',
    places: 'Places',
    headCount: 'People',
    people: (count) => String(count),
    purpose: 'Purpose',
    state: 'State',
    decidedBy: 'Decided in the program by',
    reason: 'Reason',
    opinions: { party: 'The party', station: 'The station', district: 'The district' },
    signature: 'Signature:',
    stamp: '(stamp)',
    date: 'Date:',
    nothing: '—',
  },
};
