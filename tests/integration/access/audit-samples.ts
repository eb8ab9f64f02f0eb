import { STORY_PEOPLE } from '../../support/story.ts';
import type { Samples } from './world.ts';

/** Inputs about the log of events, about people's data, and about the site. */
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

  'privacy.exportData': {
    'of oneself': () => ({}),
    'of somebody else': () => ({ mobile: STORY_PEOPLE.neighbourMember.mobile }),
  },
  'privacy.erase': {
    'of oneself': () => ({}),
    'of somebody else': () => ({ mobile: STORY_PEOPLE.neighbourMember.mobile }),
  },
  'privacy.notice': { '': () => ({ version: 1 }) },
  'privacy.publishNotice': {
    '': async (world) => {
      const { version } = await world.as(null).privacy.notice({});
      return {
        chinese: '我们只为预约使用您的信息。',
        english: 'We use your data for bookings only.',
        after: version,
      };
    },
  },
  'privacy.dryRun': { '': () => ({}) },
  'privacy.settings': { '': () => ({}) },
  'privacy.setSettings': {
    '': () => ({
      siteName: '江城党群服务中心预约',
      houseWordChinese: '党群服务中心',
      houseWordEnglish: 'service centre',
      organiser: '江城片区办公室',
      phone: '027-12345678',
      icpNumber: '鄂ICP备2026000001号',
      policeNumber: '鄂公网安备42010602000001号',
      largerType: true,
      peopleKeptDays: 180,
    }),
  },
};
