import { z } from 'zod';
import { FAULT_PICTURE_BYTES_MAX, PICTURES_PER_FAULT_MAX } from '#lib/domain/picture/picture-format.ts';
import { FAULT_DAYS_OUT_MAX, FAULT_WORDS_CHARACTERS_MAX } from './limits.ts';
import { pictureShown, pictureText } from './picture.ts';
import { localDay, moment, nonEmptyText, publicId } from './scalars.ts';

/** `days`: for how many days, today included, those who may take it out of use at once. */
const days = z.int().min(1).max(FAULT_DAYS_OUT_MAX);

export const reportFaultInput = z.strictObject({
  placeId: publicId,
  words: nonEmptyText(FAULT_WORDS_CHARACTERS_MAX, 'many'),
  days: days.optional(),
  pictures: z.array(pictureText(FAULT_PICTURE_BYTES_MAX)).max(PICTURES_PER_FAULT_MAX).default([]),
});

/** `moved`: days of bookings that got other places, or none. */
const takenOut = { until: localDay, moved: z.int() };
export const faultTakenOut = z.strictObject(takenOut);
export type FaultTakenOut = z.infer<typeof faultTakenOut>;

/** `reported`: it waits for the station's people. */
export const faultReported = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('reported'), faultId: publicId }),
  z.strictObject({ outcome: z.literal('out-of-use'), faultId: publicId, ...takenOut }),
]);
export type FaultReported = z.infer<typeof faultReported>;

const place = z.strictObject({ id: publicId, label: z.string(), zone: z.string().nullable() });

export const faultsInput = z.strictObject({ stationId: publicId });
export const faultList = z.strictObject({
  station: z.strictObject({ id: publicId, name: z.string(), timeZone: z.string() }),
  /** Whether the caller takes places out of use there. */
  decides: z.boolean(),
  /** The oldest first. */
  faults: z.array(
    z.strictObject({
      id: publicId,
      place,
      words: z.string(),
      reportedBy: z.string(),
      reportedAt: moment,
      pictures: z.array(pictureShown),
    }),
  ),
  /** With pictures and taken out of use no longer ago than a repair lasts: what whoever mends it looks for. The latest first. */
  takenOut: z.array(
    z.strictObject({ id: publicId, place, takenOutAt: moment, pictures: z.array(pictureShown) }),
  ),
});
export type FaultList = z.infer<typeof faultList>;

export const takeOutInput = z.strictObject({ faultId: publicId, days });
export const faultId = z.strictObject({ faultId: publicId });
export const faultPictureId = z.strictObject({ faultId: publicId, pictureId: publicId });
