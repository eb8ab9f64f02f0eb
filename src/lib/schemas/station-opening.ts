import { z } from 'zod';
import { mobile, personName } from './account.ts';
import {
  COUNT_MAX,
  LABEL_CHARACTERS_MAX,
  NAME_CHARACTERS_MAX,
  OPENED_COUNTERS_MAX,
  OPENED_ROOMS_MAX,
} from './limits.ts';
import { facingRowsShape } from './resource.ts';
import { moment, nonEmptyText, publicId } from './scalars.ts';
import { newStation } from './station.ts';

const name = nonEmptyText(NAME_CHARACTERS_MAX);
const label = nonEmptyText(LABEL_CHARACTERS_MAX);

/** A hall as it is opened in one go: the station with its first zone, rooms and counters, and who approves there. */
export const openStationInput = z.strictObject({
  ...newStation,
  /** It begins on trial, so that everything can be tried without consequences. */
  trial: z.boolean().default(true),
  zone: z.strictObject({ name, ...facingRowsShape }),
  rooms: z
    .array(z.strictObject({ label, fits: z.int().min(1).max(COUNT_MAX).nullable().default(null) }))
    .max(OPENED_ROOMS_MAX)
    .default([]),
  counters: z.array(z.strictObject({ label })).max(OPENED_COUNTERS_MAX).default([]),
  /** Who manages it: the caller, or somebody who is invited. */
  manager: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('myself') }),
    z.strictObject({ by: z.literal('invited'), name: personName, mobile }),
  ]),
  /** The name of a team in whose name the caller can try booking; null makes none. */
  trialTeam: name.nullable().default(null),
});

export const stationOpened = z.strictObject({
  id: publicId,
  zoneId: publicId,
  teamId: publicId.nullable(),
  /** Shown once, for the invited manager; null where they have a password already, or nobody was invited. */
  link: z.string().nullable(),
  expiresAt: moment.nullable(),
});
