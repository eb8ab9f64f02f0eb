import type { ToldAction } from '#lib/domain/webhook/webhook.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** A booking as a group robot calls it: nobody's name, for a group is wider than those who may see a booking. */
export interface RobotTold {
  readonly station: string;
  readonly days: string;
  readonly stay: string;
  readonly link: string;
  /** Whether somebody has to decide about it now. */
  readonly waits: boolean;
}

interface RobotTexts {
  readonly actions: Readonly<Record<ToldAction, string>>;
  readonly madeAtOnce: string;
  readonly toDecide: string;
  readonly test: (station: string) => string;
}

const TEXTS: Readonly<Record<Language, RobotTexts>> = inHouseWords({
  'zh-CN': {
    actions: {
      made: '收到新的预约申请',
      completed: '申请已补充信息',
      approved: '预约已通过',
      returned: '预约已退回补充',
      declined: '预约未通过',
      changed: '预约已变更',
      'change-asked': '收到变更申请',
      'days-released': '预约释放了部分日期',
      cancelled: '预约已取消',
      lapsed: '预约逾期未审批，已失效',
      offered: '候补已到位，等待对方接受',
      'offer-accepted': '候补位置已被接受',
      'offer-missed': '候补位置到期未接受，已让给别人',
      reseated: '因暂停开放已调整座位',
      shortened: '因暂停开放已缩短预约时间',
      displaced: '因暂停开放已腾退预约',
      'no-show': '预约无人到场',
    },
    madeAtOnce: '有新的预约',
    toDecide: '请及时审批',
    test: (station) => `【${station}】这是一条测试消息，收到说明群机器人可以使用。`,
  },
  en: {
    actions: {
      made: 'A new request has come in',
      completed: 'A request was completed',
      approved: 'A booking was approved',
      returned: 'A request was sent back for completion',
      declined: 'A request was declined',
      changed: 'A booking was changed',
      'change-asked': 'Somebody asks to change a booking',
      'days-released': 'Days of a booking were released',
      cancelled: 'A booking was cancelled',
      lapsed: 'A request was not decided in time and has lapsed',
      offered: 'A place was offered to the next in line',
      'offer-accepted': 'A place from the waitlist was accepted',
      'offer-missed': 'A place from the waitlist was not accepted in time',
      reseated: 'A booking got other places because of a closure',
      shortened: 'A booking was made shorter because of a closure',
      displaced: 'A booking had to make room for a closure',
      'no-show': 'Nobody came to a booking',
    },
    madeAtOnce: 'There is a new booking',
    toDecide: 'please decide',
    test: (station) => `[${station}] This is a test message: this group can be reached.`,
  },
});

/** What a group is told, with the page on which something can be done. */
export function robotText(language: Language, action: ToldAction, told: RobotTold): string {
  const texts = TEXTS[language];
  const { station, days, stay, link, waits } = told;
  const asks = waits && ['made', 'completed', 'change-asked', 'offer-accepted'].includes(action);
  const what = action === 'made' && !waits ? texts.madeAtOnce : texts.actions[action];
  if (language === 'en')
    return `[${station}] ${what}: ${days}, ${stay}${asks ? `; ${texts.toDecide}` : ''}.\n${link}`;
  return `【${station}】${what}：${days}，${stay}${asks ? `，${texts.toDecide}` : ''}。\n${link}`;
}

export function robotTest(language: Language, station: string): string {
  return TEXTS[language].test(station);
}
