import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { Language } from './language.ts';

export const TOKEN_SCOPE_WORDS: Readonly<Record<Language, Readonly<Record<TokenScope, string>>>> = {
  'zh-CN': { read: '查看', book: '预约', manage: '管理' },
  en: { read: 'Read', book: 'Book', manage: 'Manage' },
};
