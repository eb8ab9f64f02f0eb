import { z } from 'zod';
import { DIETARY_MARKS, MEALS } from '#lib/domain/canteen/canteen-terms.ts';
import { PARTY_CLASSES } from '#lib/domain/registration/party-class.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { weekday } from './scalars.ts';

/** How the terms of a canteen and the sittings of a day are stored: checked when written and again when read. */

const minute = z.int().min(0).max(1440);
const portions = z.int().min(0);
const timeBefore = z.strictObject({ daysBefore: z.int().min(0), minute });

export const storedTerms = z.strictObject({
  name: z.string(),
  place: z.string(),
  wayIn: z.string(),
  marks: z.array(z.enum(DIETARY_MARKS)),
  licence: z.strictObject({ number: z.string(), until: z.int().transform((day) => day as LocalDay) }),
  priceMinor: z.int().min(0),
  kitchenMax: z.int().min(1),
  days: z.union([z.literal('workdays'), z.array(weekday)]),
  periods: z.array(
    z.strictObject({
      meal: z.enum(MEALS),
      from: minute,
      to: minute,
      sittingMinutes: z.int().min(1),
      portions,
      surplus: portions,
    }),
  ),
  surplusOpens: timeBefore.nullable(),
  cutOff: timeBefore,
  windowDays: z.int().min(1),
  portionsPerOrderMax: z.int().min(1),
  walkInMinutes: z.int().min(0).nullable(),
  welcome: z.discriminatedUnion('who', [
    z.strictObject({ who: z.literal('district') }),
    z.strictObject({ who: z.literal('parties'), partyIds: z.array(z.string()) }),
    z.strictObject({ who: z.literal('classes'), classes: z.array(z.enum(PARTY_CLASSES)) }),
  ]),
});

export const storedSittings = z.array(
  z.strictObject({ meal: z.enum(MEALS), from: minute, to: minute, portions, surplus: portions }),
);
