import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Where one is signed in. */
export interface SessionTexts {
  readonly title: string;
  readonly sentence: string;
  readonly back: string;
  readonly manage: string;
  here(device: string): string;
  elsewhere(count: number): string;
  readonly current: string;
  readonly shared: string;
  signedIn(moment: string): string;
  seen(moment: string): string;
  readonly end: string;
  endQuestion(device: string): string;
  readonly endOthers: string;
  readonly endOthersQuestion: string;
  readonly ended: string;
  readonly failed: string;
}

/** A shared computer: the choice at sign-in, and what happens after a pause. */
export interface SharedTexts {
  readonly shared: string;
  sharedHint(minutes: number): string;
  readonly pausedTitle: string;
  pausedSentence(name: string, minutes: number): string;
  readonly goOn: string;
  readonly otherPerson: string;
  readonly heldTitle: string;
  readonly heldSentence: string;
  readonly heldSend: string;
  readonly heldDrop: string;
  readonly heldGone: string;
}

/** A new password for somebody who has forgotten theirs. */
export interface ForgottenTexts {
  readonly title: string;
  readonly link: string;
  readonly sentence: string;
  readonly deskSentence: string;
  readonly submit: string;
  readonly failed: string;
  readonly backToSignIn: string;
}

export const SESSION_TEXTS: Readonly<Record<Language, SessionTexts>> = {
  'zh-CN': {
    title: '登录设备',
    sentence: '您在这些设备上登录着。看到不认识的设备时，请让它退出，并修改密码。',
    back: '我的账号',
    manage: '查看登录设备',
    here: (device) => `本设备：${device}`,
    elsewhere: (count) => (count === 0 ? '没有在其他设备上登录。' : `另有${count}处登录。`),
    current: '本设备',
    shared: '公用电脑',
    signedIn: (moment) => `登录时间：${moment}`,
    seen: (moment) => `最近使用：${moment}`,
    end: '退出这台设备',
    endQuestion: (device) => `要让“${device}”退出登录吗？`,
    endOthers: '退出其他所有设备',
    endOthersQuestion: '除本设备外，您在所有设备上的登录都会退出。',
    ended: '已退出。',
    failed: '没有退出',
  },
  en: {
    title: 'Where I am signed in',
    sentence:
      'You are signed in on these devices. If you do not know one of them, sign it out and change your password.',
    back: 'My account',
    manage: 'Look at the devices',
    here: (device) => `This device: ${device}`,
    elsewhere: (count) =>
      count === 0 ? 'Nowhere else.' : `Also on ${count} other ${count === 1 ? 'device' : 'devices'}.`,
    current: 'This device',
    shared: 'Shared computer',
    signedIn: (moment) => `Signed in: ${moment}`,
    seen: (moment) => `Last seen: ${moment}`,
    end: 'Sign this device out',
    endQuestion: (device) => `Do you want to sign “${device}” out?`,
    endOthers: 'Sign out everywhere else',
    endOthersQuestion: 'You are signed out on all devices but this one.',
    ended: 'Signed out.',
    failed: 'Nothing was signed out',
  },
};

export const SHARED_TEXTS: Readonly<Record<Language, SharedTexts>> = {
  'zh-CN': {
    shared: '这是公用电脑',
    sharedHint: (minutes) => `${minutes}分钟没有操作后，需要再次输入密码；最长12小时后自动退出。`,
    pausedTitle: '请再次输入密码',
    pausedSentence: (name, minutes) =>
      `${name}，这台公用电脑已有${minutes}分钟没有操作。请再次输入密码后继续，已填写的内容会保留。`,
    goOn: '继续',
    otherPerson: '换其他人登录',
    heldTitle: '继续提交',
    heldSentence: '您刚才填写的内容已经保留，还没有提交。',
    heldSend: '提交刚才填写的内容',
    heldDrop: '不提交，返回首页',
    heldGone: '刚才填写的内容已经不在了。请返回原来的页面重新填写。',
  },
  en: {
    shared: 'This is a shared computer',
    sharedHint: (minutes) =>
      `After ${counted(minutes, 'minute')} without a click it asks for the password again, and after half a day you are signed out.`,
    pausedTitle: 'Your password again',
    pausedSentence: (name, minutes) =>
      `${name}, nothing was done on this shared computer for ${counted(minutes, 'minute')}. Enter your password to go on; what you typed is kept.`,
    goOn: 'Go on',
    otherPerson: 'Sign in as somebody else',
    heldTitle: 'Go on where you were',
    heldSentence: 'What you typed is still here. It was not sent yet.',
    heldSend: 'Send what I typed',
    heldDrop: 'Do not send it',
    heldGone: 'What you typed is no longer here. Please go back to the page and type it again.',
  },
};

export const FORGOTTEN_TEXTS: Readonly<Record<Language, ForgottenTexts>> = inHouseWords({
  'zh-CN': {
    title: '重设密码',
    link: '忘记密码？',
    sentence: '先获取验证码，再用验证码设置新密码。设置后，您在所有设备上的登录都会退出。',
    deskSentence:
      '本系统没有开通短信和邮件。请到驿站窗口，由工作人员出示验证码；也可以请片区管理员发给您重设密码的链接。',
    submit: '保存新密码',
    failed: '密码没有重设',
    backToSignIn: '返回登录',
  },
  en: {
    title: 'Set a new password',
    link: 'Forgotten your password?',
    sentence:
      'Get a code first, then set a new password with it. You are then signed out on all your other devices.',
    deskSentence:
      'No messages are sent from here. Ask the desk of a station to show you a code, or a district officer for a link to set a new password.',
    submit: 'Save the new password',
    failed: 'The password was not set',
    backToSignIn: 'Back to signing in',
  },
});
