import type {
  CallProblem,
  DeliveryState,
  ToldAction,
  WebhookFormat,
  WebhookTold,
} from '#lib/domain/webhook/webhook.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Programs and group robots that are told of what happens at a station. */
export interface HooksTexts {
  readonly introduction: string;
  readonly current: string;
  readonly none: string;
  readonly formats: Readonly<Record<WebhookFormat, { readonly text: string; readonly hint: string }>>;
  readonly told: Readonly<Record<WebhookTold, { readonly text: string; readonly hint: string }>>;
  readonly test: string;
  testOf(name: string): string;
  readonly arrived: string;
  notArrived(problem: string): string;
  readonly stop: string;
  stopQuestion(name: string): string;
  readonly deliveries: string;
  readonly add: string;
  readonly format: string;
  readonly name: string;
  readonly nameHint: string;
  readonly url: string;
  readonly urlHint: string;
  readonly secret: string;
  readonly secretHint: string;
  readonly what: string;
  readonly language: string;
  readonly submit: string;
  readonly notAdded: string;
  readonly shownHeading: string;
  readonly shownSentence: string;
  readonly listOf: (name: string) => string;
  readonly states: Readonly<Record<DeliveryState, string>>;
  readonly noDeliveries: string;
  readonly actions: Readonly<Record<ToldAction, string>>;
  readonly testAction: string;
  readonly problems: Readonly<Record<CallProblem, string>>;
  tries(count: number): string;
  nextTry(moment: string): string;
  readonly replay: string;
  readonly replayed: string;
  readonly more: string;
}

