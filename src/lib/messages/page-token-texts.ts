import { counted } from './count-words.ts';
import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { Language } from './language.ts';

/** Access tokens of one's own. */
export interface TokenTexts {
  readonly title: string;
  readonly sentence: string;
  readonly back: string;
  readonly manage: string;
  readonly none: string;
  readonly list: string;
  readonly create: string;
  readonly name: string;
  readonly nameHint: string;
  readonly scope: string;
  readonly scopeHints: Readonly<Record<TokenScope, string>>;
  readonly days: string;
  daysChoice(days: number): string;
  readonly submit: string;
  readonly failed: string;
  readonly shownHeading: string;
  readonly shownSentence: string;
  readonly tokenLabel: string;
  scopeIs(scope: string): string;
  readonly neverUsed: string;
  used(moment: string): string;
  until(moment: string): string;
  expired(moment: string): string;
  readonly expiredBadge: string;
  readonly revoke: string;
  revokeQuestion(name: string): string;
  readonly revokeFailed: string;
  readonly revoked: string;
}

export const TOKEN_TEXTS: Readonly<Record<Language, TokenTexts>> = {
  'zh-CN': {
    title: '访问令牌',
    sentence:
      '供您自己的程序以您的名义调用接口。令牌的权限不会超过您本人的权限；修改密码不影响令牌，不再使用时请撤销。',
    back: '我的账号',
    manage: '管理访问令牌',
    none: '您没有访问令牌。只用网页办理的人不需要它。',
    list: '我的令牌',
    create: '新建令牌',
    name: '用途',
    nameHint: '写明给哪个程序用，例如：办公系统同步。',
    scope: '权限',
    scopeHints: {
      read: '只能查看您能看到的内容。',
      book: '还可以预约、取消和补充。',
      manage: '还可以审批和修改设置，以您的角色为限。',
    },
    days: '有效期',
    daysChoice: (days) => `${days}天`,
    submit: '新建令牌',
    failed: '令牌没有建立',
    shownHeading: '令牌已建立，请立即复制',
    shownSentence: '令牌只显示这一次，系统不保存原文。请像密码一样妥善保管，不要发给他人。',
    tokenLabel: '令牌',
    scopeIs: (scope) => `权限：${scope}`,
    neverUsed: '尚未使用',
    used: (moment) => `最近使用：${moment}`,
    until: (moment) => `有效期至${moment}`,
    expired: (moment) => `已于${moment}过期`,
    expiredBadge: '已过期',
    revoke: '撤销',
    revokeQuestion: (name) => `要撤销“${name}”吗？使用它的程序会立即无法访问，撤销后不能恢复。`,
    revokeFailed: '令牌没有撤销',
    revoked: '令牌已撤销。',
  },
  en: {
    title: 'Access tokens',
    sentence:
      'For programs of your own that call the interface in your name. A token never reaches further than you do. A new password leaves tokens as they are: revoke those that you no longer use.',
    back: 'My account',
    manage: 'Manage access tokens',
    none: 'You have no access tokens. Nobody who uses the pages only needs one.',
    list: 'My tokens',
    create: 'New token',
    name: 'What it is for',
    nameHint: 'Say which program uses it, for example: office calendar.',
    scope: 'Scope',
    scopeHints: {
      read: 'Sees what you can see, and no more.',
      book: 'Also books, cancels and completes.',
      manage: 'Also decides and changes settings, as far as your roles reach.',
    },
    days: 'Works for',
    daysChoice: (days) => counted(days, 'day'),
    submit: 'Create the token',
    failed: 'The token was not created',
    shownHeading: 'The token is made: copy it now',
    shownSentence:
      'It is shown this once and not stored in a readable form. Keep it like a password, and give it to nobody.',
    tokenLabel: 'Token',
    scopeIs: (scope) => `Scope: ${scope}`,
    neverUsed: 'Not used yet',
    used: (moment) => `Last used: ${moment}`,
    until: (moment) => `Works until ${moment}`,
    expired: (moment) => `Expired: ${moment}`,
    expiredBadge: 'Expired',
    revoke: 'Revoke',
    revokeQuestion: (name) =>
      `Do you want to revoke “${name}”? The program that uses it is shut out at once, and this cannot be undone.`,
    revokeFailed: 'The token was not revoked',
    revoked: 'The token is revoked.',
  },
};
