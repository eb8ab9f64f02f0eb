import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';
import type { LegalForm } from '#lib/domain/registration/party-class.ts';

/** The one form by which somebody who is not known yet registers a party and asks for its first places. */
export interface FirstTexts {
  heading(station: string): string;
  readonly sentence: string;
  readonly steps: Readonly<Record<'need' | 'party' | 'contact', string>>;
  readonly only: string;
  readonly onlyHint: string;
  readonly form: string;
  readonly forms: Readonly<Record<LegalForm | 'team', string>>;
  readonly name: string;
  readonly nameHint: string;
  readonly codeState: string;
  readonly codeStates: Readonly<Record<'have' | 'due', string>>;
  readonly code: string;
  readonly codeHint: string;
  readonly codeDue: string;
  readonly codeDueHint: string;
  readonly host: string;
  readonly hostHint: string;
  readonly teamPurpose: string;
  readonly teamUntil: string;
  readonly teamUntilHint: string;
  readonly contact: string;
  readonly mobile: string;
  readonly mobileHint: string;
  readonly consent: string;
  readonly consentSummary: string;
  readonly consentWhole: string;
  readonly rules: string;
  readonly rulesSummary: string;
  readonly rulesMissing: string;
  readonly consentMissing: string;
  readonly check: string;
  readonly apply: string;
  readonly applyHint: string;
  readonly confirm: string;
  readonly confirmHint: string;
  readonly readyHeading: string;
  readonly changed: string;
  readonly followIt: string;
  readonly codeDueWrong: string;
  readonly teamOver: string;
  readonly known: string;
  readonly checkedHeading: string;
  readonly wouldBeHeld: string;
  readonly refusedHeading: string;
  readonly problemsHeading: string;
  readonly failed: string;
  readonly instead: string;
  readonly noWay: string;
}

