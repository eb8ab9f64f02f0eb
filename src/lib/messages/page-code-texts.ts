import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Signing in with a code that was sent or shown. */
export interface CodeSignInTexts {
  /** Of the two ways to sign in. */
  readonly ways: string;
  readonly byPassword: string;
  readonly byCode: string;
  readonly ask: string;
  readonly askAgain: string;
  readonly askSentence: string;
  /** Where nothing can be sent. */
  readonly deskSentence: string;
  readonly have: string;
  readonly notAsked: string;
  readonly code: string;
  codeHint(minutes: number): string;
  readonly codeMissing: string;
  readonly sentHeading: string;
  sentSentence(minutes: number): string;
}

export const CODE_SIGN_IN_TEXTS: Readonly<Record<Language, CodeSignInTexts>> = inHouseWords({
  'zh-CN': {
    ways: '登录方式',
    byPassword: '密码',
    byCode: '验证码',
    ask: '获取验证码',
    askAgain: '重新获取验证码',
    askSentence: '验证码会以短信或邮件发给您。手机不在身边时，可以请驿站窗口出示验证码。',
    deskSentence: '本系统没有开通短信和邮件。请到驿站窗口，由工作人员出示验证码。',
    have: '已有验证码',
    notAsked: '没有获取验证码',
    code: '验证码',
    codeHint: (minutes) => `6位数字，${minutes}分钟内有效；窗口出示的验证码有效时间更长。`,
    codeMissing: '请填写验证码。',
    sentHeading: '请查收验证码。',
    sentSentence: (minutes) =>
      `如果这个手机号已登记，验证码会在一分钟内发出，${minutes}分钟内有效。没有收到时，请核对手机号，或请驿站窗口出示验证码。`,
  },
  en: {
    ways: 'Ways to sign in',
    byPassword: 'Password',
    byCode: 'Code',
    ask: 'Get a code',
    askAgain: 'Get another code',
    askSentence:
      'The code comes by text message or mail. Without your phone at hand, ask the desk of a station to show you one.',
    deskSentence: 'No messages are sent from here. Please ask the desk of a station to show you a code.',
    have: 'I have a code',
    notAsked: 'No code was asked for',
    code: 'Code',
    codeHint: (minutes) =>
      `6 digits; it works for ${counted(minutes, 'minute')}, one shown at a desk for longer.`,
    codeMissing: 'Please enter the code.',
    sentHeading: 'Look for your code.',
    sentSentence: (minutes) =>
      `If this number is known, a code is sent to it within a minute and works for ${counted(minutes, 'minute')}. If none comes, check the number, or ask the desk of a station to show you a code.`,
  },
});

/** Where the desk shows somebody a code. */
export interface ShowCodeTexts {
  readonly title: string;
  readonly sentence: string;
  readonly mobile: string;
  readonly mobileHint: string;
  readonly show: string;
  readonly failed: string;
  codeFor(name: string): string;
  until(moment: string): string;
  readonly once: string;
}

export const SHOW_CODE_TEXTS: Readonly<Record<Language, ShowCodeTexts>> = {
  'zh-CN': {
    title: '出示登录验证码',
    sentence:
      '用于在窗口没有收到验证码的人。请先核对本人身份：凭验证码可以以本人名义办理一切事项，出示会留下操作记录。',
    mobile: '对方的手机号',
    mobileHint: '须是已登记的手机号。',
    show: '出示验证码',
    failed: '没有出示验证码',
    codeFor: (name) => `${name}的验证码`,
    until: (moment) => `在${moment}前有效，只能使用一次。`,
    once: '请当面告诉本人，或打印本页。离开本页后不再显示。',
  },
  en: {
    title: 'Show a code to sign in',
    sentence:
      'For somebody at the desk who has received none. Make sure who it is first: a code opens all that the person may do, and it is recorded that you showed it.',
    mobile: 'Their mobile number',
    mobileHint: 'The number must be known here.',
    show: 'Show a code',
    failed: 'No code was shown',
    codeFor: (name) => `Code of ${name}`,
    until: (moment) => `It works until ${moment}, and once.`,
    once: 'Read it to the person or print this page. It is not shown again once you leave.',
  },
};

/** Where one is told things. */
export interface ContactTexts {
  readonly title: string;
  readonly sentence: string;
  readonly back: string;
  readonly email: string;
  readonly emailHint: string;
  readonly language: string;
  readonly submit: string;
  readonly saved: string;
  readonly failed: string;
}

export const CONTACT_TEXTS: Readonly<Record<Language, ContactTexts>> = {
  'zh-CN': {
    title: '接收消息',
    sentence: '预约有了审批结果、即将截止或已失效时，系统会告诉您：先发短信，短信不可用时发邮件。',
    back: '我的账号',
    email: '邮箱（选填）',
    emailHint: '不填写时只发短信。',
    language: '邮件使用的语言',
    submit: '保存',
    saved: '已保存。',
    failed: '没有保存',
  },
  en: {
    title: 'Messages to me',
    sentence:
      'You are told when a request was decided, is about to lapse, or has lapsed: by text message, or by mail where that does not work.',
    back: 'My account',
    email: 'Address for mail (optional)',
    emailHint: 'Without one you get text messages only.',
    language: 'Language of mails',
    submit: 'Save',
    saved: 'Saved.',
    failed: 'Nothing was saved',
  },
};
