import { counted } from './count-words.ts';
import type { CanteenDayTold, KitchenTold, MealTold } from './meal-told.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** A message in words: what stands in the list of mails, and the sentences below the greeting. */
export interface MessageWords {
  readonly subject: string;
  readonly sentences: readonly string[];
}

/** A booking as messages call it. */
export interface BookingTold {
  readonly station: string;
  readonly party: string;
  readonly days: string;
  readonly stay: string;
  readonly deadline: string;
  /** The page with all of it, on which something can be done. */
  readonly link: string;
}

/** What people are told, in the words of the mail. Text messages have their words in the gateway's templates. */
export interface MessageTexts {
  greeting(name: string): string;
  readonly closing: string;
  signInCode(code: string, minutes: number): MessageWords;
  invitation(place: string, link: string): MessageWords;
  approved(booking: BookingTold): MessageWords;
  returned(booking: BookingTold): MessageWords;
  declined(booking: BookingTold): MessageWords;
  lapsed(booking: BookingTold): MessageWords;
  /** For those who decide. */
  toDecide(booking: BookingTold): MessageWords;
  /** For whoever was asked to complete their request. */
  toComplete(booking: BookingTold): MessageWords;
  /** Granted at once. */
  made(booking: BookingTold): MessageWords;
  /** By somebody else. */
  changed(booking: BookingTold): MessageWords;
  cancelled(booking: BookingTold): MessageWords;
  /** For those who decide, when it comes in. */
  newToDecide(booking: BookingTold): MessageWords;
  /** Made by somebody else for them: the link works once. */
  handedOver(booking: BookingTold): MessageWords;
  /** Whoever ordered is told what else there is. */
  mealTakenBack(meal: MealTold): MessageWords;
  /** A day of a standing order could not be had. */
  standingMissed(meal: CanteenDayTold): MessageWords;
  /** Somebody usually orders and has not. */
  mealReminder(meal: CanteenDayTold): MessageWords;
  /** Whoever runs a canteen, at the cut-off. */
  kitchenCount(kitchen: KitchenTold): MessageWords;
  test(site: string): MessageWords;
}

