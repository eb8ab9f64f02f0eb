import type { Samples, World } from './world.ts';

const RULES = {
  slotMinutes: 30,
  lengthMinutesMin: 60,
  lengthMinutesMax: 600,
  daysMax: 30,
  quantityMax: 6,
  leadTimeMinutesMin: 0,
  windowDays: 92,
  clearingMinutes: 10,
  eligible: ['enterprise', 'team'],
  decision: { by: 'manager', aboveQuantity: 3, aboveDays: 5, withinMinutes: 2_880 },
} as const;
const NOTICE = '一、元旦：1月1日（周五）放假1天。';
const WHEN = { from: '2027-03-01', to: '2027-03-02', time: { from: '09:00', to: '12:00', nextDay: false } };

/** Inputs about the rules, days and closures of a station. */
export const RULE_SAMPLES: Samples = {
  'policy.get': {
    'of the station': ({ story }) => ({ stationId: story.stationId }),
    'of the district': () => ({}),
  },
  'policy.set': {
    'of the station': ({ story }) => ({ stationId: story.stationId, kind: 'desk', rules: RULES }),
    'of the district': () => ({ kind: 'desk', rules: RULES }),
  },
  'policy.remove': {
    '': async ({ as, story }) => {
      const input = { stationId: story.stationId, kind: 'room' } as const;
      await as('manager').policy.set({ ...input, rules: { ...RULES, eligible: [...RULES.eligible] } });
      return input;
    },
  },

  'quota.list': { '': ({ story }) => ({ partyId: story.consultancyId }) },

  'calendar.year': { '': ({ story }) => ({ year: 2026, stationId: story.stationId }) },
  'calendar.preview': { '': () => ({ year: 2027, notice: NOTICE }) },
  'calendar.publish': {
    'by the notice': () => ({ year: 2027, notice: NOTICE, acceptUnread: true }),
    'day by day': () => ({
      year: 2027,
      days: [{ day: '2027-01-01', change: 'off', name: '元旦' }],
      notice: NOTICE,
    }),
  },
  'calendar.setStationDay': {
    '': (world) => ({
      stationId: world.story.stationId,
      day: dayOfFebruary(world),
      change: 'off',
      reason: '盘点',
    }),
  },
  'calendar.removeStationDay': {
    '': async (world) => {
      const { stationId } = world.story;
      const day = dayOfFebruary(world);
      await world.as('manager').calendar.setStationDay({ stationId, day, change: 'off' });
      return { stationId, day };
    },
  },

  'closure.create': {
    'of the station': ({ story }) => ({
      stationId: story.stationId,
      purpose: 'closure',
      reason: '检修',
      when: WHEN,
    }),
    'of a zone': ({ story }) => ({
      zoneId: story.zoneId,
      purpose: 'maintenance',
      reason: '检修',
      when: WHEN,
    }),
    'of a resource': ({ story }) => ({
      resourceId: story.areaId,
      purpose: 'reserve',
      reason: '预留',
      when: WHEN,
      quantity: 5,
    }),
  },
  'closure.preview': {
    '': ({ story }) => ({ stationId: story.stationId, purpose: 'closure', reason: '检修', when: WHEN }),
  },
  'closure.plan': {
    'of the station': ({ story }) => ({
      stationId: story.stationId,
      purpose: 'urgent',
      reason: '征用',
      when: WHEN,
    }),
    'of a zone': ({ story }) => ({ zoneId: story.zoneId, purpose: 'closure', reason: '检修', when: WHEN }),
    'of a resource': ({ story }) => ({
      resourceId: story.areaId,
      purpose: 'maintenance',
      reason: '检修',
      when: WHEN,
    }),
  },
  'closure.carryOut': {
    'of the station': (world) => withPlan(world, { stationId: world.story.stationId, purpose: 'urgent' }),
    'of a zone': (world) => withPlan(world, { zoneId: world.story.zoneId, purpose: 'closure' }),
    'of a resource': (world) => withPlan(world, { resourceId: world.story.areaId, purpose: 'maintenance' }),
  },
  'closure.urgentUse': { '': ({ story }) => ({ stationId: story.stationId }) },
  'closure.list': {
    '': async (world) => ({ stationId: world.story.stationId, after: await newClosure(world), limit: 10 }),
  },
  'closure.end': {
    'of a repair': async (world) => ({ closureId: await newClosure(world) }),
    'of anything else': async (world) => ({ closureId: await newClosure(world, 'closure') }),
  },
};

type Scope = Parameters<ReturnType<World['as']>['closure']['plan']>[0];

/** A closure with the plan that is true of it. */
async function withPlan({ as }: World, scope: object): Promise<object> {
  const asked = { ...scope, reason: '检修', when: WHEN };
  const { fingerprint } = await as('manager').closure.plan(asked as Scope);
  return { ...asked, fingerprint };
}

function dayOfFebruary(world: World): string {
  return `2027-02-${String(1 + (world.next() % 28)).padStart(2, '0')}`;
}

async function newClosure(
  { as, story }: World,
  purpose: 'maintenance' | 'closure' = 'maintenance',
): Promise<string> {
  const { id } = await as('manager').closure.create({ resourceId: story.counterId, purpose, when: WHEN });
  return id;
}
