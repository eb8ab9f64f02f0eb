import { STORY_PEOPLE } from '../../support/story.ts';
import type { Samples, World } from './world.ts';

const OPEN = [{ from: '08:30', to: '18:30' }];
const WEEK = {
  monday: OPEN,
  tuesday: OPEN,
  wednesday: OPEN,
  thursday: OPEN,
  friday: OPEN,
  saturday: OPEN,
  sunday: [],
  publicHoliday: [],
  makeUpWorkday: OPEN,
};
const DAY_PARTS = {
  morning: { from: '08:30', to: '12:00' },
  afternoon: { from: '13:00', to: '17:30' },
  evening: { from: '17:30', to: '20:00' },
};
const FACTS = {
  address: '江城大道2号',
  phone: '027-11111111',
  notes: '正门\n有坡道',
  wayIn: '二层\n东门',
  houseRules: '轻声\n不带走水杯',
  timeZone: 'Asia/Shanghai',
  hours: WEEK,
  dayParts: DAY_PARTS,
};

/** Inputs about a station and what can be booked there. */
export const HALL_SAMPLES: Samples = {
  'station.list': { '': () => ({}) },
  'station.get': { '': ({ story }) => ({ stationId: story.stationId }) },
  'station.houseRules': { '': ({ story }) => ({ stationId: story.stationId }) },
  'station.acceptHouseRules': {
    '': async (world) => {
      const name = `有须知的驿站${world.next()}`;
      const { id } = await world.as('officer').station.create({ name, houseRules: '轻声' });
      return { stationId: id, version: 1 };
    },
  },
  'station.create': { '': (world) => ({ name: `新驿站${world.next()}`, notes: '一层', trial: true }) },
  'station.open': {
    'with oneself as its manager': (world) => ({ ...newHall(world), manager: { by: 'myself' } }),
    'with somebody invited': (world) => ({
      ...newHall(world),
      manager: {
        by: 'invited',
        name: STORY_PEOPLE.manager.name,
        mobile: STORY_PEOPLE.manager.mobile,
      },
    }),
  },
  'station.update': {
    '': ({ story }) => ({ stationId: story.stationId, name: '江城新驿站', ...FACTS, houseRules: '' }),
  },
  'station.setException': {
    '': (world) => ({
      stationId: world.story.stationId,
      day: dayOfFebruary(world),
      ranges: OPEN,
      reason: '活动',
    }),
  },
  'station.removeException': {
    '': async (world) => {
      const { stationId } = world.story;
      const day = dayOfFebruary(world);
      await world.as('manager').station.setException({ stationId, day, ranges: [] });
      return { stationId, day };
    },
  },
  'station.announceStart': {
    '': async (world) => {
      const { name, mobile } = STORY_PEOPLE.manager;
      const hall = { ...newHall(world), manager: { by: 'invited', name, mobile } } as const;
      const { id } = await world.as('officer').station.open(hall);
      return { stationId: id, bookings: 3 };
    },
  },
  'station.outside': { '': ({ story }) => ({ stationId: story.stationId }) },
  'station.releaseOutside': {
    '': ({ story }) => ({
      stationId: story.stationId,
      bookings: [{ bookingId: 'AAAAAAAAAAAAAAAA', days: ['2026-12-01'] }],
      reason: '开放时间有调整',
    }),
  },
  'station.retire': {
    '': async (world) => {
      const { id } = await world.as('officer').station.create({ name: `短期驿站${world.next()}` });
      return { stationId: id };
    },
  },

  'resource.list': {
    'in service': ({ story, deskIds }) => ({
      stationId: story.stationId,
      state: 'in-service',
      after: deskIds[0],
      limit: 10,
    }),
    retired: async (world) => ({
      stationId: world.story.stationId,
      state: 'retired',
      after: await retiredRoom(world),
      limit: 10,
    }),
  },
  'resource.createZone': {
    'from the template': (world) => ({
      stationId: world.story.stationId,
      name: `二层${world.next()}`,
      neighbourDistance: 150,
      rank: 3,
      template: 'islands-40',
      labelPrefix: `二${world.next()}`,
    }),
    'of facing rows': (world) => ({
      stationId: world.story.stationId,
      name: `三层${world.next()}`,
      neighbourDistance: 150,
      rank: 3,
      template: 'facing-rows',
      rows: 2,
      desksPerRow: 3,
      labelPrefix: `三${world.next()}`,
    }),
    empty: (world) => ({ ...emptyZone(world), neighbourDistance: 150, rank: 4 }),
  },
  'resource.updateZone': {
    '': (world) => ({
      zoneId: world.story.zoneId,
      name: `共享工区${world.next()}`,
      neighbourDistance: 160,
      width: 40_000,
      height: 40_000,
      rank: 2,
    }),
  },
  'resource.retireZone': { '': async (world) => ({ zoneId: await newZone(world) }) },
  'resource.generateRows': {
    '': async (world) => ({
      zoneId: await newZone(world),
      prefix: `R${world.next()}-`,
      firstNumber: 1,
      rows: 2,
      desksPerRow: 2,
      spacing: { x: 120, y: 120 },
      start: { x: 100, y: 100 },
    }),
  },
  'resource.moveDesks': {
    '': ({ deskIds: [a, b] }) => ({
      desks: [
        { id: a, x: 100, y: 100 },
        { id: b, x: 220, y: 100 },
      ],
    }),
  },
  'resource.renumber': {
    '': (world) => ({ desks: world.deskIds.map((id) => ({ id, label: `Z${world.next()}` })) }),
  },
  'resource.layoutChange': { '': async (world) => ({ zoneId: await zoneWithRows(world) }) },
  'resource.undoLayout': {
    '': async (world) => {
      const zoneId = await zoneWithRows(world);
      const { change } = await world.as('manager').resource.layoutChange({ zoneId });
      return { zoneId, change: change!.id };
    },
  },
  'resource.ruleDesks': {
    '': ({ deskIds }) => ({
      desks: deskIds,
      own: { minutesMin: null, minutesMax: 240, needsApproval: false },
    }),
  },
  'resource.retireDesks': {
    '': async (world) => {
      const zoneId = await zoneWithRows(world);
      const { resources } = await world.as('manager').resource.list({ stationId: world.story.stationId });
      return { desks: resources.filter((one) => one.zoneId === zoneId).map((one) => one.id) };
    },
  },
  'resource.create': {
    '': (world) => ({
      stationId: world.story.stationId,
      kind: 'area',
      label: `新区${world.next()}`,
      capacity: 5,
      fits: 10,
      features: ['窗边'],
      providerId: world.story.consultancyId,
      validFrom: '2026-12-01',
      validTo: '2027-06-30',
    }),
  },
  'resource.update': {
    'in service': (world) => ({
      resourceId: world.story.areaId,
      label: `开放区${world.next()}`,
      capacity: 30,
      fits: 40,
      features: ['窗边'],
      validFrom: '2026-11-01',
      validTo: '2027-12-31',
      own: { minutesMin: 30, minutesMax: null, needsApproval: false },
    }),
    retired: async (world) => ({ resourceId: await retiredRoom(world), fits: 9 }),
  },
  'resource.retire': { '': async (world) => ({ resourceId: await newRoom(world) }) },
  'resource.reactivate': { '': async (world) => ({ resourceId: await retiredRoom(world) }) },
};

