import type { Language } from './language.ts';

/** What the office says of itself at the foot of every page, and the page on which its officers set it. */
export interface SiteTexts {
  readonly privacy: string;
  organiser(name: string): string;
  phone(number: string): string;
  readonly largerType: string;
  readonly normalType: string;
  readonly title: string;
  readonly sentence: string;
  readonly siteName: string;
  readonly siteNameHint: string;
  readonly organiserName: string;
  readonly phoneNumber: string;
  readonly icpNumber: string;
  readonly policeNumber: string;
  readonly numberHint: string;
  readonly largerTypeDefault: string;
  readonly keptDays: string;
  readonly keptDaysHint: string;
  readonly submit: string;
  readonly saved: string;
  readonly failed: string;
  readonly retention: string;
  readonly retentionSentence: string;
  dryRun(people: number): string;
  dryRunMore(people: number): string;
  readonly requests: string;
  readonly requestsSentence: string;
  readonly mobile: string;
  readonly exportOne: string;
  readonly eraseOne: string;
  readonly eraseQuestion: string;
  readonly erased: string;
}

export const SITE_TEXTS: Readonly<Record<Language, SiteTexts>> = {
  'zh-CN': {
    privacy: '个人信息处理说明',
    organiser: (name) => `主办单位：${name}`,
    phone: (number) => `联系电话：${number}`,
    largerType: '使用大字',
    normalType: '使用标准字号',
    title: '站点设置',
    sentence: '显示在每个页面上的信息，以及个人信息的保存期限。',
    siteName: '站点名称',
    siteNameHint: '显示在页面左上角，例如“江城党群服务中心预约”。不填则显示“驿站预约”。',
    organiserName: '主办单位',
    phoneNumber: '联系电话',
    icpNumber: 'ICP备案号',
    policeNumber: '公安备案号',
    numberHint: '显示在页面底部，不填则不显示。',
    largerTypeDefault: '默认使用大字（每位读者可以自己切换）',
    keptDays: '个人信息保存天数',
    keptDaysHint: '没有任何角色的人员，在最后一次预约结束这么多天后自动匿名化。30至3650天。',
    submit: '保存设置',
    saved: '设置已保存，所有页面立即生效。',
    failed: '没有保存',
    retention: '到期匿名化',
    retentionSentence:
      '系统每小时检查一次。仍有角色、有未结束或未到期预约的人员会保留；操作记录只含编号，不会被删除。',
    dryRun: (people) => `按已保存的期限，下一次将匿名化${people}人。`,
    dryRunMore: (people) => `按已保存的期限，下一次起将匿名化的人员超过${people}人。`,
    requests: '受理个人的查阅或删除申请',
    requestsSentence: '请先核实对方身份，再填写其手机号办理。办理情况会记入操作记录。',
    mobile: '对方的手机号',
    exportOne: '导出此人的数据',
    eraseOne: '删除此人的信息…',
    eraseQuestion:
      '姓名、手机号和所有角色将被删除，此人会立即退出登录，且不能恢复。预约和操作记录保留，但不再指向任何人。',
    erased: '已删除此人的姓名和手机号。',
  },
  en: {
    privacy: 'Notice about personal data',
    organiser: (name) => `Organised by ${name}`,
    phone: (number) => `Phone ${number}`,
    largerType: 'Larger type',
    normalType: 'Normal type',
    title: 'Site settings',
    sentence: 'What stands on every page, and how long people are kept.',
    siteName: 'Name of the site',
    siteNameHint: 'At the top of every page. Without one it is “Yizhan booking”.',
    organiserName: 'Organiser',
    phoneNumber: 'Phone',
    icpNumber: 'ICP filing number',
    policeNumber: 'Police filing number',
    numberHint: 'At the foot of every page; left out where it is empty.',
    largerTypeDefault: 'Larger type by default (each reader can switch)',
    keptDays: 'Days that people are kept',
    keptDaysHint: 'People without a role are anonymised so long after their last booking. 30 to 3650 days.',
    submit: 'Save',
    saved: 'Saved. Every page shows it from now on.',
    failed: 'Nothing was saved',
    retention: 'Anonymising',
    retentionSentence:
      'Looked after every hour. People with a role, or with a booking that is not long over, stay; the log holds ids only and is never deleted.',
    dryRun: (people) =>
      `With the saved time, the next run would anonymise ${people} ${people === 1 ? 'person' : 'people'}.`,
    dryRunMore: (people) => `With the saved time, more than ${people} people would be anonymised.`,
    requests: 'Somebody asks for their data, or to be erased',
    requestsSentence: 'Make sure who it is, then enter their number. The log says that you did it.',
    mobile: 'Their mobile number',
    exportOne: 'Export the data of this person',
    eraseOne: 'Erase this person…',
    eraseQuestion:
      'Name, number and every role go, the person is signed out at once, and it cannot be undone. Bookings and the log stay, but lead to nobody.',
    erased: 'Name and number of the person are erased.',
  },
};
