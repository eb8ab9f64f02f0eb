import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { DEFAULT_DAY_PARTS, defaultHours } from '#lib/domain/hours/default-hours.ts';
import { hasLongDays } from '#lib/domain/time/long-days.ts';
import { DEFAULT_TIME_ZONE, isTimeZone } from '#lib/domain/time/time-zone.ts';
import {
  ADDRESS_CHARACTERS_MAX,
  COUNT_MAX,
  HOUSE_RULES_CHARACTERS_MAX,
  NAME_CHARACTERS_MAX,
  NOTES_CHARACTERS_MAX,
  PHONE_CHARACTERS_MAX,
  REASON_CHARACTERS_MAX,
  TIME_ZONE_CHARACTERS_MAX,
  WAY_IN_CHARACTERS_MAX,
} from './limits.ts';
import {
  dayParts,
  dayPartsShown,
  openingHours,
  openingHoursShown,
  openRanges,
  rangesShown,
} from './opening.ts';
import { localDay, moment, nonEmptyText, plainText, publicId } from './scalars.ts';

const name = nonEmptyText(NAME_CHARACTERS_MAX);
const address = plainText(ADDRESS_CHARACTERS_MAX);
const phone = plainText(PHONE_CHARACTERS_MAX);
const notes = plainText(NOTES_CHARACTERS_MAX, 'many');
/** Floor, door, how to get in. */
const wayIn = plainText(WAY_IN_CHARACTERS_MAX, 'many');
const houseRules = plainText(HOUSE_RULES_CHARACTERS_MAX, 'many');

/** An IANA name whose days last 25 hours at most: a claim lies within one local day and is never longer. */
const timeZone = z
  .string()
  .max(TIME_ZONE_CHARACTERS_MAX)
  .superRefine((text, context) => {
    if (!isTimeZone(text)) context.addIssue({ code: 'custom', message: 'time-zone', input: text });
    else if (hasLongDays(text))
      context.addIssue({ code: 'custom', message: 'time-zone-long-days', input: text });
  });

/** What a station begins with; without a word it is what most stations have. */
export const newStation = {
  name,
  address: address.default(''),
  phone: phone.default(''),
  notes: notes.default(''),
  wayIn: wayIn.default(''),
  houseRules: houseRules.default(''),
  /** A hall that is being tried out: its bookings are cancelled when it starts. */
  trial: z.boolean().default(false),
  timeZone: timeZone.default(DEFAULT_TIME_ZONE),
  hours: openingHours.default(defaultHours),
  dayParts: dayParts.default(DEFAULT_DAY_PARTS),
};
export const createStationInput = z.strictObject(newStation);

/** What is left out stays as it is. */
export const updateStationInput = z.strictObject({
  stationId: publicId,
  name: name.optional(),
  address: address.optional(),
  phone: phone.optional(),
  notes: notes.optional(),
  wayIn: wayIn.optional(),
  houseRules: houseRules.optional(),
  timeZone: timeZone.optional(),
  hours: openingHours.optional(),
  /** Although bookings lie outside of the hours: they stay, and the manager settles them. */
  evenIfBooked: z.boolean().default(false),
  dayParts: dayParts.optional(),
  /** Percent of a zone that all those may hold together whom nobody has admitted yet. */
  unverifiedShare: z.int().min(0).max(100).optional(),
});

export const announceStartInput = z.strictObject({
  stationId: publicId,
  /** So many bookings the caller knows to be cancelled by it; more of them are asked about again. */
  bookings: z.int().min(0).max(COUNT_MAX),
});
export const startAnnounced = z.strictObject({ cancelled: z.int() });

export const stationId = z.strictObject({ stationId: publicId });
export const stationCreated = z.strictObject({ id: publicId });

export const setExceptionInput = z.strictObject({
  stationId: publicId,
  day: localDay,
  /** Empty where it is closed all day. */
  ranges: openRanges,
  reason: plainText(REASON_CHARACTERS_MAX).default(''),
  /** Although bookings lie outside of these hours: they stay, and the manager settles them. */
  evenIfBooked: z.boolean().default(false),
});
export const removeStationDayInput = z.strictObject({
  stationId: publicId,
  day: localDay,
  /** Although bookings lie outside of the hours that the day has then. */
  evenIfBooked: z.boolean().default(false),
});

export const stationList = z.strictObject({
  stations: z.array(
    z.strictObject({ id: publicId, name: z.string(), address: z.string(), timeZone: z.string() }),
  ),
});

export const acceptHouseRulesInput = z.strictObject({ stationId: publicId, version: z.int().min(1) });

/** What people accept before they book places of a hall. */
export const houseRulesView = z.strictObject({
  /** Null where there is nothing to accept. */
  version: z.int().nullable(),
  text: z.string(),
  /** Whether the caller has accepted this version; null for nobody, and where there are none. */
  accepted: z.boolean().nullable(),
  /** The latest first; an empty text ended the one before. */
  versions: z.array(z.strictObject({ version: z.int(), text: z.string(), publishedAt: moment })),
});
export type HouseRulesView = z.infer<typeof houseRulesView>;

/** What everybody may know of a station, and beside it what those who run it set. */
export const stationView = z.strictObject({
  id: publicId,
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  notes: z.string(),
  wayIn: z.string(),
  houseRules: z.string(),
  /** Still being tried out: its bookings are cancelled when it starts. */
  trial: z.boolean(),
  timeZone: z.string(),
  retired: z.boolean(),
  hours: openingHoursShown,
  dayParts: dayPartsShown,
  /** Days from today on with hours of their own. */
  exceptions: z.array(z.strictObject({ day: localDay, ranges: rangesShown })),
  zones: z.array(z.strictObject({ id: publicId, name: z.string(), desks: z.int() })),
  /** How many of each kind are in service, kinds without any left out. */
  resources: z.array(z.strictObject({ kind: z.enum(RESOURCE_KINDS), count: z.int() })),
  /** Null for those who do not run the station. */
  settings: z
    .strictObject({
      createdAt: moment,
      unverifiedShare: z.int(),
      /** Bookings that the start of a hall on trial would cancel; null once it has started. */
      trialBookings: z.int().nullable(),
      exceptions: z.array(z.strictObject({ day: localDay, ranges: rangesShown, reason: z.string() })),
      calendarDays: z.array(
        z.strictObject({ day: localDay, change: z.enum(['off', 'work']), reason: z.string() }),
      ),
      zones: z.array(
        z.strictObject({
          id: publicId,
          name: z.string(),
          neighbourDistance: z.int(),
          width: z.int(),
          height: z.int(),
          rank: z.int(),
          desks: z.int(),
        }),
      ),
    })
    .nullable(),
});
export type StationView = z.infer<typeof stationView>;
