import type { Samples } from './world.ts';

/** Inputs about the log of events. */
export const AUDIT_SAMPLES: Samples = {
  'audit.list': {
    'of the district': ({ story }) => ({
      actorId: story.personIds.officer,
      about: { kind: 'station', id: story.stationId },
      event: 'station.created',
      from: '2026-11-01',
      to: '2026-12-31',
    }),
    'of the station': ({ story }) => ({ stationId: story.stationId, limit: 5 }),
    'of the party': ({ story }) => ({ partyId: story.consultancyId }),
  },
};
