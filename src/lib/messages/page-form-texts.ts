import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The form of approval, to be printed, signed and stamped. */
export interface FormTexts {
  readonly title: string;
  /** From the booking to it. */
  readonly open: string;
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
  /** Behind a range of them: how many it means. */
  dayCount(count: number): string;
  /** Below the first lines, where the days of a booking differ too much for one sheet. */
  moreDays(count: number): string;
  readonly headCount: string;
  readonly purpose: string;
  readonly state: string;
  readonly decidedBy: string;
  readonly reason: string;
  /** Who signs and stamps, from the one who asks upwards to those who approve it by the rules. */
  readonly opinions: Readonly<Record<'party' | 'station' | 'district', string>>;
  readonly approval: string;
  readonly noApproval: string;
  readonly signature: string;
  readonly stamp: string;
  readonly date: string;
}

export const FORM_TEXTS: Readonly<Record<Language, FormTexts>> = inHouseWords({
  'zh-CN': {
    title: '预约审批单',
    open: '审批单（可打印）',
    printHint: '用浏览器的打印功能打印，A4纸一页。',
    back: '返回预约',
    number: (id) => `编号：${id}`,
    party: '申请单位',
    askedBy: '经办人',
    phone: '联系电话',
    askedAt: '申请时间',
    station: '驿站',
    what: '申请内容',
    days: '使用安排',
    dayCount: (count) => `（${count} 天）`,
    moreDays: (count) => `其余日期见系统，共${count}天。`,
    headCount: '到场人数',
    purpose: '用途',
    state: '当前状态',
    decidedBy: '系统审批人',
    reason: '审批说明',
    opinions: { party: '申请单位意见', station: '驿站意见', district: '片区意见' },
    approval: '审批',
    noApproval: '符合预约规则，无需审批。',
    signature: '签字：',
    stamp: '（盖章处）',
    date: '日期：　　　年　　月　　日',
  },
  en: {
    title: 'Approval form',
    open: 'Approval form (to print)',
    printHint: 'Print it with your browser; it is one page of A4.',
    back: 'Back to the booking',
    number: (id) => `No. ${id}`,
    party: 'Asked by',
    askedBy: 'Contact',
    phone: 'Phone',
    askedAt: 'Asked on',
    station: 'At the station',
    what: 'Request',
    days: 'Days, times and places',
    dayCount: (count) => ` (${counted(count, 'day')})`,
    moreDays: (count) => `For the other days see the booking, ${counted(count, 'day')} in all.`,
    headCount: 'People',
    purpose: 'Purpose',
    state: 'Status',
    decidedBy: 'Decided by',
    reason: 'Reason',
    opinions: { party: 'For those who ask', station: 'For the station', district: 'For the district' },
    approval: 'Approval',
    noApproval: 'Within the rules: nobody has to approve it.',
    signature: 'Signature:',
    stamp: '(Stamp)',
    date: 'Date:',
  },
});
