import type { BookingState } from './booking-life.ts';

/** What can be done to a booking after it was made. */
export const BOOKING_ACTIONS = [
  'see',
  'approve',
  'return',
  'decline',
  'complete',
  'cancel',
  'release-days',
  'change',
  'share',
  'hand-over',
  'accept',
  'check-in',
  'correct-no-show',
] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

/** How a person stands to a booking. */
export interface Relation {
  /** Has any role in the party that the booking is for. */
  readonly ownParty: boolean;
  /** Acts in the party's name. */
  readonly acts: boolean;
  /** Acts in it, or did until the party's last day. */
  readonly sees: boolean;
  /** Sees what the booking's station keeps for itself. */
  readonly looks: boolean;
  /** Decides about requests at the station. */
  readonly decides: boolean;
  /** Books and cancels at the station in any party's name. */
  readonly serves: boolean;
  /** The rules leave this request to the district, of which the person is no officer. */
  readonly districtDecides?: boolean | undefined;
}

/** Why a person may not do it in any state. */
export type CapabilityReason = 'not-your-task' | 'own-party' | 'district-decides';

export type Capability =
  | { readonly allowed: true }
  /** `hidden`: for this person the booking does not exist. */
  | {
      readonly allowed: false;
      readonly because: 'hidden' | CapabilityReason | 'wrong-state';
      readonly states: readonly BookingState[];
    };

interface Rule {
  readonly states: readonly BookingState[];
  readonly by: (relation: Relation) => true | CapabilityReason;
}

const ALL_STATES: readonly BookingState[] = [
  'pending',
  'returned',
  'confirmed',
  'declined',
  'cancelled',
  'lapsed',
  'finished',
  'offered',
  'displaced',
];

/** Nobody decides about the request of a party that is their own. */
const decider = ({ ownParty, decides }: Relation): true | CapabilityReason => {
  if (!decides) return 'not-your-task';
  return ownParty ? 'own-party' : true;
};
/** Beyond what the rules let the station approve, only the district says yes. */
const approver = (relation: Relation): true | CapabilityReason => {
  const decides = decider(relation);
  return decides === true && relation.districtDecides === true ? 'district-decides' : decides;
};
const reader = ({ sees, looks }: Relation): true | 'not-your-task' => sees || looks || 'not-your-task';
const partyOrDesk = ({ acts, serves }: Relation): true | 'not-your-task' => acts || serves || 'not-your-task';
const party = ({ acts }: Relation): true | 'not-your-task' => acts || 'not-your-task';

/** The one table of what may be done in which state by whom: guard, button and tooltip read it. */
const RULES: Readonly<Record<BookingAction, Rule>> = {
  see: { states: ALL_STATES, by: reader },
  approve: { states: ['pending', 'returned'], by: approver },
  return: { states: ['pending'], by: decider },
  decline: { states: ['pending', 'returned'], by: decider },
  complete: { states: ['returned'], by: party },
  cancel: { states: ['pending', 'returned', 'confirmed', 'offered'], by: partyOrDesk },
  'release-days': { states: ['pending', 'returned', 'confirmed'], by: partyOrDesk },
  change: { states: ['pending', 'returned', 'confirmed'], by: partyOrDesk },
  /** Give its seats to people by a link, and take them back: those who act for the party. */
  share: { states: ['confirmed'], by: party },
  /** Let somebody take it over by a link, such as a caller. */
  'hand-over': { states: ['pending', 'returned', 'confirmed'], by: partyOrDesk },
  /** Take what the waitlist offers. */
  accept: { states: ['offered'], by: partyOrDesk },
  /** Say that they have come; the desk also types in afterwards who did. */
  'check-in': { states: ['confirmed', 'finished'], by: partyOrDesk },
  /** Put right that nobody came. Nobody does that for a party of their own. */
  'correct-no-show': { states: ['confirmed', 'finished'], by: decider },
};

export function capabilityOf(action: BookingAction, state: BookingState, relation: Relation): Capability {
  const rule = RULES[action];
  if (!relation.ownParty && !relation.looks)
    return { allowed: false, because: 'hidden', states: rule.states };
  const person = rule.by(relation);
  if (person !== true) return { allowed: false, because: person, states: rule.states };
  if (!rule.states.includes(state)) return { allowed: false, because: 'wrong-state', states: rule.states };
  return { allowed: true };
}