/** Days on which the story books nothing. */
function dayOfFebruary(world: World): string {
  return `2027-02-${String(1 + (world.next() % 28)).padStart(2, '0')}`;
}

function emptyZone(world: World) {
  return {
    stationId: world.story.stationId,
    name: `空区${world.next()}`,
    template: 'empty',
    width: 2_000,
    height: 1_000,
  } as const;
}

async function newZone(world: World): Promise<string> {
  return (await world.as('manager').resource.createZone(emptyZone(world))).id;
}

async function zoneWithRows(world: World): Promise<string> {
  const zoneId = await newZone(world);
  const rows = { rows: 1, desksPerRow: 2, spacing: { x: 120, y: 120 }, start: { x: 100, y: 100 } };
  await world.as('manager').resource.generateRows({ zoneId, prefix: `U${world.next()}-`, ...rows });
  return zoneId;
}

function newHall(world: World) {
  return {
    name: `新大厅${world.next()}`,
    ...FACTS,
    trial: true,
    zone: { name: '共享工区', rows: 2, desksPerRow: 3, labelPrefix: 'Z' },
    rooms: [{ label: '小会议室', fits: 6 }],
    counters: [{ label: '1号窗口' }],
    trialTeam: `试用团队${world.next()}`,
  };
}

async function newRoom(world: World): Promise<string> {
  const room = { stationId: world.story.stationId, kind: 'room', label: `小间${world.next()}` } as const;
  return (await world.as('manager').resource.create(room)).id;
}

async function retiredRoom(world: World): Promise<string> {
  const resourceId = await newRoom(world);
  await world.as('manager').resource.retire({ resourceId });
  return resourceId;
}
