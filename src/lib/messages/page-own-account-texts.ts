import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';
import { CHINESE_NEW_PASSWORD, ENGLISH_NEW_PASSWORD, type NewPasswordTexts } from './page-account-texts.ts';

/** One's own account. */
export interface OwnAccountTexts extends NewPasswordTexts {
  readonly title: string;
  readonly person: string;
  readonly name: string;
  readonly mobile: string;
  readonly roles: string;
  readonly noRoles: string;
  roleIn(place: string, role: string): string;
  readonly changePassword: string;
  readonly changeSentence: string;
  readonly current: string;
  readonly currentMissing: string;
  readonly currentWrong: string;
  readonly submit: string;
  readonly failed: string;
  readonly saved: string;
}

export const OWN_ACCOUNT_TEXTS: Readonly<Record<Language, OwnAccountTexts>> = inHouseWords({
  'zh-CN': {
    ...CHINESE_NEW_PASSWORD,
    password: '新密码',
    passwordAgain: '再次输入新密码',
    title: '我的账号',
    person: '个人信息',
    name: '姓名',
    mobile: '手机号',
    roles: '我的角色',
    noRoles: '您还没有加入单位，也不管理驿站。请联系您单位的管理员或片区管理员。',
    roleIn: (place, role) => `${place}：${role}`,
    changePassword: '修改密码',
    changeSentence: '修改后，您在其他设备上的登录都会退出。',
    current: '当前密码',
    currentMissing: '请填写当前密码。',
    currentWrong: '当前密码不正确。请重新填写；忘记密码时，请联系片区管理员。',
    submit: '保存新密码',
    failed: '密码没有修改',
    saved: '密码已修改。其他设备上的登录已全部退出。',
  },
  en: {
    ...ENGLISH_NEW_PASSWORD,
    password: 'New password',
    passwordAgain: 'New password again',
    title: 'My account',
    person: 'Person',
    name: 'Name',
    mobile: 'Mobile number',
    roles: 'What I may do',
    noRoles:
      'You belong to no party and manage no station yet. Ask the administrator of your party or a district officer.',
    roleIn: (place, role) => `${place}: ${role}`,
    changePassword: 'Change the password',
    changeSentence: 'You are then signed out on all your other devices.',
    current: 'Current password',
    currentMissing: 'Please enter your current password.',
    currentWrong:
      'This is not your current password. Please enter it again; if you have forgotten it, ask a district officer.',
    submit: 'Save the new password',
    failed: 'The password was not changed',
    saved: 'The password is changed. You are signed out on all your other devices.',
  },
});
