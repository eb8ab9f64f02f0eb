import { counted } from './count-words.ts';
import type { Language } from './language.ts';

/** Pages of those who run a canteen, and tickets. */
export interface KitchenTexts {
  title(canteen: string): string;
  readonly back: string;
  readonly day: string;
  readonly show: string;
  readonly sitting: string;
  readonly offered: string;
  readonly ordered: string;
  readonly redeemed: string;
  readonly walkIns: string;
  readonly noShow: string;
  readonly halal: string;
  readonly vegetarian: string;
  readonly total: string;
  readonly orders: string;
  readonly party: string;
  readonly code: string;
  readonly contact: string;
  readonly portions: string;
  readonly left: string;
  readonly late: string;
  readonly changeOrder: string;
  readonly none: string;
  readonly stillOpen: string;
  readonly final: string;
  stopped(reason: string): string;
  forecast(expected: number, error: number, days: number): string;
  readonly noForecast: string;
  byPhone(caller: string): string;
  readonly phone: string;
  readonly sheet: string;
  readonly redeemHeading: string;
  readonly redeemHint: string;
  readonly typeCode: string;
  readonly redeemSome: string;
  readonly redeem: string;
  readonly redeemAll: string;
  done(party: string, portions: number, left: number): string;
  readonly lateDone: string;
  readonly notRedeemed: string;
  readonly walkInHeading: string;
  readonly walkInSubmit: string;
  walkInDone(time: string): string;
  readonly walkInNot: string;
  readonly dayHeading: string;
  readonly price: string;
  readonly menu: string;
  readonly save: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly laterHeading: string;
  later(minutes: number): string;
  readonly stop: string;
  readonly stopQuestion: string;
  readonly stopReason: string;
  readonly planHeading: string;
  planLine(party: string, time: string, portions: number): string;
  planOffered(time: string): string;
  readonly planNothing: string;
  readonly planSubmit: string;
  readonly listHeading: string;
  readonly listHint: string;
  listField(code: string, party: string): string;
  readonly listNone: string;
  readonly listSubmit: string;
  listDone(entered: number): string;
  listUsed(code: string): string;
  listUnknown(code: string): string;
  settlementTitle(canteen: string): string;
  readonly month: string;
  readonly customer: string;
  readonly supplier: string;
  readonly corrected: string;
  readonly amount: string;
  readonly amountHint: string;
  readonly noLines: string;
  walkInsOfMonth(portions: number): string;
  readonly correctHeading: string;
  readonly correctAmount: string;
  readonly correctReason: string;
  readonly correctSubmit: string;
  readonly ticketTitle: string;
  readonly ticketShow: string;
  ticketFor(party: string): string;
  readonly ticketStaff: string;
  readonly ticketUsed: string;
  readonly noTickets: string;
}

