import { quotaOf } from '../../support/fair-share.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { actorOf, callerOf, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';

/** Open around the clock on every day, in a zone whose clocks are put forward in March. */
export const ZONE = 'America/New_York';
/** Two beginnings there: 30 December 2026 and 12 March 2027, 06:00, two days before the year ends and before summer time. */
export const BEGINNINGS = {
  newYear: Date.UTC(2026, 11, 30, 11) / 60_000,
  summerTime: Date.UTC(2027, 2, 12, 11) / 60_000,
} as const;
/** The change that is met lies so many minutes after the beginning, at most. */
export const MET_WITHIN = 2 * 1440;
export const MINUTES_SIMULATED = 110 * 1440;
/** A room, two areas, and a counter whose hours each party has only so many of in a month. */
export const CAPACITIES = [1, 4, 7, 1] as const;
export const ROOM = 0;
export const COUNTER = 3;
/** Minutes around the beginning: from when one says that one has come to the room, and until when one must. */
export const ROOM_OPENS_BEFORE = 30;
export const ROOM_CLOSES_AFTER = 60;
export const HOLDS_MAX = 20;
export const QUOTA_MINUTES = 40 * 60;
export const CANCEL_MINUTES_BEFORE = 600;

/** When somebody has to decide; the officer makes it another rule now and then. */
export interface DecisionRules {
  readonly aboveQuantity: number;
  readonly aboveDays: number;
  readonly withinMinutes: number;
}
export const FIRST_RULES: DecisionRules = { aboveQuantity: 3, aboveDays: 2, withinMinutes: 60 };

/** What is closed now or will be; the house closes one place at a time. */
export interface Closing {
  readonly id: string;
  readonly place: number;
  readonly from: number;
  readonly to: number;
}
/** Of the other kinds: never reached, but counted. */
const SEAT_DAYS_PER_MONTH = 100_000;

export interface SimulatedHall {
  /** Minutes since 1970. */
  readonly beginning: number;
  readonly app: TestApp;
  readonly stationId: string;
  readonly placeIds: readonly string[];
  readonly parties: readonly { readonly id: string; readonly actor: Actor }[];
  readonly manager: Actor;
}

export async function furnishSimulation(app: TestApp, beginning: number): Promise<SimulatedHall> {
  app.setClock(instantOf(beginning));
  const officer = callerOf(app, 'officer');
  const always = [{ from: '00:00', to: '24:00' }];
  const { id: stationId } = await officer.station.create({
    name: '不夜驿站',
    timeZone: ZONE,
    hours: {
      monday: always,
      tuesday: always,
      wednesday: always,
      thursday: always,
      friday: always,
      saturday: always,
      sunday: always,
      publicHoliday: always,
      makeUpWorkday: always,
    },
  });
  await setRules(officer, stationId, FIRST_RULES);
  const room = await officer.resource.create({ stationId, kind: 'room', label: '夜谈室' });
  const small = await officer.resource.create({ stationId, kind: 'area', label: '北区', capacity: 4 });
  const large = await officer.resource.create({ stationId, kind: 'area', label: '南区', capacity: 7 });
  const counter = await officer.resource.create({ stationId, kind: 'counter', label: '夜间窗口' });
  const parties = [
    { id: app.story.consultancyId, actor: await actorOf(app, 'member') },
    { id: app.story.neighbourId, actor: await actorOf(app, 'neighbour') },
  ];
  return {
    beginning,
    app,
    stationId,
    placeIds: [room.id, small.id, large.id, counter.id],
    parties,
    manager: await actorOf(app, 'officer'),
  };
}

const ROOM_CHECK_IN = {
  opensMinutesBefore: ROOM_OPENS_BEFORE,
  closesMinutesAfter: ROOM_CLOSES_AFTER,
  releases: true,
  decidesAfter: null,
};

/** The same for every kind, but that who does not come to the room loses it; of the counter each party may use QUOTA_MINUTES in a month. */
export async function setRules(
  officer: StoryCaller,
  stationId: string,
  { aboveQuantity, aboveDays, withinMinutes }: DecisionRules,
): Promise<void> {
  for (const kind of ['room', 'area', 'counter'] as const) {
    const fairShare =
      kind === 'counter' ? quotaOf('hours', QUOTA_MINUTES / 60) : quotaOf('seat-days', SEAT_DAYS_PER_MONTH);
    await officer.policy.set({
      stationId,
      kind,
      rules: {
        slotMinutes: 30,
        lengthMinutesMin: 30,
        lengthMinutesMax: 1440,
        daysMax: 6,
        quantityMax: 7,
        leadTimeMinutesMin: 0,
        windowDays: 400,
        clearingMinutes: 0,
        eligible: ['enterprise', 'team'],
        decision: { by: 'manager', aboveQuantity, aboveDays, withinMinutes },
        fairShare,
        ...(kind === 'room' ? { checkIn: ROOM_CHECK_IN } : {}),
        ...(kind === 'counter' ? { cancelMinutesBefore: CANCEL_MINUTES_BEFORE } : {}),
      },
    });
  }
}
