import { inHouseWords } from './house-words.ts';
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
  readonly houseWordChinese: string;
  readonly houseWordHint: string;
  readonly houseWordEnglish: string;
  readonly houseWordEnglishHint: string;
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
  readonly exportOneJson: string;
  readonly eraseOne: string;
  readonly eraseQuestion: string;
  readonly erased: string;
  readonly noticeSentence: string;
  readonly noticeOpen: string;
  /** The page on which the privacy notice is published. */
  readonly notice: {
    readonly title: string;
    sentence(version: number): string;
    readonly chinese: string;
    readonly english: string;
    readonly hint: string;
    submit(version: number): string;
    done(version: number): string;
    readonly see: string;
    readonly failed: string;
  };
}

export const SITE_TEXTS: Readonly<Record<Language, SiteTexts>> = inHouseWords({
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
    houseWordChinese: '服务场所的叫法（中文）',
    houseWordHint: '例如“党群服务中心”“服务大厅”，会用在所有页面、短信和邮件里。不填则用系统自带的叫法。',
    houseWordEnglish: '服务场所的叫法（英文）',
    houseWordEnglishHint: '用单数和小写，例如“service centre”，用在英文页面和邮件里。',
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
    exportOne: '导出此人的数据（表格）',
    exportOneJson: '导出JSON文件',
    eraseOne: '删除此人的信息…',
    eraseQuestion:
      '姓名、手机号和所有角色将被删除，此人会立即退出登录，且不能恢复。预约和操作记录保留，但不再指向任何人。',
    erased: '已删除此人的姓名和手机号。',
    noticeSentence:
      '申请登记的人要先同意这份说明。修改后发布为新的一版，以前的版本和谁同意了哪一版都会保留。',
    noticeOpen: '修改说明',
    notice: {
      title: '修改个人信息处理说明',
      sentence: (version) => `现行的是第${version}版。发布后立即生效，此后提交首次申请的人同意的是新的一版。`,
      chinese: '中文正文',
      english: '英文正文',
      hint: '各项信息的用途和保存期限由系统列出，附在正文之后，不用写在这里。',
      submit: (version) => `发布第${version}版`,
      done: (version) => `第${version}版已发布。`,
      see: '查看说明',
      failed: '没有发布',
    },
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
    houseWordChinese: 'What a house is called in Chinese',
    houseWordHint:
      'On every page in Chinese, in text messages and mails. Without one it is the program’s own word.',
    houseWordEnglish: 'What a house is called in English',
    houseWordEnglishHint: 'One of them and in small letters, “service centre” say.',
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
    exportOne: 'Export the data of this person (table)',
    exportOneJson: 'Export a JSON file',
    eraseOne: 'Erase this person…',
    eraseQuestion:
      'Name, number and every role go, the person is signed out at once, and it cannot be undone. Bookings and the log stay, but lead to nobody.',
    erased: 'Name and number of the person are erased.',
    noticeSentence:
      'Whoever applies agrees to this notice first. What you change is published as another version; earlier ones stay, and so does who agreed to which.',
    noticeOpen: 'Change the notice',
    notice: {
      title: 'Change the notice about personal data',
      sentence: (version) =>
        `Version ${version} is in force. Another one is in force at once, and whoever applies from then on agrees to it.`,
      chinese: 'Text in Chinese',
      english: 'Text in English',
      hint: 'What each piece of data is for and how long it is kept is listed by the program below this text; leave it out here.',
      submit: (version) => `Publish version ${version}`,
      done: (version) => `Version ${version} is published.`,
      see: 'See the notice',
      failed: 'Nothing was published',
    },
  },
});
