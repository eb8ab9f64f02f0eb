import type { ChannelName, DeliveryProblem, MessageState } from '#lib/domain/message/message-kind.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What the program has told people, for officers. */
export interface MessagesTexts {
  readonly title: string;
  readonly sentence: string;
  readonly nothingConfigured: string;
  readonly states: Readonly<Record<MessageState, string>>;
  readonly channels: Readonly<Record<ChannelName, string>>;
  readonly configured: string;
  readonly notConfigured: string;
  readonly whichMessages: string;
  nextTry(moment: string): string;
  sentBy(channel: string, moment: string): string;
  givenUp(moment: string): string;
  tries(count: number): string;
  readonly problems: Readonly<Record<DeliveryProblem, string>>;
  readonly again: string;
  againFor(kind: string, name: string): string;
  readonly test: string;
  readonly tested: string;
  readonly queued: string;
  readonly failed: string;
  readonly none: string;
  readonly noneSentence: string;
  readonly more: string;
  readonly first: string;
}

export const MESSAGES_TEXTS: Readonly<Record<Language, MessagesTexts>> = inHouseWords({
  'zh-CN': {
    title: '消息',
    sentence: '系统发给大家的短信和邮件。这里不显示消息的内容，姓名和手机号部分隐藏，90天后自动清除。',
    nothingConfigured:
      '还没有配置短信和邮件，消息发不出去。请按运行手册配置；在此之前，验证码由驿站窗口出示。',
    states: { waiting: '等待发送', sent: '已发送', failed: '未发出' },
    channels: { sms: '短信', mail: '邮件' },
    configured: '已配置',
    notConfigured: '未配置',
    whichMessages: '按状态查看',
    nextTry: (moment) => `下次发送：${moment}`,
    sentBy: (channel, moment) => `${channel}，${moment}`,
    givenUp: (moment) => `${moment}停止发送`,
    tries: (count) => `已发送${count}次`,
    problems: {
      'no-channel': '没有可用的渠道',
      refused: '对方拒收',
      busy: '对方暂时不能处理',
      unreachable: '连接不上',
      'timed-out': '对方没有及时回应',
      'answer-unread': '看不懂对方的回应',
      malformed: '收件地址或标题不合规',
      overtaken: '不再需要',
      'person-disabled': '账号已停用',
      'not-wanted': '本人选择不接收',
    },
    again: '重新发送',
    againFor: (kind, name) => `重新发送给${name}：${kind}`,
    test: '给自己发一条测试消息',
    tested: '测试消息已排队，一分钟内发出。刷新页面可以看到结果。',
    queued: '消息已重新排队，一分钟内发出。',
    failed: '没有发送',
    none: '这里没有消息',
    noneSentence: '有新消息时会出现在这里。',
    more: '更早的消息',
    first: '最新的消息',
  },
  en: {
    title: 'Messages',
    sentence:
      'Text messages and mails to people. What they say is not shown, names and numbers are masked, and after 90 days they are forgotten.',
    nothingConfigured:
      'Neither text messages nor mail are configured, so nothing is sent. See the operating manual; until then desks show codes.',
    states: { waiting: 'Waiting', sent: 'Sent', failed: 'Not sent' },
    channels: { sms: 'Text message', mail: 'Mail' },
    configured: 'Configured',
    notConfigured: 'Not configured',
    whichMessages: 'By state',
    nextTry: (moment) => `Next try ${moment}`,
    sentBy: (channel, moment) => `${channel}, ${moment}`,
    givenUp: (moment) => `Given up ${moment}`,
    tries: (count) => `Tries: ${count}`,
    problems: {
      'no-channel': 'no way to reach them',
      refused: 'refused by the other side',
      busy: 'the other side cannot at the moment',
      unreachable: 'no connection',
      'timed-out': 'no answer in time',
      'answer-unread': 'an answer that is not understood',
      malformed: 'an address or a subject that cannot be sent',
      overtaken: 'not needed any more',
      'person-disabled': 'the account is disabled',
      'not-wanted': 'not wanted by the person',
    },
    again: 'Send again',
    againFor: (kind, name) => `Send again to ${name}: ${kind}`,
    test: 'Send a test message to myself',
    tested: 'The test message is queued and leaves within a minute. Reload the page to see.',
    queued: 'The message is queued again and leaves within a minute.',
    failed: 'Nothing was sent',
    none: 'No messages here',
    noneSentence: 'New messages appear here.',
    more: 'Earlier messages',
    first: 'Latest messages',
  },
});
