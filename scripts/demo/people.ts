/** The people of the demo: invented, and there only in the demo. */
export interface DemoPerson {
  readonly name: string;
  readonly mobile: string;
  readonly role: string;
}

export const DEMO_PASSWORD = 'yizhan-demo-1';

export const PEOPLE = {
  officer: { name: '周明远', mobile: '13900000001', role: '片区管理员 / district officer' },
  manager: { name: '林晓岚', mobile: '13900000002', role: '江城驿站管理员 / station manager' },
  otherManager: {
    name: '何书恒',
    mobile: '13900000003',
    role: '滨江驿站管理员 / manager of the other station',
  },
  consultant: {
    name: '陈安琪',
    mobile: '13900000011',
    role: '启明管理咨询，单位管理员 / administrator of a newly settled firm',
  },
  colleague: { name: '许知行', mobile: '13900000012', role: '启明管理咨询，成员 / member' },
  teamLead: {
    name: '李若川',
    mobile: '13900000021',
    role: '云帆项目团队，单位管理员 / administrator of a project team',
  },
  neighbour: {
    name: '赵一鸣',
    mobile: '13900000031',
    role: '江城精工，单位管理员 / administrator of a neighbouring firm',
  },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof PEOPLE;
