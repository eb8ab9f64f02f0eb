import type { Language } from './language.ts';

/** Signing in by another house (OpenID Connect). */
export interface IdentityTexts {
  readonly title: string;
  signInBy(name: string): string;
  sentence(name: string): string;
  readonly back: string;
  readonly notLinked: string;
  linkedSince(moment: string): string;
  link(name: string): string;
  readonly away: string;
  goThere(name: string): string;
  readonly unlink: string;
  unlinkQuestion(name: string): string;
  readonly linked: string;
  readonly unlinked: string;
  readonly failed: string;
}

export const IDENTITY_TEXTS: Readonly<Record<Language, IdentityTexts>> = {
  'zh-CN': {
    title: '其他登录方式',
    signInBy: (name) => `用${name}登录`,
    sentence: (name) => `关联后，您可以用${name}的账号登录。关联不会改变您的角色和权限。`,
    back: '我的账号',
    notLinked: '还没有关联。',
    linkedSince: (moment) => `已关联，关联时间：${moment}`,
    link: (name) => `关联${name}`,
    away: '下一步到对方网站登录，完成后会自动返回。',
    goThere: (name) => `前往${name}`,
    unlink: '解除关联',
    unlinkQuestion: (name) => `要解除与${name}的关联吗？以后请用密码或验证码登录。`,
    linked: '已关联。',
    unlinked: '已解除关联。',
    failed: '没有完成',
  },
  en: {
    title: 'Another way to sign in',
    signInBy: (name) => `Sign in with ${name}`,
    sentence: (name) =>
      `Once linked, you can sign in with your account of ${name}. It changes nothing about your roles.`,
    back: 'My account',
    notLinked: 'Not linked yet.',
    linkedSince: (moment) => `Linked: ${moment}`,
    link: (name) => `Link ${name}`,
    away: 'You sign in there next and come back by yourself.',
    goThere: (name) => `Go to ${name}`,
    unlink: 'Unlink',
    unlinkQuestion: (name) =>
      `Do you want to unlink ${name}? You then sign in with your password or with a code.`,
    linked: 'Linked.',
    unlinked: 'Unlinked.',
    failed: 'This was not done',
  },
};
