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
] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

/** How a person stands to a booking. */
export interface Relation {
  /** Member or administrator of the party that the booking is for. */
  readonly ownParty: boolean;
  /** Manager of the booking's station, or officer of its district. */
  readonly decides: boolean;
}

export type Capability =
  | { readonly allowed: true }
  /** `hidden`: for this person the booking does not exist. */
  | {
      readonly allowed: false;
      readonly because: 'hidden' | 'not-your-task' | 'own-party' | 'wrong-state';
      readonly states: readonly BookingState[];
    };

interface Rule {
  readonly states: readonly BookingState[];
  readonly by: (relation: Relation) => true | 'not-your-task' | 'own-party';
}

const ALL_STATES: readonly BookingState[] = [
  'pending',
  'returned',
  'confirmed',
  'declined',
  'cancelled',
  'lapsed',
  'finished',
];

/** Nobody decides about the request of a party that is their own. */
const decider = ({ ownParty, decides }: Relation): true | 'not-your-task' | 'own-party' => {
  if (!decides) return 'not-your-task';
  return ownParty ? 'own-party' : true;
};
const anybodyConcerned = (): true => true;
const ownParty = (relation: Relation): true | 'not-your-task' => (relation.ownParty ? true : 'not-your-task');

/** The one table of what may be done in which state by whom: guard, button and tooltip read it. */
const RULES: Readonly<Record<BookingAction, Rule>> = {
  see: { states: ALL_STATES, by: anybodyConcerned },
  approve: { states: ['pending', 'returned'], by: decider },
  return: { states: ['pending'], by: decider },
  decline: { states: ['pending', 'returned'], by: decider },
  complete: { states: ['returned'], by: ownParty },
  cancel: { states: ['pending', 'returned', 'confirmed'], by: anybodyConcerned },
  'release-days': { states: ['pending', 'returned', 'confirmed'], by: anybodyConcerned },
};

export function capabilityOf(action: BookingAction, state: BookingState, relation: Relation): Capability {
  const rule = RULES[action];
  if (!relation.ownParty && !relation.decides)
    return { allowed: false, because: 'hidden', states: rule.states };
  const person = rule.by(relation);
  if (person !== true) return { allowed: false, because: person, states: rule.states };
  if (!rule.states.includes(state)) return { allowed: false, because: 'wrong-state', states: rule.states };
  return { allowed: true };
}
