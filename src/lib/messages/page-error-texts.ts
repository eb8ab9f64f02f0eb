import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Pages of errors that a page knows by their status; every other status is `other`. A link that was used is over. */
export type ErrorPage = 'not-found' | 'link-over' | 'failed' | 'unavailable' | 'other';

export interface ErrorTexts {
  readonly pages: Readonly<Record<ErrorPage, { readonly title: string; readonly sentence: string }>>;
  /** What the person may tell who runs the installation. */
  reference(id: string): string;
  /** A page was sent a second time with other content: of keys nobody who reads pages knows. */
  readonly sentOtherwise: string;
  readonly home: string;
}

/** The page of an HTTP status. */
export function errorPageOf(status: number): ErrorPage {
  if (status === 404) return 'not-found';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'failed' : 'other';
}

export const ERROR_TEXTS: Readonly<Record<Language, ErrorTexts>> = inHouseWords({
  'zh-CN': {
    pages: {
      'not-found': {
        title: '没有找到这个页面',
        sentence: '页面可能已不存在，或您无权查看。请核对网址，或返回首页。',
      },
      'link-over': {
        title: '链接已失效',
        sentence: '这个链接无效、已使用过或已过期。请向发给您链接的人重新索取。',
      },
      failed: {
        title: '系统出错了',
        sentence: '这是我们的问题，不是您的操作有误。请稍后再试；如一直不行，请把下面的编号告诉驿站管理员。',
      },
      unavailable: {
        title: '系统暂时不可用',
        sentence: '这次没有保存任何内容。请稍后再试。',
      },
      other: {
        title: '无法完成',
        sentence: '这个请求无法办理。请返回上一页重试，或从首页重新开始。',
      },
    },
    reference: (id) => `问题编号：${id}`,
    sentOtherwise: '本页面已提交过其他内容，请刷新后重新提交。',
    home: '返回首页',
  },
  en: {
    pages: {
      'not-found': {
        title: 'This page was not found',
        sentence: 'It may be gone, or you may not see it. Check the address, or go back to the home page.',
      },
      'link-over': {
        title: 'This link no longer works',
        sentence: 'It was used already, has expired, or is not complete. Ask whoever sent it for a new one.',
      },
      failed: {
        title: 'Something went wrong',
        sentence:
          'This is our mistake and not yours. Please try again later; if it goes on, tell the station manager the number below.',
      },
      unavailable: {
        title: 'Not available at the moment',
        sentence: 'Nothing was saved this time. Please try again later.',
      },
      other: {
        title: 'This cannot be done',
        sentence: 'This request cannot be served. Go back and try again, or start from the home page.',
      },
    },
    reference: (id) => `Number of the problem: ${id}`,
    sentOtherwise: 'Something else was sent from this page already. Please reload it and send again.',
    home: 'Back to the home page',
  },
});
