import { ATTENDANCE_SAMPLES } from './attendance-samples.ts';
import { AUDIT_SAMPLES } from './audit-samples.ts';
import { BOOKING_SAMPLES } from './booking-samples.ts';
import { CANTEEN_SAMPLES } from './canteen-samples.ts';
import { HALL_SAMPLES } from './hall-samples.ts';
import { PEOPLE_SAMPLES } from './people-samples.ts';
import { REGISTRATION_SAMPLES } from './registration-samples.ts';
import { RULE_SAMPLES } from './rule-samples.ts';
import { SHARING_SAMPLES } from './sharing-samples.ts';
import { WAITLIST_SAMPLES } from './waitlist-samples.ts';
import { WEBHOOK_SAMPLES } from './webhook-samples.ts';
import type { MakeInput, Samples } from './world.ts';

/** A valid input for every form of every procedure, about the party and the station that the actors are named after. */
const SAMPLES: Samples = {
  ...PEOPLE_SAMPLES,
  ...BOOKING_SAMPLES,
  ...HALL_SAMPLES,
  ...RULE_SAMPLES,
  ...CANTEEN_SAMPLES,
  ...REGISTRATION_SAMPLES,
  ...AUDIT_SAMPLES,
  ...SHARING_SAMPLES,
  ...WAITLIST_SAMPLES,
  ...ATTENDANCE_SAMPLES,
  ...WEBHOOK_SAMPLES,
};

export interface Sample {
  readonly procedure: string;
  readonly form: string;
  readonly make: MakeInput;
}

export const ALL_SAMPLES: readonly Sample[] = Object.entries(SAMPLES).flatMap(([procedure, forms]) =>
  Object.entries(forms).map(([form, make]) => ({ procedure, form, make })),
);

export function sampleOf(procedure: string, form: string): MakeInput {
  const make = SAMPLES[procedure]?.[form];
  if (!make) throw new RangeError(`no sample for ${procedure} (${form})`);
  return make;
}