export const MESSAGE_TEXTS: Readonly<Record<Language, MessageTexts>> = inHouseWords({
  'zh-CN': {
    greeting: (name) => `${name}，您好：`,
    closing: '本邮件由驿站预约系统自动发送，请勿回复。',
    signInCode: (code, minutes) => ({
      subject: '驿站预约登录验证码',
      sentences: [
        `您的登录验证码是 ${code}，${minutes}分钟内有效。`,
        '请勿告诉他人。如果不是您本人操作，请忽略本邮件。',
      ],
    }),
    invitation: (place, link) => ({
      subject: `您已加入${place}`,
      sentences: [`您已加入${place}，可以用本人手机号和验证码登录驿站预约：`, link],
    }),
    approved: ({ station, party, days, stay, link }) => ({
      subject: `预约已通过：${station} ${days}`,
      sentences: [`${party}在${station}的预约已通过：${days}，${stay}。`, `查看预约：${link}`],
    }),
    returned: ({ station, party, days, deadline, link }) => ({
      subject: `预约退回补充：${station} ${days}`,
      sentences: [
        `${party}在${station}的预约（${days}）需要补充信息。请在${deadline}前补充，逾期预约将失效。`,
        `查看原因并补充：${link}`,
      ],
    }),
    declined: ({ station, party, days, link }) => ({
      subject: `预约未通过：${station} ${days}`,
      sentences: [`${party}在${station}的预约（${days}）没有通过。`, `查看原因：${link}`],
    }),
    lapsed: ({ station, party, days, link }) => ({
      subject: `预约已失效：${station} ${days}`,
      sentences: [
        `${party}在${station}的预约（${days}）在截止时间前没有审批，已失效，席位不再保留。`,
        `查看预约，或重新申请：${link}`,
      ],
    }),
    toDecide: ({ station, party, days, stay, deadline, link }) => ({
      subject: `待审批的预约即将失效：${station} ${days}`,
      sentences: [
        `${party}在${station}的预约（${days}，${stay}）还没有审批，${deadline}后将失效。`,
        `前往审批：${link}`,
      ],
    }),
    toComplete: ({ station, party, days, deadline, link }) => ({
      subject: `退回补充的预约即将失效：${station} ${days}`,
      sentences: [
        `${party}在${station}的预约（${days}）还没有补充信息，${deadline}后将失效。`,
        `补充信息：${link}`,
      ],
    }),
    made: ({ station, party, days, stay, link }) => ({
      subject: `预约成功：${station} ${days}`,
      sentences: [`${party}在${station}的预约已成功：${days}，${stay}。`, `查看、变更或取消：${link}`],
    }),
    changed: ({ station, party, days, stay, link }) => ({
      subject: `预约已变更：${station} ${days}`,
      sentences: [`${party}在${station}的预约已变更，现为${days}，${stay}。`, `查看变更：${link}`],
    }),
    cancelled: ({ station, party, days, link }) => ({
      subject: `预约已取消：${station} ${days}`,
      sentences: [`${party}在${station}的预约（${days}）已取消。`, `查看原因，或重新申请：${link}`],
    }),
    newToDecide: ({ station, party, days, stay, deadline, link }) => ({
      subject: `有新的预约待审批：${station} ${days}`,
      sentences: [
        `${party}申请预约${station}（${days}，${stay}），请在${deadline}前审批。`,
        `前往审批：${link}`,
      ],
    }),
    handedOver: ({ station, party, days, link }) => ({
      subject: `请接手预约：${station} ${days}`,
      sentences: [`工作人员已代${party}在${station}预约（${days}）。请打开链接接手，链接只能用一次：`, link],
    }),
    mealTakenBack: ({ canteen, day, portions, offered, link }) => ({
      subject: `订餐已退回：${canteen} ${day}`,
      sentences: [
        `${canteen}无法供应您${day}的订餐（${portions}），已退回。`,
        offered === null ? '当天没有其他有余量的就餐时段。' : `当天${offered}的就餐时段还有余量，可以改订。`,
        `查看食堂并改订：${link}`,
      ],
    }),
    standingMissed: ({ canteen, day, link }) => ({
      subject: `连续订餐未订上：${canteen} ${day}`,
      sentences: [
        `您在${canteen}的连续订餐，${day}没有订上：所选时段已订满，或当天不供餐。其余日子照常。`,
        `查看当天余量并改订：${link}`,
      ],
    }),
    mealReminder: ({ canteen, day, cutOff, link }) => ({
      subject: `提醒订餐：${canteen} ${day}`,
      sentences: [`${canteen}提醒您：${day}的用餐还没有订，${cutOff}截止。`, `订餐：${link}`],
    }),
    kitchenCount: ({ canteen, day, sittings, total, link }) => ({
      subject: `备餐份数：${canteen} ${day}`,
      sentences: [`${canteen}${day}的订餐已截止，共${total}：`, ...sittings, `打开厨房看板：${link}`],
    }),
    test: (site) => ({
      subject: '驿站预约测试消息',
      sentences: [`收到这条消息，说明 ${site} 可以通过这个渠道联系到您。`],
    }),
  },
  en: {
    greeting: (name) => `Hello ${name},`,
    closing: 'This mail was sent by the booking system of the stations. Please do not reply to it.',
    signInCode: (code, minutes) => ({
      subject: 'Your code to sign in to Yizhan booking',
      sentences: [
        `Your code to sign in is ${code}. It works for ${counted(minutes, 'minute')}.`,
        'Do not tell it to anybody. If you did not ask for it, ignore this mail.',
      ],
    }),
    invitation: (place, link) => ({
      subject: `You have joined ${place}`,
      sentences: [`You have joined ${place}. Sign in with your mobile number and a code:`, link],
    }),
    approved: ({ station, party, days, stay, link }) => ({
      subject: `Booking approved: ${station}, ${days}`,
      sentences: [
        `The booking of ${party} at ${station} is approved: ${days}, ${stay}.`,
        `See the booking: ${link}`,
      ],
    }),
    returned: ({ station, party, days, deadline, link }) => ({
      subject: `Please complete your request: ${station}, ${days}`,
      sentences: [
        `The request of ${party} at ${station} (${days}) needs more information. Please add it before ${deadline}, or the request lapses.`,
        `See why and complete it: ${link}`,
      ],
    }),
    declined: ({ station, party, days, link }) => ({
      subject: `Request declined: ${station}, ${days}`,
      sentences: [`The request of ${party} at ${station} (${days}) was declined.`, `See why: ${link}`],
    }),
    lapsed: ({ station, party, days, link }) => ({
      subject: `Request lapsed: ${station}, ${days}`,
      sentences: [
        `Nobody decided about the request of ${party} at ${station} (${days}) in time. It has lapsed, and its places are no longer kept.`,
        `See it, or ask again: ${link}`,
      ],
    }),
    toDecide: ({ station, party, days, stay, deadline, link }) => ({
      subject: `A request is about to lapse: ${station}, ${days}`,
      sentences: [
        `Nobody has decided about the request of ${party} at ${station} yet (${days}, ${stay}). It lapses ${deadline}.`,
        `Decide: ${link}`,
      ],
    }),
    toComplete: ({ station, party, days, deadline, link }) => ({
      subject: `Your request is about to lapse: ${station}, ${days}`,
      sentences: [
        `The request of ${party} at ${station} (${days}) still needs more information. It lapses ${deadline}.`,
        `Complete it: ${link}`,
      ],
    }),
    made: ({ station, party, days, stay, link }) => ({
      subject: `Booking made: ${station}, ${days}`,
      sentences: [
        `The booking of ${party} at ${station} is made: ${days}, ${stay}.`,
        `See it, change it or cancel it: ${link}`,
      ],
    }),
    changed: ({ station, party, days, stay, link }) => ({
      subject: `Booking changed: ${station}, ${days}`,
      sentences: [
        `The booking of ${party} at ${station} was changed. It is now ${days}, ${stay}.`,
        `See what has changed: ${link}`,
      ],
    }),
    cancelled: ({ station, party, days, link }) => ({
      subject: `Booking cancelled: ${station}, ${days}`,
      sentences: [
        `The booking of ${party} at ${station} (${days}) was cancelled.`,
        `See why, or ask again: ${link}`,
      ],
    }),
    newToDecide: ({ station, party, days, stay, deadline, link }) => ({
      subject: `A new request to decide about: ${station}, ${days}`,
      sentences: [
        `${party} asks for places at ${station} (${days}, ${stay}). Please decide before ${deadline}.`,
        `Decide: ${link}`,
      ],
    }),
    handedOver: ({ station, party, days, link }) => ({
      subject: `A booking to take over: ${station}, ${days}`,
      sentences: [
        `The staff has made a booking for ${party} at ${station} (${days}). Please take it over by this link, which works once:`,
        link,
      ],
    }),
    mealTakenBack: ({ canteen, day, portions, offered, link }) => ({
      subject: `Order given back: ${canteen}, ${day}`,
      sentences: [
        `${canteen} cannot serve your order on ${day} (${portions}) and has given it back.`,
        offered === null
          ? 'No other sitting of that day has room.'
          : `The sitting at ${offered} on that day has room.`,
        `See the canteen and order again: ${link}`,
      ],
    }),
    standingMissed: ({ canteen, day, link }) => ({
      subject: `Standing order not met: ${canteen}, ${day}`,
      sentences: [
        `Your standing order at ${canteen} could not be met on ${day}: the sitting is sold out, or nothing is served. All other days stay.`,
        `See what is left on that day: ${link}`,
      ],
    }),
    mealReminder: ({ canteen, day, cutOff, link }) => ({
      subject: `Nothing ordered yet: ${canteen}, ${day}`,
      sentences: [
        `${canteen} reminds you: nothing is ordered for ${day} yet. Orders close at ${cutOff}.`,
        `Order here: ${link}`,
      ],
    }),
    kitchenCount: ({ canteen, day, sittings, total, link }) => ({
      subject: `Meals to cook: ${canteen}, ${day}`,
      sentences: [
        `Orders of ${canteen} for ${day} are closed: ${total} in all.`,
        ...sittings,
        `Open the kitchen’s page: ${link}`,
      ],
    }),
    test: (site) => ({
      subject: 'Test message of Yizhan booking',
      sentences: [`You have received this message, so ${site} can reach you this way.`],
    }),
  },
});
