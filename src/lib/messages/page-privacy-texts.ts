import type { PersonalField } from '#lib/domain/privacy/personal-columns.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** One thing that is held about people: what, what for, and how long. */
interface FieldNotice {
  readonly what: string;
  readonly purpose: string;
  readonly until: string;
}

/** The public notice about personal data, and the page on which people use their rights. */
export interface PrivacyTexts {
  readonly title: string;
  /** `published` is a sentence. */
  version(number: number, published: string): string;
  /** Of the version that the program brings along. */
  readonly sentences: readonly string[];
  publishedOn(day: string): string;
  readonly builtIn: string;
  readonly notInForce: string;
  readonly toCurrent: string;
  readonly versions: string;
  versionShort(number: number): string;
  readonly what: string;
  readonly purpose: string;
  readonly until: string;
  readonly fields: Readonly<Record<PersonalField, FieldNotice>>;
  readonly rights: string;
  readonly rightsSentence: string;
  readonly toData: string;
  readonly erased: string;
  readonly dataTitle: string;
  readonly dataSentence: string;
  readonly export: string;
  readonly exportSentence: string;
  readonly exportButton: string;
  readonly exportTable: string;
  readonly sheet: string;
  /** What it is, what of it, more, from, to. */
  readonly sheetColumns: readonly string[];
  readonly erase: string;
  readonly eraseSentences: readonly string[];
  readonly eraseOpen: string;
  readonly eraseQuestion: string;
  readonly eraseConfirm: string;
  readonly eraseUnconfirmed: string;
  readonly eraseButton: string;
  readonly failed: string;
  readonly back: string;
}

