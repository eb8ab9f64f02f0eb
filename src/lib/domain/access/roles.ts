/** What a person can be in a district, at a station and in a party. One role each, of as many of them as there are. */
export const DISTRICT_ROLES = ['officer', 'auditor'] as const;
export type DistrictRole = (typeof DISTRICT_ROLES)[number];

export const STATION_ROLES = ['manager', 'approver', 'front-desk', 'auditor'] as const;
export type StationRole = (typeof STATION_ROLES)[number];

/** A liaison acts for the parties of a portfolio without being one of their people. */
export const PARTY_ROLES = ['administrator', 'member', 'liaison', 'canteen-operator'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