export const FIRST_TEXTS: Readonly<Record<Language, FirstTexts>> = inHouseWords({
  'zh-CN': {
    heading: (station) => `${station}：首次登记预约`,
    sentence:
      '一张表办两件事：登记单位，同时锁定位置。提交后位置立即为您保留，由驿站在一个工作日内一并审核。',
    steps: { need: '需要什么', party: '单位信息', contact: '联系人' },
    only: '先只登记单位，暂不预约',
    onlyHint: '审核通过后随时可以预约。',
    form: '单位类型',
    forms: {
      enterprise: '企业',
      branch: '分支机构',
      'sole-trader': '个体工商户',
      'social-organisation': '社会组织',
      team: '短期团队',
    },
    name: '名称',
    nameHint: '营业执照上的名称；正在办理的，填写核准的名称。短期团队填写团队名称。',
    codeState: '统一社会信用代码',
    codeStates: { have: '已领到', due: '正在办理' },
    code: '18位代码',
    codeHint: '照营业执照填写，大小写均可。',
    codeDue: '预计领到的日期',
    codeDueHint: '到期前会提醒您补填，90天以内。',
    host: '接待单位（没有可不填）',
    hostHint: '邀请或接待您团队的单位。',
    teamPurpose: '来访事由',
    teamUntil: '团队离开的日期',
    teamUntilHint: '当天结束后，预约资格随之结束。',
    contact: '姓名',
    mobile: '手机号',
    mobileHint: '用于联系您和以后登录；境外号码请以 + 和国家代码开头。',
    consent: '我已阅读并同意个人信息处理说明',
    consentSummary: '个人信息处理说明',
    consentWhole: '查看全文：每项信息的用途和保存期限',
    rules: '我已阅读并同意使用须知',
    rulesSummary: '使用须知',
    rulesMissing: '还没有同意。请阅读使用须知，同意后勾选。',
    consentMissing: '还没有同意。请阅读个人信息处理说明，同意后勾选。',
    check: '看看有没有位置',
    apply: '提交',
    applyHint: '提交后先显示将为您保留的位置，确认后锁定。',
    confirm: '确认提交',
    confirmHint: '确认后位置立即锁定，由驿站一并审核。需要修改的，可在下面改好后再提交。',
    readyHeading: '请核对：将为您保留',
    changed: '与刚才显示的不同：期间有人预约，或您修改了申请。请再核对一次。',
    followIt: '查看已提交的申请',
    codeDueWrong: '请填写今天以后、90天以内的日期。',
    teamOver: '离开的日期已经过去。请填写今天或以后的日期。',
    known: '单位已经登记过的，请联系单位管理员邀请您加入，不必再次登记。',
    checkedHeading: '现在可以为您保留',
    wouldBeHeld: '填好下面的单位信息并提交，位置就会锁定。',
    refusedHeading: '这样约不上',
    problemsHeading: '请检查填写的内容',
    failed: '没有提交成功',
    instead: '可以改为',
    noWay: '暂时没有合适的替代方案。请更换日期或减少人数再试，也可以先只登记单位。',
  },
  en: {
    heading: (station) => `${station}: register and book`,
    sentence:
      'One form does both: it registers your party and holds your places. They are held as soon as you send it, and the station checks both within one working day.',
    steps: { need: 'What you need', party: 'Your party', contact: 'Contact' },
    only: 'Only register for now, book later',
    onlyHint: 'Once it is accepted you can book at any time.',
    form: 'Kind of party',
    forms: {
      enterprise: 'Enterprise',
      branch: 'Branch',
      'sole-trader': 'Sole trader',
      'social-organisation': 'Social organisation',
      team: 'Short-term team',
    },
    name: 'Name',
    nameHint:
      'As on the business licence, or as it was approved while the licence is being issued. A team gives the name of the team.',
    codeState: 'Unified social credit code',
    codeStates: { have: 'We have it', due: 'In process' },
    code: 'The 18 characters',
    codeHint: 'As on the business licence, in capital or small letters.',
    codeDue: 'Expected on',
    codeDueHint: 'You are reminded before that day. Within 90 days.',
    host: 'Host (leave empty if there is none)',
    hostHint: 'The party that invites or receives your team.',
    teamPurpose: 'What you come for',
    teamUntil: 'The team leaves on',
    teamUntilHint: 'The right to book ends with that day.',
    contact: 'Name of the contact',
    mobile: 'Mobile number',
    mobileHint: 'To reach you, and to sign in later. Numbers from abroad begin with + and the country code.',
    consent: 'I have read the notice about personal data and agree',
    consentSummary: 'Notice about personal data',
    consentWhole: 'Read all of it: what each piece is for, and how long it is kept',
    rules: 'I have read the house rules and accept them',
    rulesSummary: 'House rules',
    rulesMissing: 'You have not accepted them yet. Please read the house rules and tick the box.',
    consentMissing: 'You have not agreed yet. Please read the notice about personal data and tick the box.',
    check: 'See what is free',
    apply: 'Send',
    applyHint: 'You first see what would be held for you; it is held once you confirm it.',
    confirm: 'Confirm and send',
    confirmHint:
      'The places are held as soon as you confirm, and the station checks all of it together. You can still change it below.',
    readyHeading: 'Please check: this will be held for you',
    changed:
      'This is not what you saw before: somebody has booked meanwhile, or you have changed the request. Please check it again.',
    followIt: 'See the application that was sent',
    codeDueWrong: 'Please enter a day after today and within 90 days.',
    teamOver: 'That day is over. Please enter today or a later day.',
    known:
      'Is your party registered already? Its administrator can invite you; there is no need to register again.',
    checkedHeading: 'This can be held for you now',
    wouldBeHeld: 'Fill in your party and send the form: then the places are held.',
    refusedHeading: 'This cannot be held',
    problemsHeading: 'Please check what you entered',
    failed: 'This was not sent',
    instead: 'Instead you can take',
    noWay: 'There is nothing similar at present. Try other days or fewer people, or only register for now.',
  },
});
