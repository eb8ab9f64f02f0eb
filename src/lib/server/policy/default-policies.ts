import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { GROUP_SIZE_MAX } from '#lib/domain/seating/seating-question.ts';

const DAY = 24 * 60;

const SHARED = {
  slotMinutes: 30,
  leadTimeMinutesMin: 0,
  windowDays: 92,
  clearingMinutes: 0,
  eligible: ['enterprise', 'team'],
} as const satisfies Partial<PolicyRules>;

/**
 * What a new district begins with; every value is settable. A few desks for a few days are granted at once, a longer
 * stay or a larger group waits for the manager, who has two days. There is none for canteens until they are opened.
 */
export const DEFAULT_POLICIES: ReadonlyMap<ResourceKind, PolicyRules> = new Map<ResourceKind, PolicyRules>([
  [
    'desk',
    {
      ...SHARED,
      lengthMinutesMin: 60,
      lengthMinutesMax: DAY,
      daysMax: 66,
      quantityMax: GROUP_SIZE_MAX,
      decision: { by: 'manager', aboveQuantity: 3, aboveDays: 5, withinMinutes: 2 * DAY },
    },
  ],
  [
    'area',
    {
      ...SHARED,
      lengthMinutesMin: 60,
      lengthMinutesMax: DAY,
      daysMax: 66,
      quantityMax: 40,
      decision: { by: 'manager', aboveQuantity: 10, aboveDays: 5, withinMinutes: 2 * DAY },
    },
  ],
  [
    'room',
    {
      ...SHARED,
      lengthMinutesMin: 30,
      lengthMinutesMax: 8 * 60,
      daysMax: 31,
      quantityMax: 1,
      clearingMinutes: 10,
      decision: { by: 'nobody' },
    },
  ],
  [
    'counter',
    {
      ...SHARED,
      slotMinutes: 15,
      lengthMinutesMin: 15,
      lengthMinutesMax: 60,
      daysMax: 5,
      quantityMax: 1,
      decision: { by: 'nobody' },
    },
  ],
  [
    'bay',
    {
      ...SHARED,
      lengthMinutesMin: 30,
      lengthMinutesMax: DAY,
      daysMax: 31,
      quantityMax: 5,
      decision: { by: 'nobody' },
    },
  ],
]);
