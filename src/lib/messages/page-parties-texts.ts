import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The list of parties, and the form that registers one. */
export interface PartiesTexts {
  readonly title: string;
  readonly sentence: string;
  readonly ownTitle: string;
  readonly manageMembers: string;
  readonly ownSentence: string;
  readonly list: string;
  readonly none: string;
  readonly noneSentence: string;
  readonly noneOwn: string;
  readonly noneOwnSentence: string;
  readonly home: string;
  validTo(day: string): string;
  readonly unlimited: string;
  readonly more: string;
  readonly first: string;
  readonly create: string;
  readonly createSentence: string;
  readonly name: string;
  readonly kind: string;
  readonly validToLabel: string;
  readonly validToHint: string;
  readonly administratorName: string;
  readonly administratorMobile: string;
  readonly submit: string;
  readonly notCreated: string;
}

/** One party and its people. */
export interface PartyTexts {
  readonly facts: string;
  readonly validFromLabel: string;
  readonly validToHint: string;
  readonly save: string;
  readonly notSaved: string;
  readonly back: string;
  readonly members: string;
  readonly noMembers: string;
  readonly signedUp: string;
  readonly notSignedUp: string;
  invitedUntil(moment: string): string;
  readonly invitationOver: string;
  readonly inviteAgain: string;
  inviteAgainOf(name: string): string;
  changeRoleOf(name: string): string;
  readonly changeRole: string;
  readonly invite: string;
  readonly inviteSentence: string;
  readonly name: string;
  readonly mobile: string;
  readonly role: string;
  readonly roleHint: string;
  readonly send: string;
  readonly notDone: string;
  readonly done: string;
  readonly invitedWithout: string;
  removeFrom(name: string): string;
  removeQuestion(name: string): string;
  readonly remove: string;
  resetOf(name: string): string;
  resetQuestion(name: string): string;
  readonly reset: string;
  readonly more: string;
  readonly first: string;
}

export const PARTIES_TEXTS: Readonly<Record<Language, PartiesTexts>> = inHouseWords({
  'zh-CN': {
    title: '单位与人员',
    sentence: '预约以单位的名义提交。在这里登记单位，并请单位管理员邀请成员。',
    ownTitle: '我的单位',
    manageMembers: '管理单位成员',
    ownSentence: '单位管理员可以邀请和移除成员。',
    list: '单位列表',
    none: '还没有单位',
    noneSentence: '请在下面登记第一个单位。',
    noneOwn: '您还没有加入单位',
    noneOwnSentence: '请联系您单位的管理员或片区管理员，把您加入单位。',
    home: '查看各驿站',
    validTo: (day) => `有效期至${day}`,
    unlimited: '长期有效',
    more: '更多单位',
    first: '回到开头',
    create: '登记单位',
    createSentence: '同时指定一位单位管理员。对方还没有账号的话，会显示一个设置密码的链接，请转交本人。',
    name: '单位名称',
    kind: '类别',
    validToLabel: '有效期至（可不填）',
    validToHint: '项目团队请填项目结束的日期；不填表示长期有效。',
    administratorName: '单位管理员姓名',
    administratorMobile: '单位管理员手机号',
    submit: '登记单位',
    notCreated: '单位没有登记',
  },
  en: {
    title: 'Parties and people',
    sentence:
      'Bookings are made in the name of a party. Register parties here; their administrators invite the members.',
    ownTitle: 'My parties',
    manageMembers: 'Members of my party',
    ownSentence: 'Administrators of a party invite and remove its members.',
    list: 'Parties',
    none: 'There are no parties yet',
    noneSentence: 'Register the first one below.',
    noneOwn: 'You do not belong to a party yet',
    noneOwnSentence: 'Ask the administrator of your party or a district officer to add you.',
    home: 'See the stations',
    validTo: (day) => `Valid to ${day}`,
    unlimited: 'Valid without end',
    more: 'More parties',
    first: 'Back to the beginning',
    create: 'Register a party',
    createSentence:
      'Together with its administrator. Where they have no account yet you are shown a link to hand over, with which they set their password.',
    name: 'Name of the party',
    kind: 'Kind',
    validToLabel: 'Valid to (optional)',
    validToHint: 'For a project team the day on which the project ends; without a day it stays valid.',
    administratorName: 'Name of its administrator',
    administratorMobile: 'Mobile number of its administrator',
    submit: 'Register the party',
    notCreated: 'The party was not registered',
  },
});

