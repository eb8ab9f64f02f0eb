import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What stands on every page. */
export interface FrameTexts {
  readonly siteName: string;
  /** Of the browser's tab. */
  pageTitle(page: string): string;
  readonly skipToContent: string;
  readonly mainNavigation: string;
  readonly home: string;
  readonly bookings: string;
  readonly queue: string;
  /** While the next page is on its way. */
  readonly loading: string;
  readonly signIn: string;
  readonly signOut: string;
  /** In front of the name. */
  readonly signedInAs: string;
  /** Heading of the language switch. */
  readonly chooseLanguage: string;
  readonly themeFollowsSystem: string;
  /** Banner of an installation that speaks plain http on purpose. */
  readonly plainHttp: string;
  /** Below the browser floor. */
  readonly oldBrowser: string;
}

/** Each language is called by its own name, whatever the language of the page; mark it with `lang`. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

export const FRAME_TEXTS: Readonly<Record<Language, FrameTexts>> = inHouseWords({
  'zh-CN': {
    siteName: '驿站预约',
    pageTitle: (page) => `${page} - 驿站预约`,
    skipToContent: '跳到主要内容',
    mainNavigation: '主导航',
    home: '首页',
    bookings: '我的预约',
    queue: '待审批',
    loading: '正在载入…',
    signIn: '登录',
    signOut: '退出登录',
    signedInAs: '已登录：',
    chooseLanguage: '选择语言',
    themeFollowsSystem: '深色或浅色外观跟随系统设置。',
    plainHttp: '当前连接未加密（HTTP），只应在单位内部网络中使用。请勿在公共网络上登录。',
    oldBrowser:
      '您的浏览器版本较旧，页面可能显示不正常。请升级到 Chrome 111、Safari 16.4 或更新的版本；微信用户请升级微信，iPhone 用户请升级系统。',
  },
  en: {
    siteName: 'Yizhan booking',
    pageTitle: (page) => `${page} - Yizhan booking`,
    skipToContent: 'Skip to the main content',
    mainNavigation: 'Main navigation',
    home: 'Home',
    bookings: 'My bookings',
    queue: 'To decide',
    loading: 'Loading…',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: 'Signed in as',
    chooseLanguage: 'Choose a language',
    themeFollowsSystem: 'Dark or light follows the settings of your system.',
    plainHttp:
      'This connection is not encrypted (HTTP) and is meant for an internal network only. Do not sign in over a public network.',
    oldBrowser:
      'Your browser is old, and pages may not look right. Please update to Chrome 111, Safari 16.4 or later; in WeChat update WeChat, on an iPhone update the system.',
  },
});
