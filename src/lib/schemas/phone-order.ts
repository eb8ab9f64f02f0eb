import { z } from 'zod';
import { LABEL_CHARACTERS_MAX } from './limits.ts';
import { nonEmptyText } from './scalars.ts';

/** Who calls, and for which party, as the one who takes the order types it. */
export const phoneOrder = z.strictObject({
  partyName: nonEmptyText(LABEL_CHARACTERS_MAX),
  caller: nonEmptyText(LABEL_CHARACTERS_MAX),
});
