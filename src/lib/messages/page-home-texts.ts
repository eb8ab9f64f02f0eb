import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The list of stations. Counts come from `freeCountText`, words of kinds from `RESOURCE_KIND_WORDS`. */
export interface HomeTexts {
  readonly title: string;
  readonly introduction: string;
  readonly stations: string;
  readonly freeToday: string;
  openToday(times: string): string;
  readonly closedToday: string;
  readonly address: string;
  readonly phone: string;
  /** The link to the hall; the name makes it clear when it is read alone. */
  seeHall(station: string): string;
  readonly nothingToBook: string;
  readonly noStations: string;
  readonly openStation: string;
  readonly parties: string;
  readonly search: string;
  readonly searchButton: string;
  /** Nothing has the words that were typed. */
  nothingFound(words: string): string;
  readonly showAll: string;
  readonly pages: string;
  page(page: number, pages: number): string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly trial: string;
  waiting(count: number): string;
  /** The bars of a day, told in words: the hour with the fewest free. */
  fullestHour(time: string, free: number, total: number): string;
}

export const HOME_TEXTS: Readonly<Record<Language, HomeTexts>> = inHouseWords({
  'zh-CN': {
    title: '选择驿站',
    introduction: '查看各驿站今天的空闲情况，选择一个驿站查看座位图。',
    stations: '驿站列表',
    freeToday: '今日空闲',
    openToday: (times) => `今日开放 ${times}`,
    closedToday: '今日不开放',
    address: '地址',
    phone: '电话',
    seeHall: (station) => `查看${station}的座位图`,
    nothingToBook: '还没有可预约的场地与工位。',
    noStations: '还没有驿站。请片区管理员登录后新建驿站。',
    openStation: '新建驿站',
    parties: '单位与人员',
    search: '按名称或地址查找',
    searchButton: '查找',
    nothingFound: (words) => `没有找到名称或地址含“${words}”的驿站。`,
    showAll: '显示全部驿站',
    pages: '翻页',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    previousPage: '上一页',
    nextPage: '下一页',
    trial: '试运行',
    waiting: (count) => `${count} 项待审批`,
    fullestHour: (time, free, total) => `今天 ${time} 最满：${free}/${total} 空闲`,
  },
  en: {
    title: 'Choose a station',
    introduction: 'See what is free at the stations today, and choose one to see its seat map.',
    stations: 'Stations',
    freeToday: 'Free today',
    openToday: (times) => `Open today ${times}`,
    closedToday: 'Closed today',
    address: 'Address',
    phone: 'Phone',
    seeHall: (station) => `See the seat map of ${station}`,
    nothingToBook: 'There is nothing to book here yet.',
    noStations: 'There are no stations yet. A district officer can sign in and add one.',
    openStation: 'Open a station',
    parties: 'Parties and people',
    search: 'Find by name or address',
    searchButton: 'Find',
    nothingFound: (words) => `No station has “${words}” in its name or address.`,
    showAll: 'Show all stations',
    pages: 'Pages',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
    trial: 'On trial',
    waiting: (count) => `${count} to decide`,
    fullestHour: (time, free, total) => `Fullest today at ${time}: ${free} of ${total} free`,
  },
});
