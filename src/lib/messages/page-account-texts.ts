import { PASSWORD_CHARACTERS_MIN } from '#lib/domain/people/password-rules.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The fields by which a person chooses a password. */
export interface NewPasswordTexts {
  readonly password: string;
  readonly passwordHint: string;
  readonly passwordAgain: string;
  readonly passwordsDiffer: string;
}

/** The first start: the house is named, and the first district officer gets an account. */
export interface SetUpTexts extends NewPasswordTexts {
  readonly title: string;
  readonly introduction: string;
  readonly personHeading: string;
  readonly name: string;
  readonly mobile: string;
  readonly houseHeading: string;
  readonly districtName: string;
  readonly districtNameHint: string;
  readonly submit: string;
  readonly failed: string;
}

/** The page behind an invitation or a reset link. */
export interface InvitationTexts extends NewPasswordTexts {
  readonly title: string;
  greeting(name: string): string;
  readonly introduction: string;
  readonly submit: string;
  readonly failed: string;
  readonly saved: string;
}

export const CHINESE_NEW_PASSWORD: NewPasswordTexts = {
  password: '密码',
  passwordHint: `至少${PASSWORD_CHARACTERS_MIN}个字符，可以是一句好记的话。`,
  passwordAgain: '再次输入密码',
  passwordsDiffer: '两次输入的密码不一致。请重新输入。',
};

export const ENGLISH_NEW_PASSWORD: NewPasswordTexts = {
  password: 'Password',
  passwordHint: `At least ${PASSWORD_CHARACTERS_MIN} characters; a sentence that you remember is fine.`,
  passwordAgain: 'Password again',
  passwordsDiffer: 'The two passwords are not the same. Please type them again.',
};

export const SET_UP_TEXTS: Readonly<Record<Language, SetUpTexts>> = inHouseWords({
  'zh-CN': {
    ...CHINESE_NEW_PASSWORD,
    title: '首次设置',
    introduction: '系统第一次启动，还没有任何账号。请为自己建立片区管理员账号，其他设置以后都可以修改。',
    personHeading: '您的账号',
    name: '姓名',
    mobile: '手机号',
    houseHeading: '名称',
    districtName: '片区名称',
    districtNameHint: '管理这些驿站的片区，例如：江城商务区。',
    submit: '完成设置',
    failed: '没有完成设置',
  },
  en: {
    ...ENGLISH_NEW_PASSWORD,
    title: 'First set-up',
    introduction:
      'This is the first start and there are no accounts yet. Make one for yourself as district officer; all else can be changed later.',
    personHeading: 'Your account',
    name: 'Name',
    mobile: 'Mobile number',
    houseHeading: 'Names',
    districtName: 'Name of the district',
    districtNameHint: 'The district that runs these stations, for example: Riverside Business District.',
    submit: 'Finish the set-up',
    failed: 'The set-up is not finished',
  },
});

export const INVITATION_TEXTS: Readonly<Record<Language, InvitationTexts>> = {
  'zh-CN': {
    ...CHINESE_NEW_PASSWORD,
    title: '设置密码',
    greeting: (name) => `${name}，您好！`,
    introduction: '请设置登录密码。设置后，这个链接就不能再使用，以后用手机号和密码登录。',
    submit: '保存密码',
    failed: '密码没有保存',
    saved: '密码已保存。请用手机号和新密码登录。',
  },
  en: {
    ...ENGLISH_NEW_PASSWORD,
    title: 'Set your password',
    greeting: (name) => `Hello ${name}`,
    introduction:
      'Please choose a password. This link then stops working, and you sign in with your mobile number and the password.',
    submit: 'Save the password',
    failed: 'The password was not saved',
    saved: 'The password is saved. Please sign in with your mobile number and the new password.',
  },
};
