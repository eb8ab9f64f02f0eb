import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The page of a station's rooms, areas, counters and bays, and that of its people. */
export interface PlacesTexts {
  readonly nothing: string;
  readonly nothingSentence: string;
  readonly edit: string;
  readonly label: string;
  readonly fits: string;
  readonly fitsHint: string;
  readonly capacity: string;
  readonly capacityHint: string;
  readonly features: string;
  readonly featuresHint: string;
  readonly retire: string;
  retireQuestion(label: string): string;
  readonly retired: string;
  reactivate(label: string): string;
  readonly addPlace: string;
  readonly kind: string;
  readonly kindHint: string;
  /** What one place asks on top of the rules of its kind. */
  readonly own: Readonly<Record<'legend' | 'hint' | 'min' | 'max' | 'approval', string>>;
}

export interface PeopleTexts {
  readonly atStation: string;
  readonly nobodyAtStation: string;
  readonly inDistrict: string;
  readonly inDistrictSentence: string;
  readonly signedUp: string;
  readonly notSignedUp: string;
  readonly invite: string;
  readonly inviteSentence: string;
  readonly askOthers: string;
  readonly name: string;
  readonly mobile: string;
  readonly role: string;
  readonly send: string;
  readonly invitedWithout: string;
  readonly remove: string;
  removeQuestion(name: string): string;
  removeFrom(name: string): string;
  /** Somebody who approves in others' place for some days. */
  readonly deputy: {
    readonly heading: string;
    readonly sentence: string;
    readonly from: string;
    readonly to: string;
    readonly appoint: string;
    days(range: string): string;
    end(name: string): string;
    endQuestion(name: string): string;
    readonly endNow: string;
  };
}

export const PLACES_TEXTS: Readonly<Record<Language, PlacesTexts>> = inHouseWords({
  'zh-CN': {
    nothing: '还没有会议室或窗口。',
    nothingSentence: '请在下面添加。工位在“分区与工位”里调整。',
    edit: '修改',
    label: '名称或编号',
    fits: '可容纳人数（可不填）',
    fitsHint: '供选择时参考，不限制预约。',
    capacity: '可约数量',
    capacityHint: '同一时刻最多可以约出多少席或多少个。',
    features: '设备与特点（可不填）',
    featuresHint: '用顿号或逗号分开，例如：投影、白板、视频会议。',
    retire: '停用',
    retireQuestion: (label) => `${label}停用后不能再预约，记录保留，以后可以恢复。确定停用吗？`,
    retired: '已停用',
    reactivate: (label) => `恢复${label}`,
    addPlace: '添加',
    kind: '类别',
    kindHint: '开放工区和停放位要填可约数量；会议室和服务窗口每个单独添加。',
    own: {
      legend: '单独规则',
      hint: '在这一类的预约规则之外另加要求，两者取更严的。只影响以后的预约。',
      min: '每天最短几分钟（可不填）',
      max: '每天最长几分钟（可不填）',
      approval: '预约这里都要审批',
    },
  },
  en: {
    nothing: 'There are no rooms or counters yet.',
    nothingSentence: 'Add them below. Desks are arranged with their zones.',
    edit: 'Change',
    label: 'Name or number',
    fits: 'Fits so many people (optional)',
    fitsHint: 'Helps to choose; it is no limit.',
    capacity: 'Capacity',
    capacityHint: 'How many seats or places can be booked at one moment.',
    features: 'Equipment (optional)',
    featuresHint: 'Separated by commas, for example: projector, whiteboard, video calls.',
    retire: 'Take out of service',
    retireQuestion: (label) =>
      `${label} can no longer be booked then; its record stays, and it can be put back. Take it out of service?`,
    retired: 'Out of service',
    reactivate: (label) => `Put ${label} back`,
    addPlace: 'Add',
    kind: 'Kind',
    kindHint: 'Open areas and bays need a capacity; rooms and counters are added one by one.',
    own: {
      legend: 'A rule of its own',
      hint: 'On top of the rules for its kind: the stricter one counts. It applies to later bookings only.',
      min: 'Minutes a day at least (optional)',
      max: 'Minutes a day at most (optional)',
      approval: 'Every booking of it has to be approved',
    },
  },
});

export const PEOPLE_TEXTS: Readonly<Record<Language, PeopleTexts>> = inHouseWords({
  'zh-CN': {
    atStation: '本驿站',
    nobodyAtStation: '本驿站还没有工作人员，由片区管理员管理和审批。',
    inDistrict: '片区',
    inDistrictSentence: '片区管理员可以管理本片区的所有驿站；审计员只查看。',
    signedUp: '已设置密码',
    notSignedUp: '还没有设置密码',
    invite: '邀请工作人员',
    inviteSentence: '填写姓名和手机号。对方还没有账号的话，会显示一个设置密码的链接，请转交本人。',
    askOthers: '人员由驿站管理员和片区管理员调整。需要调整时，请联系上面列出的管理员。',
    name: '姓名',
    mobile: '手机号',
    role: '担任',
    send: '邀请',
    invitedWithout: '已添加。对方已有账号，用原来的手机号和密码登录即可。',
    remove: '移除',
    removeQuestion: (name) => `移除后，${name}从下一次操作起失去这一角色。确定移除吗？`,
    removeFrom: (name) => `移除${name}`,
    deputy: {
      heading: '安排代理审批',
      sentence: '在下面的日期内，这个人可以代为审批。到期自动失效，不用再处理；前台人员到期后仍是前台。',
      from: '第一天',
      to: '最后一天',
      appoint: '安排代理',
      days: (range) => `代理审批：${range}`,
      end: (name) => `结束${name}的代理`,
      endQuestion: (name) => `结束后，${name}从下一次操作起不能再代理审批。确定结束吗？`,
      endNow: '结束代理',
    },
  },
  en: {
    atStation: 'At this station',
    nobodyAtStation: 'Nobody works at this station yet; district officers manage and approve.',
    inDistrict: 'In the district',
    inDistrictSentence: 'District officers manage every station of the district; auditors only read.',
    signedUp: 'Has set a password',
    notSignedUp: 'Has set no password yet',
    invite: 'Invite somebody who works here',
    inviteSentence:
      'Fill in name and mobile number. Where they have no account yet you are shown a link to hand over, with which they set their password.',
    askOthers:
      'Station managers and district officers say who works here. If something is to change, please ask one of those listed above.',
    name: 'Name',
    mobile: 'Mobile number',
    role: 'As',
    send: 'Invite',
    invitedWithout: 'Added. They have an account already and sign in as always.',
    remove: 'Remove',
    removeQuestion: (name) => `${name} loses this role with their next step. Remove them?`,
    removeFrom: (name) => `Remove ${name}`,
    deputy: {
      heading: 'Appoint a deputy',
      sentence:
        'Somebody who decides instead of others on these days. The right ends by itself; whoever serves at the front desk goes on doing so.',
      from: 'First day',
      to: 'Last day',
      appoint: 'Appoint',
      days: (range) => `Decides as deputy: ${range}`,
      end: (name) => `End the time of ${name} as deputy`,
      endQuestion: (name) => `${name} can no longer decide with their next step. End it?`,
      endNow: 'End it',
    },
  },
});
