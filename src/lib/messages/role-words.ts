import type { DistrictRole, PartyRole, StationRole } from '#lib/domain/access/roles.ts';
import type { Words } from './booking-words.ts';
import { inHouseWords } from './house-words.ts';

export const PARTY_ROLE_WORDS: Words<PartyRole> = {
  'zh-CN': {
    administrator: '单位管理员',
    member: '成员',
    liaison: '联络员',
    'canteen-operator': '食堂操作员',
  },
  en: {
    administrator: 'Party administrator',
    member: 'Member',
    liaison: 'Liaison',
    'canteen-operator': 'Canteen operator',
  },
};

export const STATION_ROLE_WORDS: Words<StationRole> = inHouseWords({
  'zh-CN': { manager: '驿站管理员', approver: '审批员', 'front-desk': '前台', auditor: '审计员' },
  en: { manager: 'Station manager', approver: 'Approver', 'front-desk': 'Front desk', auditor: 'Auditor' },
});

export const DISTRICT_ROLE_WORDS: Words<DistrictRole> = {
  'zh-CN': { officer: '片区管理员', auditor: '片区审计员' },
  en: { officer: 'District officer', auditor: 'District auditor' },
};