export const PARTY_TEXTS: Readonly<Record<Language, PartyTexts>> = {
  'zh-CN': {
    facts: '单位资料',
    validFromLabel: '有效期自（可不填）',
    validToHint: '缩短后，此日以后的预约会释放并通知经办人，成员次日起不能再办理。',
    save: '保存',
    notSaved: '没有保存',
    back: '返回单位列表',
    members: '成员',
    noMembers: '还没有成员。请在下面邀请第一位。',
    signedUp: '已设置密码',
    notSignedUp: '还没有设置密码',
    invitedUntil: (moment) => `邀请链接有效至 ${moment}`,
    invitationOver: '没有可用的邀请链接',
    inviteAgain: '重新邀请',
    inviteAgainOf: (name) => `重新邀请${name}`,
    changeRoleOf: (name) => `调整${name}的角色`,
    changeRole: '改为所选角色',
    invite: '邀请成员',
    inviteSentence:
      '填写姓名和手机号。对方还没有设置密码的话，会显示一个设置密码的链接，请转交本人；链接丢失或过期时，在名单里重新邀请；不该发出的邀请，移除即失效。',
    name: '姓名',
    mobile: '手机号',
    role: '担任',
    roleHint: '已在本单位的人会改为这里所选的角色。',
    send: '邀请',
    notDone: '没有完成',
    done: '已保存',
    invitedWithout:
      '已添加。没有显示链接，说明对方已有账号，用原来的手机号和密码登录即可；无法登录时，请联系片区管理员。',
    removeFrom: (name) => `移除${name}`,
    removeQuestion: (name) => `移除后，${name}不能再以本单位的名义预约，已有的预约保留。确定移除吗？`,
    remove: '移除',
    resetOf: (name) => `为${name}重设密码`,
    resetQuestion: (name) =>
      `将生成一个新的链接，请转交${name}本人。用链接设置新密码后，原密码失效，其他设备上的登录也会退出。确定吗？`,
    reset: '重设密码',
    more: '更多成员',
    first: '回到开头',
  },
  en: {
    facts: 'Name and validity',
    validFromLabel: 'Valid from (optional)',
    validToHint:
      'With an earlier day, what is booked after it is released and whoever booked it is told; its people can do nothing from the day after.',
    save: 'Save',
    notSaved: 'Not saved',
    back: 'Back to the parties',
    members: 'Members',
    noMembers: 'There are no members yet. Invite the first one below.',
    signedUp: 'Has set a password',
    notSignedUp: 'Has set no password yet',
    invitedUntil: (moment) => `Invitation valid until ${moment}`,
    invitationOver: 'No invitation that works',
    inviteAgain: 'Invite again',
    inviteAgainOf: (name) => `Invite ${name} again`,
    changeRoleOf: (name) => `Change the role of ${name}`,
    changeRole: 'Give this role',
    invite: 'Invite a member',
    inviteSentence:
      'Fill in name and mobile number. Where they have set no password yet you are shown a link to hand over; if it is lost or too old, invite them again from the list; an invitation that should not have been made ends when you remove them.',
    name: 'Name',
    mobile: 'Mobile number',
    role: 'As',
    roleHint: 'Whoever belongs to the party already gets the role that is chosen here.',
    send: 'Invite',
    notDone: 'It was not done',
    done: 'Saved',
    invitedWithout:
      'Added. No link is shown, for they have an account already and sign in as always. If they cannot, please ask a district officer.',
    removeFrom: (name) => `Remove ${name}`,
    removeQuestion: (name) =>
      `${name} can no longer book in the name of the party then; the bookings that there are stay. Remove them?`,
    remove: 'Remove',
    resetOf: (name) => `Reset the password of ${name}`,
    resetQuestion: (name) =>
      `A new link is made for you to hand over to ${name}. Once they set a password with it, the old one ends, and they are signed out everywhere else. Make it?`,
    reset: 'Reset the password',
    more: 'More members',
    first: 'Back to the beginning',
  },
};
