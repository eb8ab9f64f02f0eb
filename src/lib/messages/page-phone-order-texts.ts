import type { Language } from './language.ts';

/** The page on which a canteen takes orders by phone. */
export interface PhoneOrderTexts {
  title(canteen: string): string;
  readonly sentence: string;
  readonly party: string;
  readonly partyHint: string;
  readonly partyUnknown: string;
  readonly caller: string;
  readonly callerHint: string;
  readonly submit: string;
  readonly done: string;
  readonly cancelled: string;
  readonly taken: string;
  readonly takenNone: string;
  readonly change: string;
  changeFor(party: string, day: string): string;
}

export const PHONE_ORDER_TEXTS: Readonly<Record<Language, PhoneOrderTexts>> = {
  'zh-CN': {
    title: (canteen) => `${canteen}电话订餐`,
    sentence: '有人来电订餐时，在这里代为登记。截止时间和份数与自行订餐相同。',
    party: '来电单位',
    partyHint: '写全称；常订的单位可从列表中选择',
    partyUnknown: '片区内没有这个单位。请核对全称，或请对方先登记入驻。',
    caller: '来电人',
    callerHint: '姓名，供厨房核对',
    submit: '登记订餐',
    done: '已登记。取餐时报短码或单位名称，短码见厨房看板的订餐名单。',
    cancelled: '订餐已取消。',
    taken: '未截止的电话订餐',
    takenNone: '没有未截止的电话订餐。',
    change: '修改或取消',
    changeFor: (party, day) => `修改或取消：${party}，${day}`,
  },
  en: {
    title: (canteen) => `Orders by phone, ${canteen}`,
    sentence: 'When somebody calls to order, enter it here. Cut-off and portions are those of every order.',
    party: 'Party of the caller',
    partyHint: 'The full name; those who often order are in the list',
    partyUnknown: 'The district has no such party. Check the full name, or ask them to register first.',
    caller: 'Caller',
    callerHint: 'A name, for the kitchen to compare',
    submit: 'Enter the order',
    done: 'Entered. The short code stands on the kitchen’s list of orders; it is said when the meal is fetched.',
    cancelled: 'The order was cancelled.',
    taken: 'Orders by phone that can still change',
    takenNone: 'There are none.',
    change: 'Change or cancel',
    changeFor: (party, day) => `Change or cancel: ${party}, ${day}`,
  },
};
