import type { DoorReason } from './door-reason.ts';
import type { DistrictRole, PartyRole, StationRole } from './roles.ts';

/**
 * The one table of who may do what: use-cases ask it before they do anything, and pages so that they can explain. What
 * may be done to a booking in which state is a table of its own (`domain/booking/booking-capabilities.ts`), which starts
 * from these.
 */
interface Rule {
  /** What a refusal says. */
  readonly reason: DoorReason;
  readonly district?: readonly DistrictRole[];
  readonly station?: readonly StationRole[];
  readonly party?: readonly PartyRole[];
}

const STATION_PERMISSIONS = {
  /** What a station keeps for itself: its queue, its bookings with names and contacts, what was retired, closures, people. */
  'look-behind': {
    reason: 'station-role-needed',
    district: ['officer', 'auditor'],
    station: ['manager', 'approver', 'front-desk', 'auditor'],
  },
  /** Hours, calendar, drawing, places, rules, closures. */
  configure: { reason: 'manager-needed', district: ['officer'], station: ['manager'] },
  /** Approve, send back, decline. Never for a party of one's own. */
  decide: { reason: 'approver-needed', district: ['officer'], station: ['manager', 'approver'] },
  /** Book, cancel and give back days in the name of any party of the district: for somebody at the desk or on the phone. */
  'book-for-parties': {
    reason: 'desk-needed',
    district: ['officer'],
    station: ['manager', 'approver', 'front-desk'],
  },
  /** Take what is broken out of use for some days: whoever sits there gets another place. */
  'take-out-of-use': {
    reason: 'desk-needed',
    district: ['officer'],
    station: ['manager', 'approver', 'front-desk'],
  },
  /** Read who did what at the station, and who looked at whose number there. */
  'read-log': {
    reason: 'auditor-needed',
    district: ['officer', 'auditor'],
    station: ['manager', 'auditor'],
  },
  /** Give and take the roles that help at a station. */
  'appoint-helpers': { reason: 'manager-needed', district: ['officer'], station: ['manager'] },
} as const satisfies Readonly<Record<string, Rule>>;
export type StationPermission = keyof typeof STATION_PERMISSIONS;

const DISTRICT_PERMISSIONS = {
  /** Make and retire stations and parties, publish holidays, set the rules of the district, give every role. */
  'run-district': { reason: 'officer-needed', district: ['officer'] },
  /** Read all that the district has. */
  'look-over-district': { reason: 'officer-needed', district: ['officer', 'auditor'] },
} as const satisfies Readonly<Record<string, Rule>>;
export type DistrictPermission = keyof typeof DISTRICT_PERMISSIONS;

const PARTY_PERMISSIONS = {
  /** Book in the party's name, see its bookings, change and complete them. */
  'act-for-party': { reason: 'not-your-task', party: ['administrator', 'member', 'liaison'] },
  /** List a canteen of the party, set its days, take orders for it, hand out meals, settle the month. */
  'run-canteen': { reason: 'canteen-role-needed', party: ['administrator', 'canteen-operator'] },
  /** Invite people, give them roles in the party and take them away. */
  'manage-people': { reason: 'administrator-needed', district: ['officer'], party: ['administrator'] },
  /** Read who did what in the party's name and to its people. */
  'read-log-of-party': {
    reason: 'administrator-needed',
    district: ['officer', 'auditor'],
    party: ['administrator'],
  },
  /** See who belongs to the party. */
  'see-people': {
    reason: 'administrator-needed',
    district: ['officer', 'auditor'],
    party: ['administrator'],
  },
} as const satisfies Readonly<Record<string, Rule>>;
export type PartyPermission = keyof typeof PARTY_PERMISSIONS;

/** The roles that a person has where something is to be done. */
export interface RolesThere {
  readonly district?: DistrictRole | null;
  readonly station?: StationRole | null;
  readonly party?: PartyRole | null;
}

export function mayAtStation(permission: StationPermission, roles: RolesThere): boolean {
  return grants(STATION_PERMISSIONS[permission], roles);
}

export function mayInDistrict(permission: DistrictPermission, roles: RolesThere): boolean {
  return grants(DISTRICT_PERMISSIONS[permission], roles);
}

export function mayInParty(permission: PartyPermission, roles: RolesThere): boolean {
  return grants(PARTY_PERMISSIONS[permission], roles);
}

/** Why somebody without the permission is refused. */
export function reasonOf(permission: StationPermission | DistrictPermission | PartyPermission): DoorReason {
  return ALL[permission].reason;
}

const ALL: Readonly<Record<StationPermission | DistrictPermission | PartyPermission, Rule>> = {
  ...STATION_PERMISSIONS,
  ...DISTRICT_PERMISSIONS,
  ...PARTY_PERMISSIONS,
};

function grants(rule: Rule, { district, station, party }: RolesThere): boolean {
  return isAmong(rule.district, district) || isAmong(rule.station, station) || isAmong(rule.party, party);
}

function isAmong<Role>(granted: readonly Role[] | undefined, role: Role | null | undefined): boolean {
  return role !== null && role !== undefined && granted !== undefined && granted.includes(role);
}

/** Roles that those who appoint helpers give and take at their station; all others are the officers' to give. */
const HELPERS: readonly StationRole[] = ['approver', 'front-desk'];

/** Roles that those who manage a party's people give and take in it; whoever acts for it from outside is sent by officers. */
const OWN_PEOPLE: readonly PartyRole[] = ['administrator', 'member', 'canteen-operator'];

/** True where giving and taking this role takes no officer. */
export function isHelper(role: StationRole): boolean {
  return HELPERS.includes(role);
}

export function isOwnPerson(role: PartyRole): boolean {
  return OWN_PEOPLE.includes(role);
}
