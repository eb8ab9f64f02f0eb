import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The page of a station's booking rules. */
export interface RulesTexts {
  readonly introduction: string;
  readonly districtTitle: string;
  readonly districtIntroduction: string;
  readonly saved: string;
  readonly ofDistrict: string;
  readonly ofStation: string;
  readonly change: string;
  readonly reset: string;
  readonly resetQuestion: string;
  readonly eligible: string;
  readonly windowDays: string;
  readonly leadMinutes: string;
  readonly quantityMax: string;
  readonly daysMax: string;
  readonly lengthMin: string;
  readonly lengthMax: string;
  readonly slot: string;
  readonly clearing: string;
  readonly decision: string;
  readonly nobody: string;
  readonly manager: string;
  readonly aboveQuantity: string;
  readonly aboveDays: string;
  readonly aboveHint: string;
  readonly withinHours: string;
  readonly classes: string;
  readonly askedBy: string;
  readonly byBoth: string;
  readonly byParts: string;
  readonly byHours: string;
  readonly windowHours: string;
  readonly windowHint: string;
  readonly aboveHeadCount: string;
  readonly inWorkingHours: string;
  readonly district: string;
  readonly districtHint: string;
  readonly cancelHours: string;
  readonly cancelHint: string;
  readonly noRules: string;
  readonly share: {
    readonly heading: string;
    /** What the percentage means. */
    meaning(percent: number): string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
  };
}

export const RULES_TEXTS: Readonly<Record<Language, RulesTexts>> = inHouseWords({
  'zh-CN': {
    introduction: '规则只影响以后的预约，已有的预约不变。没有单独设置的，按片区统一规则执行。',
    districtTitle: '片区统一规则',
    districtIntroduction: '没有单独设置规则的驿站都按这里执行。修改只影响以后的预约。',
    saved: '已保存。',
    ofDistrict: '片区统一规则',
    ofStation: '本驿站规则',
    change: '修改规则',
    reset: '恢复片区规则',
    resetQuestion: '本驿站的规则将被删除，改按片区统一规则执行。确定恢复吗？',
    eligible: '谁可以预约',
    windowDays: '可提前预约天数',
    leadMinutes: '最短提前时间（分钟）',
    quantityMax: '单次上限（席或个）',
    daysMax: '一次最多几天',
    lengthMin: '每天最短几分钟',
    lengthMax: '每天最长几分钟',
    slot: '时间单位（分钟）',
    clearing: '用后整理几分钟',
    decision: '审批',
    nobody: '不需要审批',
    manager: '超过下面的数量或天数时审批',
    aboveQuantity: '超过几席或几个',
    aboveDays: '超过几天',
    aboveHint: '填0表示全部需要审批。',
    withinHours: '审批时限（小时）',
    classes: '哪些类别可以预约',
    askedBy: '预约方式',
    byBoth: '按时段或按小时都可以',
    byParts: '只按上午、下午、晚间或全天',
    byHours: '只按小时',
    windowHours: '最多提前几小时（可不填）',
    windowHint: '填写后精确到分钟，同时不超过上面的天数。',
    aboveHeadCount: '超过几人（可不填）',
    inWorkingHours: '审批时限只计工作日的开放时间',
    district: '由片区审批',
    districtHint: '超过下面任何一项的，驿站不能直接通过，须由片区管理员审批。留空表示不限。',
    cancelHours: '最晚提前几小时取消',
    cancelHint: '之后仍可取消，但额度不退还。0表示开始前都算按时。',
    noRules: '还没有规则，现在不能预约。请联系片区管理员。',
    share: {
      heading: '首次申请',
      meaning: (percent) =>
        percent === 0
          ? '未核实的新单位不能锁定任何位置，只能登记。'
          : `还没有核实的新单位，合计最多锁定每个分区的 ${percent}%；会议室等不在分区内的，按同类总数计算，至少 1 个。审核通过后不再计入。`,
      label: '未核实锁定上限（%）',
      hint: '0 至 100。调低不影响已经锁定的位置。',
      submit: '保存上限',
    },
  },
  en: {
    introduction:
      'Rules count for later bookings; those that are there stay. What has no rule of its own follows the district.',
    districtTitle: 'Rules of the district',
    districtIntroduction:
      'They count at every station that has no rule of its own. A change is for later bookings only.',
    saved: 'Saved.',
    ofDistrict: 'As in the district',
    ofStation: 'Of this station',
    change: 'Change the rule',
    reset: 'Follow the district again',
    resetQuestion:
      'The rule of this station is removed, and that of the district counts. Follow the district again?',
    eligible: 'Who can book',
    windowDays: 'Days ahead at most',
    leadMinutes: 'Minutes before at least',
    quantityMax: 'Units of a booking at most',
    daysMax: 'Days of a booking at most',
    lengthMin: 'Minutes a day at least',
    lengthMax: 'Minutes a day at most',
    slot: 'Steps (minutes)',
    clearing: 'Minutes to clear afterwards',
    decision: 'Approval',
    nobody: 'Not needed',
    manager: 'Above the units or days below',
    aboveQuantity: 'Above so many units',
    aboveDays: 'Above so many days',
    aboveHint: '0 means that every booking has to be approved.',
    withinHours: 'Approve within hours',
    classes: 'Which classes can book',
    askedBy: 'How it is booked',
    byBoth: 'By parts of the day or by hours',
    byParts: 'By morning, afternoon, evening or whole day only',
    byHours: 'By hours only',
    windowHours: 'Hours ahead at most (optional)',
    windowHint: 'To the minute, and within the days above.',
    aboveHeadCount: 'Above so many people (optional)',
    inWorkingHours: 'The time to approve passes in opening hours of workdays only',
    district: 'Approved by the district',
    districtHint:
      'Whatever is above one of these is approved by a district officer, not by the station. Leave a field empty where it does not matter.',
    cancelHours: 'Cancel hours before at least',
    cancelHint: 'Later it can still be cancelled, but the quota is not given back. 0 is until it begins.',
    noRules: 'There are no rules yet, so nothing can be booked. Please ask a district officer.',
    share: {
      heading: 'First requests',
      meaning: (percent) =>
        percent === 0
          ? 'New parties that nobody has verified can hold no places; they can only register.'
          : `New parties that nobody has verified can hold ${percent} % of each zone together; of rooms and other places in no zone as much of their kind, at least one. Once they are accepted they no longer count.`,
      label: 'Held unverified at most (%)',
      hint: '0 to 100. A lower figure leaves what is held already.',
      submit: 'Save the figure',
    },
  },
});
