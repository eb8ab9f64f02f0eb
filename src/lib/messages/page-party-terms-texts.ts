import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import type { Language } from './language.ts';

/** What is on file of a party: its class, how long it is valid, and its credit code. */
export interface PartyTermsTexts {
  readonly heading: string;
  readonly class: string;
  readonly classes: Readonly<Record<PartyClass, string>>;
  classTo(name: string, day: string): string;
  readonly validity: string;
  readonly over: string;
  readonly change: string;
  readonly classUntil: string;
  readonly classUntilHint: string;
  readonly save: string;
  readonly notSaved: string;
  readonly codeDue: string;
  readonly codeOverdue: string;
  codeExpected(day: string): string;
  codeMissed(day: string): string;
  readonly enterCode: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly saveCode: string;
}

export const PARTY_TERMS_TEXTS: Readonly<Record<Language, PartyTermsTexts>> = {
  'zh-CN': {
    heading: '登记信息',
    class: '类别',
    classes: { 'newly-settled': '新入驻', settled: '已入驻', team: '短期团队' },
    classTo: (name, day) => `${name}（至${day}）`,
    validity: '有效期',
    over: '有效期已过，不能再预约或办理',
    change: '修改类别',
    classUntil: '类别截止日期',
    classUntilHint: '“新入驻”到这一天为止，次日起按“已入驻”办理。其他类别不用填写。',
    save: '保存',
    notSaved: '没有保存',
    codeDue: '统一社会信用代码正在办理',
    codeOverdue: '统一社会信用代码逾期未补',
    codeExpected: (day) => `正在办理，预计${day}领到`,
    codeMissed: (day) => `逾期未补，原预计${day}领到`,
    enterCode: '补填统一社会信用代码',
    codeLabel: '18位代码',
    codeHint: '照营业执照填写，大小写均可。保存后不能自行修改。',
    saveCode: '保存代码',
  },
  en: {
    heading: 'On file',
    class: 'Class',
    classes: { 'newly-settled': 'Newly settled', settled: 'Settled', team: 'Short-term team' },
    classTo: (name, day) => `${name} (to ${day})`,
    validity: 'Validity',
    over: 'Its last day has passed: nothing can be booked or done in its name',
    change: 'Change the class',
    classUntil: 'Last day of the class',
    classUntilHint:
      'A newly settled party counts as settled from the day after. Other classes have no such day.',
    save: 'Save',
    notSaved: 'This was not saved',
    codeDue: 'Credit code in process',
    codeOverdue: 'Credit code overdue',
    codeExpected: (day) => `in process, expected on ${day}`,
    codeMissed: (day) => `overdue, it was expected on ${day}`,
    enterCode: 'Enter the unified social credit code',
    codeLabel: 'The 18 characters',
    codeHint: 'As on the business licence, in capital or small letters. Once saved you cannot change it.',
    saveCode: 'Save the code',
  },
};