export const HOOKS_TEXTS: Readonly<Record<Language, HooksTexts>> = inHouseWords({
  'zh-CN': {
    introduction:
      '把本驿站的预约动态推送给其他系统或工作群。推送内容不含单位名称、姓名和手机号，没有送达的会自动重试。',
    current: '推送到',
    none: '还没有推送到任何地方。',
    formats: {
      standard: { text: '其他系统（Webhook）', hint: '按 Standard Webhooks 规范签名，内容只有编号。' },
      wecom: { text: '企业微信群机器人', hint: '粘贴机器人的 Webhook 地址。' },
      dingtalk: { text: '钉钉群机器人', hint: '启用“加签”的，请同时填写密钥。' },
      feishu: { text: '飞书群机器人', hint: '启用“签名校验”的，请同时填写密钥。' },
    },
    told: {
      waiting: { text: '只推送待审批的', hint: '新的申请、补充信息和变更申请。' },
      all: { text: '全部预约动态', hint: '还包括审批结果、变更、取消和失效。' },
    },
    test: '发送测试',
    testOf: (name) => `向“${name}”发送测试`,
    arrived: '测试消息已送达。',
    notArrived: (problem) => `测试消息没有送达：${problem}。系统会继续重试。`,
    stop: '停用',
    stopQuestion: (name) => `要停用“${name}”吗？还没有送达的推送也不再发送，停用后不能恢复。`,
    deliveries: '推送记录',
    add: '添加推送',
    format: '推送给',
    name: '名称',
    nameHint: '写明推送给谁，例如：站务值班群。',
    url: '网址',
    urlHint: '以 https:// 开头。网址只保存在系统中，添加后不再显示。',
    secret: '密钥（选填）',
    secretHint: '仅钉钉“加签”和飞书“签名校验”需要。其他系统的密钥由本系统生成。',
    what: '推送内容',
    language: '群消息的语言',
    submit: '添加',
    notAdded: '没有添加',
    shownHeading: '已添加，请立即复制签名密钥',
    shownSentence: '接收方用它核对签名。密钥只显示这一次。',
    listOf: (name) => `“${name}”的推送记录`,
    states: { failed: '未送达', waiting: '等待发送', sent: '已送达' },
    noDeliveries: '没有这类记录。',
    actions: {
      made: '新的预约',
      completed: '补充信息',
      approved: '通过',
      returned: '退回补充',
      declined: '未通过',
      changed: '变更',
      'change-asked': '变更申请',
      'days-released': '释放部分日期',
      cancelled: '取消',
      lapsed: '逾期失效',
      offered: '候补到位',
      'offer-accepted': '接受候补位置',
      'offer-missed': '候补位置到期',
      reseated: '调整座位',
      shortened: '缩短时间',
      displaced: '腾退',
      'no-show': '未到',
    },
    testAction: '测试',
    problems: {
      'not-allowed': '不允许推送到内部网络的地址',
      'unknown-host': '找不到对方的服务器',
      unreachable: '连接不上',
      'timed-out': '对方没有及时回应',
      refused: '对方没有接受',
      'answer-unread': '看不懂对方的回应',
      stopped: '推送已停用，或所涉预约已不在',
    },
    tries: (count) => `已发送${count}次`,
    nextTry: (moment) => `下次发送：${moment}`,
    replay: '重新推送',
    replayed: '已排队，稍后重新推送。',
    more: '更早的记录',
  },
  en: {
    introduction:
      'Tell other programs or groups what happens to the bookings of this station. No name of a party, of a person and no number is told; what does not arrive is tried again.',
    current: 'Told',
    none: 'Nobody is told yet.',
    formats: {
      standard: {
        text: 'Another program (webhook)',
        hint: 'Signed after Standard Webhooks; holds ids only.',
      },
      wecom: { text: 'Group robot of WeCom', hint: 'Paste the webhook address of the robot.' },
      dingtalk: {
        text: 'Group robot of DingTalk',
        hint: 'Where the robot asks for signatures, enter its secret too.',
      },
      feishu: {
        text: 'Group robot of Feishu',
        hint: 'Where the robot asks for signatures, enter its secret too.',
      },
    },
    told: {
      waiting: {
        text: 'What has to be decided',
        hint: 'New requests, completions, and requests for a change.',
      },
      all: { text: 'Everything about bookings', hint: 'Also decisions, changes, cancellations and lapses.' },
    },
    test: 'Send a test',
    testOf: (name) => `Send a test to ${name}`,
    arrived: 'The test has arrived.',
    notArrived: (problem) => `The test has not arrived: ${problem}. It is tried again.`,
    stop: 'Stop',
    stopQuestion: (name) =>
      `Do you want to stop “${name}”? What has not arrived yet is not sent any more, and this cannot be undone.`,
    deliveries: 'What was sent',
    add: 'Tell somebody',
    format: 'Who is told',
    name: 'Name',
    nameHint: 'Say who it is, for example: group of the front desk.',
    url: 'Address',
    urlHint: 'Begins with https://. It is kept here and not shown again.',
    secret: 'Secret (optional)',
    secretHint:
      'Only where a robot of DingTalk or Feishu asks for signatures. For other programs one is made here.',
    what: 'What is told',
    language: 'Language of messages to a group',
    submit: 'Add',
    notAdded: 'Nothing was added',
    shownHeading: 'Added: copy the secret of the signature now',
    shownSentence: 'The other side checks the signature with it. It is shown this once.',
    listOf: (name) => `What was sent to ${name}`,
    states: { failed: 'Not arrived', waiting: 'Waiting', sent: 'Arrived' },
    noDeliveries: 'There is nothing of this kind.',
    actions: {
      made: 'New booking',
      completed: 'Completed',
      approved: 'Approved',
      returned: 'Sent back',
      declined: 'Declined',
      changed: 'Changed',
      'change-asked': 'Change asked for',
      'days-released': 'Days released',
      cancelled: 'Cancelled',
      lapsed: 'Lapsed',
      offered: 'Offered from the waitlist',
      'offer-accepted': 'Offer accepted',
      'offer-missed': 'Offer missed',
      reseated: 'Other places',
      shortened: 'Shortened',
      displaced: 'Displaced',
      'no-show': 'No-show',
    },
    testAction: 'Test',
    problems: {
      'not-allowed': 'addresses of internal networks are not called',
      'unknown-host': 'no such server was found',
      unreachable: 'no connection',
      'timed-out': 'no answer in time',
      refused: 'the other side did not take it',
      'answer-unread': 'the answer was not understood',
      stopped: 'it was stopped, or the booking is gone',
    },
    tries: (count) => (count === 1 ? 'tried once' : `tried ${count} times`),
    nextTry: (moment) => `next try: ${moment}`,
    replay: 'Send again',
    replayed: 'It waits to be sent again.',
    more: 'Earlier ones',
  },
});