export const KITCHEN_TEXTS: Readonly<Record<Language, KitchenTexts>> = {
  'zh-CN': {
    title: (canteen) => `${canteen}厨房看板`,
    back: '返回食堂',
    day: '日期',
    show: '查看',
    sitting: '就餐时段',
    offered: '对外份数',
    ordered: '已订',
    redeemed: '已取餐',
    walkIns: '未订餐到场',
    noShow: '未到',
    halal: '清真',
    vegetarian: '素食',
    total: '合计',
    orders: '订餐名单',
    party: '单位',
    code: '短码',
    contact: '订餐人',
    portions: '份数',
    left: '待取',
    late: '迟到',
    changeOrder: '修改或取消',
    none: '还没有人订餐。',
    stillOpen: '仍可订餐，份数还会变化。',
    final: '订餐已截止，按此备餐。',
    stopped: (reason) => `当天停供：${reason}`,
    forecast: (expected, error, days) =>
      `预测（仅供参考）：约 ${expected} 份会来取餐，按过去${days}天推算，平均偏差 ${error} 份。`,
    noForecast: '过去的记录还不够，暂无预测。',
    byPhone: (caller) => `${caller}（来电）`,
    phone: '电话订餐',
    sheet: '导出表格',
    redeemHeading: '核销餐券',
    redeemHint: '用手机扫餐券上的二维码，或输入短码。',
    typeCode: '短码',
    redeemSome: '份数（留空为全部）',
    redeem: '核销',
    redeemAll: '全部核销',
    done: (party, portions, left) => `${party}：已核销 ${portions} 份，剩 ${left} 份。`,
    lateDone: '已过就餐时段，记为迟到。',
    notRedeemed: '没有核销',
    walkInHeading: '未订餐到场',
    walkInSubmit: '接待 1 份',
    walkInDone: (time) => `已接待，计入 ${time} 时段。`,
    walkInNot: '没有接待',
    dayHeading: '调整当天',
    price: '当天参考价（元）',
    menu: '当天菜单',
    save: '保存',
    saved: '已保存。',
    notSaved: '没有保存',
    laterHeading: '延长订餐截止',
    later: (minutes) => `延长 ${minutes} 分钟`,
    stop: '当天停供',
    stopQuestion: '停供后，当天已订的餐全部退回，并通知订餐人。',
    stopReason: '停供原因',
    planHeading: '以下订餐将没有份额',
    planLine: (party, time, portions) => `${party} ${time} ${portions} 份`,
    planOffered: (time) => `可改到 ${time}`,
    planNothing: '当天没有可改的时段',
    planSubmit: '退回这些订餐并通知订餐人',
    listHeading: '补录纸质名单',
    listHint: '停电或断网时用打印的名单逐行划记，恢复后在这里按行填写取餐份数；留空的行不变。',
    listField: (code, party) => `${code} ${party} 取餐份数`,
    listNone: '当天没有待补录的订餐。',
    listSubmit: '补录',
    listDone: (entered) => `已补录 ${entered} 行。`,
    listUsed: (code) => `${code}：份数超过剩余，未补录`,
    listUnknown: (code) => `${code}：没有找到，未补录`,
    settlementTitle: (canteen) => `${canteen}结算`,
    month: '月份',
    customer: '用餐单位',
    supplier: '供餐单位',
    corrected: '更正',
    amount: '金额',
    amountHint: '按订餐份数和当天参考价计算，含未到的份数，另加更正。仅供双方核对，本系统不收款。',
    noLines: '这个月没有订餐。',
    walkInsOfMonth: (portions) => `另有未订餐到场 ${portions} 份，不计入结算。`,
    correctHeading: '登记更正',
    correctAmount: '金额（元，可为负）',
    correctReason: '更正原因',
    correctSubmit: '登记',
    ticketTitle: '餐券',
    ticketShow: '取餐时出示二维码，或报短码。',
    ticketFor: (party) => `${party}的餐券`,
    ticketStaff: '食堂工作人员登录后可在此核销。',
    ticketUsed: '已全部核销',
    noTickets: '这份订餐没有可用的餐券。',
  },
  en: {
    title: (canteen) => `Kitchen of ${canteen}`,
    back: 'Back to the canteen',
    day: 'Day',
    show: 'Show',
    sitting: 'Sitting',
    offered: 'Offered',
    ordered: 'Ordered',
    redeemed: 'Fetched',
    walkIns: 'Walk-ins',
    noShow: 'Not fetched',
    halal: 'Halal',
    vegetarian: 'Vegetarian',
    total: 'In all',
    orders: 'Orders',
    party: 'Party',
    code: 'Code',
    contact: 'Ordered by',
    portions: 'Portions',
    left: 'To fetch',
    late: 'Late',
    changeOrder: 'Change or cancel',
    none: 'Nobody has ordered yet.',
    stillOpen: 'Orders are still taken, so the numbers may change.',
    final: 'Orders are closed. Cook for these numbers.',
    stopped: (reason) => `Nothing is served: ${reason}`,
    forecast: (expected, error, days) =>
      `Forecast, for orientation only: about ${expected} will be fetched, by the last ${counted(days, 'day')}; on average it missed by ${error}.`,
    noForecast: 'There are too few past days for a forecast.',
    byPhone: (caller) => `${caller}, by phone`,
    phone: 'Orders by phone',
    sheet: 'Export as a table',
    redeemHeading: 'Redeem a ticket',
    redeemHint: 'Scan the code on the ticket with a phone, or type its short code.',
    typeCode: 'Short code',
    redeemSome: 'Portions (empty for all)',
    redeem: 'Redeem',
    redeemAll: 'Redeem all',
    done: (party, portions, left) => `${party}: ${portions} redeemed, ${left} left.`,
    lateDone: 'The sitting is over, so it counts as late.',
    notRedeemed: 'Nothing was redeemed',
    walkInHeading: 'Walk-ins',
    walkInSubmit: 'Serve one',
    walkInDone: (time) => `Served; it counts for the sitting at ${time}.`,
    walkInNot: 'Nobody was served',
    dayHeading: 'Change the day',
    price: 'Price of the day (yuan)',
    menu: 'Menu of the day',
    save: 'Save',
    saved: 'Saved.',
    notSaved: 'Nothing was saved',
    laterHeading: 'Take orders for longer',
    later: (minutes) => `${counted(minutes, 'minute')} longer`,
    stop: 'Serve nothing on this day',
    stopQuestion: 'All orders of the day are given back, and whoever ordered is told.',
    stopReason: 'Why',
    planHeading: 'These orders would have no portion',
    planLine: (party, time, portions) => `${party} at ${time}, ${counted(portions, 'portion')}`,
    planOffered: (time) => `could have ${time}`,
    planNothing: 'no other sitting has room',
    planSubmit: 'Give these orders back and tell whoever made them',
    listHeading: 'Type a paper list back in',
    listHint:
      'In an outage the printed list is ticked off by hand; afterwards enter here how many were fetched. Lines left empty stay as they are.',
    listField: (code, party) => `${code} ${party}, portions fetched`,
    listNone: 'No order of this day is left to enter.',
    listSubmit: 'Enter',
    listDone: (entered) => (entered === 1 ? '1 line entered.' : `${entered} lines entered.`),
    listUsed: (code) => `${code}: more than is left, not entered`,
    listUnknown: (code) => `${code}: not found, not entered`,
    settlementTitle: (canteen) => `Settlement of ${canteen}`,
    month: 'Month',
    customer: 'Customer',
    supplier: 'Supplier',
    corrected: 'Corrections',
    amount: 'Amount',
    amountHint:
      'What was ordered at the price of its day, what nobody fetched included, and the corrections. For both sides to compare; nothing is paid here.',
    noLines: 'Nothing was ordered in this month.',
    walkInsOfMonth: (portions) => `Walk-ins: ${portions}, which are in no settlement.`,
    correctHeading: 'Enter a correction',
    correctAmount: 'Amount (yuan, may be negative)',
    correctReason: 'Why',
    correctSubmit: 'Enter',
    ticketTitle: 'Meal ticket',
    ticketShow: 'Show the code when you fetch your meal, or say the short code.',
    ticketFor: (party) => `Ticket of ${party}`,
    ticketStaff: 'Staff of the canteen sign in to redeem it here.',
    ticketUsed: 'All redeemed',
    noTickets: 'This order has no ticket that can be used.',
  },
};
