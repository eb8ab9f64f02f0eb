import type { MessageKind } from '#lib/domain/message/message-kind.ts';
import type { Language } from './language.ts';

/** What a message is about, as officers see it in the list. */
export const MESSAGE_KIND_WORDS: Readonly<Record<Language, Readonly<Record<MessageKind, string>>>> = {
  'zh-CN': {
    'sign-in-code': '登录验证码',
    invitation: '邀请加入',
    'booking-approved': '预约已通过',
    'booking-returned': '预约退回补充',
    'booking-declined': '预约未通过',
    'booking-lapsed': '预约已失效',
    'deadline-near': '截止提醒',
    'registration-decided': '首次申请结果',
    'party-ends': '单位有效期提醒',
    'party-days-released': '有效期外的预约已释放',
    'credit-code-due': '补填信用代码提醒',
    'meal-taken-back': '订餐已退回',
    'kitchen-count': '备餐份数',
    'standing-meal-missed': '连续订餐未订上',
    'meal-reminder': '提醒订餐',
    'booking-handed-over': '请接手预约',
    test: '测试消息',
  },
  en: {
    'sign-in-code': 'Code to sign in',
    invitation: 'Invitation',
    'booking-approved': 'Booking approved',
    'booking-returned': 'Sent back for completion',
    'booking-declined': 'Request declined',
    'booking-lapsed': 'Request lapsed',
    'deadline-near': 'Reminder of a deadline',
    'registration-decided': 'Answer to a first request',
    'party-ends': 'Reminder of a party’s last day',
    'party-days-released': 'Days after a party’s last day released',
    'credit-code-due': 'Reminder of a credit code',
    'meal-taken-back': 'Order given back',
    'kitchen-count': 'Meals to cook',
    'standing-meal-missed': 'Standing order not met',
    'meal-reminder': 'Reminder to order',
    'booking-handed-over': 'Booking to take over',
    test: 'Test message',
  },
};
