/** The people of the tests' story. */
export const STORY_PEOPLE = {
  /** Of the district office 江城片区. */
  officer: { name: '周明', mobile: '+8613900000001' },
  /** Manages 江城驿站. */
  manager: { name: '李站长', mobile: '+8613900000002' },
  /** Manages 东湖驿站 and has nothing to say at 江城驿站. */
  otherManager: { name: '吴站长', mobile: '+8613900000003' },
  /** Administrator of 远景咨询, the newly settled consultancy. */
  administrator: { name: '陈思琪', mobile: '+8613900000004' },
  /** Member of the same consultancy. */
  member: { name: '王磊', mobile: '+8613900000005' },
  /** Administrator of 味道食品, a neighbour. */
  neighbour: { name: '赵敏', mobile: '+8613900000006' },
  /** Member of the neighbour. */
  neighbourMember: { name: '孙浩', mobile: '+8613900000007' },
  /** Has an account and belongs to nobody. */
  stranger: { name: '钱多', mobile: '+8613900000008' },
} as const;

/** The other roles at 江城驿站, in its district and in 远景咨询: only there where a test asks for them. */
export const STORY_HELPERS = {
  /** Decides at 江城驿站. */
  approver: { name: '冯审', mobile: '+8613900000011' },
  /** Of the front desk of 江城驿站. */
  frontDesk: { name: '许前', mobile: '+8613900000012' },
  /** Audits 江城驿站. */
  auditor: { name: '何计', mobile: '+8613900000013' },
  /** Audits the district. */
  districtAuditor: { name: '吕核', mobile: '+8613900000014' },
  /** Liaison for 远景咨询. */
  liaison: { name: '施联', mobile: '+8613900000015' },
  /** Canteen operator of 远景咨询. */
  canteenOperator: { name: '张厨', mobile: '+8613900000016' },
} as const;
export type StoryHelper = keyof typeof STORY_HELPERS;

export type StoryPerson = keyof typeof STORY_PEOPLE;
export const STORY_PERSONS = Object.keys(STORY_PEOPLE) as StoryPerson[];

export const STORY_PASSWORD = '一句很长也好记的密码';

/** Public ids of what the story's district has. */
export interface Story {
  /** 江城驿站, with everything below. */
  readonly stationId: string;
  /** 共享工区: 40 desks as eight islands, A01–A05 to H01–H05. */
  readonly zoneId: string;
  /** 开放工区: an area of 20 seats. */
  readonly areaId: string;
  /** 大会议室, fits 12; and 小会议室, fits 4. */
  readonly largeRoomId: string;
  readonly smallRoomId: string;
  /** 1号窗口. */
  readonly counterId: string;
  /** 东停车位: a bay of 3 places. */
  readonly bayId: string;
  /** 东湖驿站, still empty. */
  readonly otherStationId: string;
  /** 远景咨询. */
  readonly consultancyId: string;
  /** 味道食品. */
  readonly neighbourId: string;
  readonly personIds: Readonly<Record<StoryPerson, string>> & Readonly<Partial<Record<StoryHelper, string>>>;
}
