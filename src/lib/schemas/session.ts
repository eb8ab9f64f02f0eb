import { z } from 'zod';
import { BROWSERS, SYSTEMS } from '#lib/domain/people/device.ts';
import { moment, publicId } from './scalars.ts';

export const sessionList = z.strictObject({
  sessions: z.array(
    z.strictObject({
      sessionId: publicId,
      /** The one that this call came with. */
      current: z.boolean(),
      browser: z.enum(BROWSERS),
      system: z.enum(SYSTEMS),
      /** On a computer that others use too. */
      shared: z.boolean(),
      signedInAt: moment,
      /** May lag behind by a quarter of an hour. */
      seenAt: moment,
    }),
  ),
});
export type SessionList = z.infer<typeof sessionList>;

export const endSessionInput = z.strictObject({ sessionId: publicId });
/** How many were ended. */
export const endedSessions = z.strictObject({ ended: z.int() });
