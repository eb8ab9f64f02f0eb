import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { isSlotGrid } from '#lib/domain/policy/slot-grid.ts';
import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import { publicId } from './scalars.ts';
import { DESK_QUANTITY_MAX, policyRules } from './stored-values.ts';

/** Canteens have no policy until they can be booked. */
const kind = z.enum(['desk', 'area', 'room', 'counter', 'bay']);

/** Without a station: the district's own policies. */
export const policiesInput = z.strictObject({ stationId: publicId.optional() });

export const policyList = z.strictObject({
  policies: z.array(
    z.strictObject({
      kind: z.enum(RESOURCE_KINDS),
      /** Who decided it: the station for itself, or the district for all. */
      level: z.enum(['station', 'district']),
      rules: policyRules,
    }),
  ),
});

/** With a station its own policy, without one the district's for all that have none of their own. */
export const setPolicyInput = z
  .strictObject({ stationId: publicId.optional(), kind, rules: policyRules })
  .superRefine((input, context) => {
    const { quantityMax, slotMinutes, leadTimeMinutesMin, windowDays, windowMinutes } = input.rules;
    // Who may ask only once it is too late to ask can book nothing at all.
    if (windowMinutes !== undefined && windowMinutes <= leadTimeMinutesMin)
      context.addIssue({
        code: 'custom',
        message: 'window-within-lead',
        path: ['rules', 'windowMinutes'],
        input: windowMinutes,
      });
    if ((windowDays + 1) * MINUTES_PER_DAY <= leadTimeMinutesMin)
      context.addIssue({
        code: 'custom',
        message: 'window-within-lead',
        path: ['rules', 'windowDays'],
        input: windowDays,
      });
    // Too few or too many minutes are told already.
    if (slotMinutes >= 1 && slotMinutes <= MINUTES_PER_DAY && !isSlotGrid(slotMinutes)) {
      const path = ['rules', 'slotMinutes'];
      context.addIssue({ code: 'custom', message: 'slot', path, input: slotMinutes });
    }
    if (input.kind !== 'desk' || quantityMax <= DESK_QUANTITY_MAX) return;
    const path = ['rules', 'quantityMax'];
    context.addIssue({
      code: 'too_big',
      origin: 'number',
      maximum: DESK_QUANTITY_MAX,
      inclusive: true,
      path,
      input: quantityMax,
    });
  });

export const removePolicyInput = z.strictObject({ stationId: publicId, kind });
