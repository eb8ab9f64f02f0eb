import type { Language } from './language.ts';

/** Signing in and out. What the door refuses is told by `doorMessage`. */
export interface SignInTexts {
  readonly title: string;
  readonly mobile: string;
  readonly mobileHint: string;
  readonly mobileMissing: string;
  readonly password: string;
  readonly passwordMissing: string;
  readonly submit: string;
  readonly forgotten: string;
  readonly failed: string;
  readonly signOutTitle: string;
  readonly signOutQuestion: string;
  readonly signOutConfirm: string;
  readonly stay: string;
  readonly signedOut: string;
}

export const SIGN_IN_TEXTS: Readonly<Record<Language, SignInTexts>> = {
  'zh-CN': {
    title: '登录',
    mobile: '手机号',
    mobileHint: '11位手机号；境外号码请以 + 和国家代码开头。',
    mobileMissing: '请填写手机号。',
    password: '密码',
    passwordMissing: '请填写密码。',
    submit: '登录',
    forgotten: '也可以用验证码登录，或联系片区管理员，领取重设密码的链接。',
    failed: '没有登录成功',
    signOutTitle: '退出登录',
    signOutQuestion: '要在这台设备上退出登录吗？',
    signOutConfirm: '退出登录',
    stay: '返回首页',
    signedOut: '您已退出登录。',
  },
  en: {
    title: 'Sign in',
    mobile: 'Mobile number',
    mobileHint: 'The 11 digits of a Chinese mobile; other numbers begin with + and the country code.',
    mobileMissing: 'Please enter your mobile number.',
    password: 'Password',
    passwordMissing: 'Please enter your password.',
    submit: 'Sign in',
    forgotten:
      'You can also sign in with a code, or ask a district officer for a link to set a new password.',
    failed: 'You were not signed in',
    signOutTitle: 'Sign out',
    signOutQuestion: 'Do you want to sign out on this device?',
    signOutConfirm: 'Sign out',
    stay: 'Back to the home page',
    signedOut: 'You are signed out.',
  },
};
