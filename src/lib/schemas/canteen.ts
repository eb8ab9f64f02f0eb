import { z } from 'zod';
import {
  CANTEEN_WINDOW_DAYS_MAX,
  DIETARY_MARKS,
  MEAL_PERIODS_MAX,
  MEALS,
  SITTING_MINUTES_MAX,
  SITTING_MINUTES_MIN,
  SITTINGS_PER_DAY_MAX,
} from '#lib/domain/canteen/canteen-terms.ts';
import { CANTEEN_PICTURE_BYTES_MAX } from '#lib/domain/picture/picture-format.ts';
import { PARTY_CLASSES } from '#lib/domain/registration/party-class.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import {
  CHOSEN_PARTIES_MAX,
  COUNT_MAX,
  CUT_OFF_DAYS_BEFORE_MAX,
  CUT_OFF_LATER_MINUTES_MAX,
  LABEL_CHARACTERS_MAX,
  LICENCE_CHARACTERS_MAX,
  MENU_CHARACTERS_MAX,
  PRICE_MINOR_MAX,
  REASON_CHARACTERS_MAX,
  WAY_IN_CHARACTERS_MAX,
  ADDRESS_CHARACTERS_MAX,
} from './limits.ts';
import { pictureShown, pictureText } from './picture.ts';
import { clockTime, localDay, moment, nonEmptyText, plainText, publicId, weekday } from './scalars.ts';

const portions = z.int().min(0).max(COUNT_MAX);
const priceMinor = z.int().min(0).max(PRICE_MINOR_MAX);
const timeBefore = z.strictObject({
  daysBefore: z.int().min(0).max(CUT_OFF_DAYS_BEFORE_MAX),
  time: clockTime,
});

const period = z
  .strictObject({
    meal: z.enum(MEALS),
    from: clockTime,
    to: clockTime,
    sittingMinutes: z.int().min(SITTING_MINUTES_MIN).max(SITTING_MINUTES_MAX),
    /** Portions of each sitting that are offered to others from the start. */
    portions,
    /** Kept for the canteen's own people until `surplusOpens`, and offered from then on. */
    surplus: portions.default(0),
  })
  .refine(({ from, to, sittingMinutes }) => minute(from) + sittingMinutes <= minute(to), {
    path: ['to'],
    message: 'reversed',
  });

const welcome = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('district') }),
  z.strictObject({
    who: z.literal('parties'),
    partyIds: z.array(publicId).min(1).max(CHOSEN_PARTIES_MAX),
  }),
  z.strictObject({
    who: z.literal('classes'),
    classes: z.array(z.enum(PARTY_CLASSES)).min(1).max(PARTY_CLASSES.length),
  }),
]);

/** What an enterprise says of its canteen. */
export const canteenListing = z
  .strictObject({
    name: nonEmptyText(LABEL_CHARACTERS_MAX),
    place: nonEmptyText(ADDRESS_CHARACTERS_MAX),
    wayIn: plainText(WAY_IN_CHARACTERS_MAX, 'many').default(''),
    marks: z.array(z.enum(DIETARY_MARKS)).max(DIETARY_MARKS.length).default([]),
    licence: z.strictObject({ number: nonEmptyText(LICENCE_CHARACTERS_MAX), until: localDay }),
    /** Minor units of the currency for one portion. Information: nothing is paid here. */
    priceMinor,
    kitchenMax: z.int().min(1).max(COUNT_MAX),
    days: z.union([z.literal('workdays'), z.array(weekday).min(1).max(7)]),
    periods: z.array(period).min(1).max(MEAL_PERIODS_MAX),
    surplusOpens: timeBefore.nullable().default(null),
    cutOff: timeBefore,
    windowDays: z.int().min(1).max(CANTEEN_WINDOW_DAYS_MAX),
    portionsPerOrderMax: z.int().min(1).max(COUNT_MAX),
    walkInMinutes: z.int().min(0).max(240).nullable().default(null),
    welcome: welcome.default({ who: 'district' }),
  })
  .refine(({ periods, kitchenMax }) => periods.every((one) => one.portions + one.surplus <= kitchenMax), {
    path: ['periods'],
    message: 'more-than-kitchen',
  })
  .refine(({ periods }) => !overlap(periods), { path: ['periods'], message: 'periods-overlap' })
  .refine(({ periods }) => sittingsOf(periods) <= SITTINGS_PER_DAY_MAX, {
    path: ['periods'],
    message: 'too-many-sittings',
  });
export type CanteenListing = z.infer<typeof canteenListing>;

export const canteenId = z.strictObject({ canteenId: publicId });

/** A new canteen of a party at a station, or a change of one. */
export const proposeCanteenInput = z.union([
  z.strictObject({ partyId: publicId, stationId: publicId, listing: canteenListing }),
  z.strictObject({ canteenId: publicId, listing: canteenListing }),
]);
/** `waits`: a station decides before it counts. */
export const canteenProposed = z.strictObject({ id: publicId, waits: z.boolean() });

export const decideCanteenInput = z.discriminatedUnion('decision', [
  z.strictObject({ canteenId: publicId, decision: z.literal('approve') }),
  z.strictObject({
    canteenId: publicId,
    decision: z.literal('decline'),
    reason: nonEmptyText(REASON_CHARACTERS_MAX, 'many'),
  }),
]);

const sittingTimes = { from: clockTime, to: clockTime };

