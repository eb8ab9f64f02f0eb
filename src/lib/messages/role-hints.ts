import type { DistrictRole, PartyRole, StationRole } from '#lib/domain/access/roles.ts';
import type { Words } from './booking-words.ts';
import { inHouseWords } from './house-words.ts';

/** What somebody with the role does, in half a sentence: shown where it is given. */
export const PARTY_ROLE_HINTS: Words<PartyRole> = {
  'zh-CN': {
    administrator: '预约，并管理本单位的人员',
    member: '以本单位名义预约',
    liaison: '片区派驻，代本单位预约，不属于本单位人员',
    'canteen-operator': '管理本单位开放的食堂，不能预约',
  },
  en: {
    administrator: 'Books and manages the people of the party',
    member: 'Books in the name of the party',
    liaison: 'Sent by the district: books for the party without being one of its people',
    'canteen-operator': 'Runs the canteen that the party opens; does not book',
  },
};

export const STATION_ROLE_HINTS: Words<StationRole> = inHouseWords({
  'zh-CN': {
    manager: '设置驿站、审批、代为预约',
    approver: '审批和代为预约，不能修改设置',
    'front-desk': '接待、代为预约和取消，不审批',
    auditor: '查看全部内容，不能做任何修改',
  },
  en: {
    manager: 'Sets up the station, decides, books for others',
    approver: 'Decides and books for others; does not change settings',
    'front-desk': 'Receives people, books and cancels for them; does not decide',
    auditor: 'Reads everything and changes nothing',
  },
});

export const DISTRICT_ROLE_HINTS: Words<DistrictRole> = inHouseWords({
  'zh-CN': { officer: '管理本片区的所有驿站和单位', auditor: '查看本片区的全部内容，不能做任何修改' },
  en: {
    officer: 'Manages every station and party of the district',
    auditor: 'Reads everything of the district and changes nothing',
  },
});