export const PRIVACY_TEXTS: Readonly<Record<Language, PrivacyTexts>> = inHouseWords({
  'zh-CN': {
    title: '个人信息处理说明',
    version: (number, published) => `第${number}版，${published}同意时会记录您同意的版本和时间。`,
    sentences: [
      '我们只收集办理预约所必需的信息，只用于下列用途，不向第三方提供，也不用于营销。',
      '为审核单位、保留位置和与您联系，驿站收集单位名称、统一社会信用代码、联系人姓名和手机号。',
      '信息保存在本单位的服务器上。驿站工作人员只能看到自己驿站预约的联系方式，每次查看都会留下记录。',
      '首次申请可以随时用提交后显示的链接撤回；也可以请驿站工作人员查询、更正或删除您的信息。',
    ],
    publishedOn: (day) => `${day}发布。`,
    builtIn: '系统自带的版本。',
    notInForce: '这是以前的版本，已被新版本取代。',
    toCurrent: '查看现行版本',
    versions: '各个版本',
    versionShort: (number) => `第${number}版`,
    what: '信息',
    purpose: '用途',
    until: '保存期限',
    fields: {
      name: { what: '姓名', purpose: '让工作人员和同事知道是谁', until: '注销或到期匿名化时删除' },
      mobile: { what: '手机号', purpose: '登录，以及就您的预约与您联系', until: '注销或到期匿名化时删除' },
      email: { what: '电子邮箱（选填）', purpose: '没有短信时通知您', until: '您删除时，最迟注销时' },
      language: { what: '语言', purpose: '用您选择的语言通知您', until: '随账号保留' },
      password: { what: '密码的加密摘要', purpose: '验证登录，密码本身不保存', until: '注销时删除' },
      session: { what: '登录会话', purpose: '让您保持登录', until: '退出、到期或注销时删除' },
      code: { what: '登录验证码的摘要', purpose: '验证登录', until: '使用后或几分钟后失效' },
      identity: {
        what: '已关联的其他网站账号（网站和账号编号）',
        purpose: '让您用该账号登录',
        until: '解除关联或注销时删除',
      },
      link: { what: '链接的摘要', purpose: '让您通过链接办理，链接本身不保存', until: '使用后或到期失效' },
      token: { what: '访问令牌', purpose: '让您的程序代您调用接口', until: '您撤销时、到期或注销时' },
      role: {
        what: '在单位、驿站或片区的角色',
        purpose: '确定您可以办理什么',
        until: '取消角色或注销时删除',
      },
      seat: { what: '领取的座位和所留姓名', purpose: '让现场知道座位是谁的', until: '退出座位或注销时删除' },
      booking: {
        what: '您提交的预约和填写的用途',
        purpose: '安排座位并形成使用记录',
        until: '长期保留，注销后不再指向您',
      },
      registration: {
        what: '首次申请的联系人和同意版本',
        purpose: '审核单位并与您联系',
        until: '联系人随注销删除',
      },
      acceptance: {
        what: '您同意过的驿站使用须知的版本和时间',
        purpose: '确认您知道场地的规定',
        until: '注销时删除',
      },
      message: { what: '发给您的消息的种类和时间', purpose: '确认通知是否送达', until: '90天' },
      fault: {
        what: '您报修时写的文字和附的照片',
        purpose: '让工作人员知道哪里坏了',
        until: '照片在处理完90天后删除，最迟注销时；文字长期保留，注销后不再指向您',
      },
      action: {
        what: '操作记录（只含编号）',
        purpose: '安全审计，查明谁做了什么',
        until: '至少六个月，编号在注销后不再指向您',
      },
    },
    rights: '您的权利',
    rightsSentence: '您可以随时查阅、导出、更正自己的信息，也可以注销账号；也可以请片区管理员代为办理。',
    toData: '查阅、导出或注销',
    erased: '您的姓名、手机号和角色已删除，并已退出登录。',
    dataTitle: '我的个人数据',
    dataSentence: '导出系统中与您有关的全部数据，或注销账号。',
    export: '导出数据',
    exportSentence:
      '含账号、关联的登录方式、角色、预约、座位、申请、报修和消息记录。表格便于查看，JSON文件便于其他程序读取，内容相同。',
    exportButton: '导出JSON文件',
    exportTable: '导出表格（xlsx）',
    sheet: '个人数据',
    sheetColumns: ['信息', '内容', '说明', '开始（UTC）', '结束（UTC）'],
    erase: '注销账号',
    eraseSentences: [
      '将删除：姓名、手机号、邮箱、密码、关联的登录方式、角色、令牌、领取的座位和交给您的接手链接，并立即退出所有设备。',
      '会保留：您代单位提交的预约和操作记录，因为它们属于单位并用于审计，但不再指向您。',
    ],
    eraseOpen: '注销我的账号…',
    eraseQuestion: '注销后不能恢复，确定要注销吗？',
    eraseConfirm: '我知道注销后不能恢复',
    eraseUnconfirmed: '还没有勾选确认，没有注销。请勾选后再提交。',
    eraseButton: '确定注销',
    failed: '没有办理',
    back: '我的账号',
  },
  en: {
    title: 'Notice about personal data',
    version: (number, published) =>
      `Version ${number}. ${published} Whoever agrees is recorded with the version and the moment.`,
    sentences: [
      'We hold only what booking needs, use it only for what is said here, and give it to nobody else.',
      'To check a party, to hold places and to reach you, a station collects the name of the party, its unified social credit code, and the name and mobile number of its contact.',
      'It is kept on the server of this office. Staff see the contacts of bookings at their own station only, and each look is recorded.',
      'A first request can be withdrawn at any time with its link. The staff of the station show, correct or delete your data when you ask.',
    ],
    publishedOn: (day) => `Published on ${day}.`,
    builtIn: 'As the program brings it along.',
    notInForce: 'This is an earlier version, which another one has replaced.',
    toCurrent: 'See the version in force',
    versions: 'All versions',
    versionShort: (number) => `Version ${number}`,
    what: 'What',
    purpose: 'What for',
    until: 'How long',
    fields: {
      name: {
        what: 'Name',
        purpose: 'so that staff and colleagues know who it is',
        until: 'until erased or anonymised',
      },
      mobile: {
        what: 'Mobile number',
        purpose: 'to sign in, and to reach you about bookings',
        until: 'until erased or anonymised',
      },
      email: {
        what: 'Mail address (optional)',
        purpose: 'to tell you where there are no text messages',
        until: 'until you remove it',
      },
      language: { what: 'Language', purpose: 'to tell you things in it', until: 'with the account' },
      password: {
        what: 'Hash of the password',
        purpose: 'to sign in; the password itself is not kept',
        until: 'until erased',
      },
      session: {
        what: 'Sessions',
        purpose: 'to keep you signed in',
        until: 'until signed out, expired or erased',
      },
      code: { what: 'Hash of a code to sign in', purpose: 'to sign in', until: 'some minutes' },
      identity: {
        what: 'Linked account of another site: the site and its id for you',
        purpose: 'to sign in with it',
        until: 'until unlinked or erased',
      },
      link: {
        what: 'Hashes of links',
        purpose: 'to do things by a link, which is not kept itself',
        until: 'until used or expired',
      },
      token: {
        what: 'Access tokens',
        purpose: 'so that your programs may call in your name',
        until: 'until revoked, expired or erased',
      },
      role: {
        what: 'Roles in parties, stations, the district',
        purpose: 'to know what you may do',
        until: 'until taken away or erased',
      },
      seat: {
        what: 'Shared seats and the name left there',
        purpose: 'so that the hall knows whose seat it is',
        until: 'until given back or erased',
      },
      booking: {
        what: 'Bookings that you made and their purpose',
        purpose: 'to give places and to account for their use',
        until: 'kept; once you are erased they lead to nobody',
      },
      registration: {
        what: 'Contact of a first request, and the consent',
        purpose: 'to check the party and to reach you',
        until: 'the contact until erased',
      },
      acceptance: {
        what: 'Which version of a station’s house rules you accepted, and when',
        purpose: 'to know that you have seen the rules of the hall',
        until: 'until erased',
      },
      message: {
        what: 'Kind and time of messages to you',
        purpose: 'to see whether they arrived',
        until: '90 days',
      },
      fault: {
        what: 'Words and photos of faults that you reported',
        purpose: 'so that staff know what is broken',
        until:
          'photos until 90 days after the answer, or until erased; the words are kept, and lead to nobody then',
      },
      action: {
        what: 'The log, which holds ids only',
        purpose: 'to find out who did what',
        until: 'six months at least; once you are erased the ids lead to nobody',
      },
    },
    rights: 'Your rights',
    rightsSentence:
      'You can see, export and correct your data and erase your account at any time, or ask a district officer to do it.',
    toData: 'See, export or erase',
    erased: 'Your name, number and roles are erased, and you are signed out.',
    dataTitle: 'My personal data',
    dataSentence: 'Take out all that is on file about you, or erase your account.',
    export: 'Export',
    exportSentence:
      'Account, linked ways to sign in, roles, bookings, seats, requests, reports of faults and messages: as a table to read, or the same as a JSON file for other programs.',
    exportButton: 'Export a JSON file',
    exportTable: 'Export a table (xlsx)',
    sheet: 'Personal data',
    sheetColumns: ['What', 'Content', 'More', 'From (UTC)', 'To (UTC)'],
    erase: 'Erase the account',
    eraseSentences: [
      'Erased: name, number, mail address, password, linked ways to sign in, roles, tokens, shared seats and links to bookings handed to you; every device is signed out at once.',
      'What stays: bookings that you made for a party, and the log, for they belong to the party and to audits. They lead to nobody.',
    ],
    eraseOpen: 'Erase my account…',
    eraseQuestion: 'This cannot be undone. Erase the account?',
    eraseConfirm: 'I know that it cannot be undone',
    eraseUnconfirmed: 'The box is not ticked, so nothing was erased. Please tick it first.',
    eraseButton: 'Erase it',
    failed: 'Nothing was done',
    back: 'My account',
  },
});