/** Changes of one day; what is left out stays. */
export const setCanteenDayInput = z.strictObject({
  canteenId: publicId,
  day: localDay,
  priceMinor: priceMinor.optional(),
  menu: plainText(MENU_CHARACTERS_MAX, 'many').optional(),
  /** Orders are taken for so many minutes longer, counted from now where the cut-off is over. */
  cutOffLaterMinutes: z.int().min(1).max(CUT_OFF_LATER_MINUTES_MAX).optional(),
  portions: z
    .array(z.strictObject({ ...sittingTimes, portions }))
    .min(1)
    .max(SITTINGS_PER_DAY_MAX)
    .optional(),
  /** Nothing is served that day, with the reason that those who ordered are told. */
  stop: nonEmptyText(REASON_CHARACTERS_MAX, 'many').optional(),
  /** Orders that no longer have a portion are given back, and whoever made them is offered the next free sitting. */
  giveBack: z.boolean().default(false),
});

/** What became of a change: `needs-plan` where orders would have no portion; nothing is changed then. */
export const canteenDaySet = z.strictObject({
  outcome: z.enum(['set', 'needs-plan']),
  /** Orders that lose their portions, the latest first, and the sitting that is offered to each. */
  affected: z.array(
    z.strictObject({
      bookingId: publicId,
      party: z.string(),
      portions: z.int(),
      time: z.string(),
      offered: z.string().nullable(),
    }),
  ),
});
export type CanteenDaySet = z.infer<typeof canteenDaySet>;

export const sittingShown = z.strictObject({
  meal: z.enum(MEALS),
  ...sittingTimes,
  offered: z.int(),
  left: z.int(),
});
export type SittingShown = z.infer<typeof sittingShown>;

export const canteenDayShown = z.strictObject({
  day: localDay,
  priceMinor: z.int(),
  menu: z.string(),
  cutOff: moment,
  /** Whether orders are still taken. */
  open: z.boolean(),
  stopped: z.string().nullable(),
  sittings: z.array(sittingShown),
});
export type CanteenDayShown = z.infer<typeof canteenDayShown>;

export const canteenShown = z.strictObject({
  id: publicId,
  name: z.string(),
  provider: z.strictObject({ id: publicId, name: z.string() }),
  place: z.string(),
  wayIn: z.string(),
  marks: z.array(z.enum(DIETARY_MARKS)),
  licence: z.strictObject({ number: z.string(), until: localDay }),
  priceMinor: z.int(),
  portionsPerOrderMax: z.int(),
  days: z.array(canteenDayShown),
});
export type CanteenShown = z.infer<typeof canteenShown>;

const stationNamed = z.strictObject({ id: publicId, name: z.string(), timeZone: z.string() });

export const listCanteensInput = z.strictObject({ stationId: publicId });
export const canteenList = z.strictObject({
  station: stationNamed,
  /** Those of the station, with what is left today and tomorrow. */
  canteens: z.array(canteenShown),
});
export type CanteenList = z.infer<typeof canteenList>;

export const canteenPicture = pictureShown.extend({ description: z.string() });
export type CanteenPicture = z.infer<typeof canteenPicture>;

export const addPictureInput = z.strictObject({
  canteenId: publicId,
  description: nonEmptyText(LABEL_CHARACTERS_MAX),
  picture: pictureText(CANTEEN_PICTURE_BYTES_MAX),
});
export const pictureAdded = z.strictObject({ id: publicId });
export const pictureId = z.strictObject({ canteenId: publicId, pictureId: publicId });

/** All days that are open or to come. */
export const canteenView = canteenShown.extend({
  station: stationNamed,
  pictures: z.array(canteenPicture),
});
export type CanteenView = z.infer<typeof canteenView>;

const listingShown = z.strictObject({ ...canteenListing.shape });

/** For those who run the canteen and those who decide about it. */
export const canteenFile = z.strictObject({
  id: publicId,
  station: stationNamed,
  provider: z.strictObject({ id: publicId, name: z.string() }),
  /** What is in force; null until it was approved. */
  listing: listingShown.nullable(),
  /** What waits for the station. */
  proposed: listingShown.nullable(),
  proposedBy: z.string().nullable(),
  proposedAt: moment.nullable(),
  /** Why the last proposal was declined. */
  declined: z.string().nullable(),
  pictures: z.array(canteenPicture),
  /** The parties that are named in what is in force or what waits. */
  chosen: z.array(z.strictObject({ id: publicId, name: z.string() })),
});
export type CanteenFile = z.infer<typeof canteenFile>;

/** Canteens of one party, or those of a station about which it has to decide. */
export const canteenFilesInput = z.union([
  z.strictObject({ partyId: publicId }),
  z.strictObject({ stationId: publicId }),
]);
export const canteenFiles = z.strictObject({ canteens: z.array(canteenFile) });

interface TypedPeriod {
  readonly from: string;
  readonly to: string;
  readonly sittingMinutes: number;
}

function overlap(periods: readonly TypedPeriod[]): boolean {
  const sorted = [...periods].sort((a, b) => minute(a.from) - minute(b.from));
  return sorted.some((one, index) => {
    const next = sorted[index + 1];
    return next !== undefined && minute(next.from) < minute(one.to);
  });
}

function sittingsOf(periods: readonly TypedPeriod[]): number {
  return periods.reduce(
    (sum, { from, to, sittingMinutes }) => sum + (minute(to) - minute(from)) / sittingMinutes,
    0,
  );
}

function minute(text: string): number {
  return parseClockTime(text) ?? 0;
}
