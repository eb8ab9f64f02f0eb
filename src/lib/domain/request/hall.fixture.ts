import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Hall, HallResource } from '#lib/domain/hall/hall.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { instantAt } from '#lib/domain/time/time-zone.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Asker } from './request-plan.ts';
import type { BookingRequest } from './booking-request.ts';

/** A small hall for the tests of requests: two islands of four desks, a room for six, a room for twelve, an area of ten. */

export const ZONE = 'Asia/Shanghai';
const OPEN = [{ from: 510, to: 1110 }];
const WITH_BREAK = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];

export function day(text: string): LocalDay {
  const parsed = parseLocalDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

export function at(text: string, minute: number): Instant {
  return instantAt(ZONE, day(text), minute);
}

export const RULES: PolicyRules = {
  slotMinutes: 30,
  lengthMinutesMin: 60,
  lengthMinutesMax: 720,
  daysMax: 31,
  quantityMax: 8,
  leadTimeMinutesMin: 60,
  windowDays: 60,
  clearingMinutes: 0,
  eligible: ['enterprise', 'team'],
  decision: { by: 'manager', aboveQuantity: 3, aboveDays: 5, withinMinutes: 1440 },
};

/** Sunday, 10:00 in the station's zone. */
export const NOW = at('2026-11-29', 600);

export const FIRM: Asker = {
  kind: 'enterprise',
  publicId: 'part-part-part-1',
  class: 'settled',
  classUntil: null,
  validFrom: null,
  validTo: null,
  openHolds: 0,
  atTheDoor: false,
};

export function hall(
  options: { withBreak?: boolean; rules?: Partial<PolicyRules>; published?: number[] } = {},
): Hall {
  const open = options.withBreak ? WITH_BREAK : OPEN;
  const rules = { ...RULES, ...options.rules };
  const resources = [
    ...desks(),
    place(20, 'room', '小会议室', 1, 6),
    place(21, 'room', '大会议室', 1, 12),
    place(30, 'area', '开放工区', 10, null),
  ];
  return {
    id: 1,
    publicId: 'hall-hall-hall-1',
    name: '江城驿站',
    retired: false,
    trial: false,
    timeZone: ZONE,
    hours: {
      weekly: { 1: open, 2: open, 3: open, 4: open, 5: open, 6: open, 7: [] },
      publicHoliday: [],
      makeUpWorkday: open,
      exceptions: new Map(),
    },
    dayParts: {
      morning: { from: 0, to: 720 },
      afternoon: { from: 720, to: 1080 },
      evening: { from: 1080, to: 1440 },
    },
    calendar: {
      publishedYears: new Set(options.published ?? [2026]),
      changes: new Map(),
      overrides: new Map(),
    },
    zones: [
      {
        id: 10,
        publicId: 'zone-zone-zone-1',
        name: '共享工区',
        neighbourDistance: 200,
        width: 1000,
        height: 1000,
      },
    ],
    resources,
    everyResource: new Map(resources.map((one) => [one.id, one])),
    canteens: new Map(),
    policies: new Map((['desk', 'area', 'room'] as ResourceKind[]).map((kind) => [kind, rules])),
    policyLevels: new Map(),
  };
}

function desks(): HallResource[] {
  return Array.from({ length: 8 }, (_, index) => ({
    ...place(index + 1, 'desk', `${index < 4 ? 'A' : 'B'}0${(index % 4) + 1}`, 1, null),
    zoneId: 10,
    order: index,
    x: (index % 4) * 120,
    y: index < 4 ? 0 : 600,
  }));
}

function place(
  id: number,
  kind: ResourceKind,
  label: string,
  capacity: number,
  fits: number | null,
): HallResource {
  return {
    id,
    publicId: `place-place-${String(id).padStart(4, '0')}`,
    zoneId: null,
    kind,
    label,
    order: id,
    capacity,
    fits,
    features: new Set(),
    x: 0,
    y: 0,
    validFrom: null,
    validTo: null,
    own: null,
  };
}

export function request(changes: Partial<BookingRequest> = {}): BookingRequest {
  return {
    stationId: 'hall-hall-hall-1',
    partyId: 'part-part-part-1',
    want: { kind: 'desk', count: 2, together: 'prefer', features: [] },
    when: { days: { list: ['2026-12-01'] }, time: { from: '09:00', to: '18:00', nextDay: false } },
    headCount: 2,
    purpose: '',
    ifClash: 'refuse',
    acceptProvisional: false,
    ...changes,
  };
}
