import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import type { PlacesWant, Want } from '#lib/domain/request/booking-request.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';

/** What stands in the form of a change. Whatever is empty stays as it was. Its names are others than those of the asking form. */
export interface ChangeFields {
  readonly scope: 'all' | 'only' | 'from';
  readonly day: string;
  readonly count: string;
  readonly from: string;
  readonly to: string;
  readonly moveTo: string;
  readonly addFrom: string;
  readonly addTo: string;
  readonly workdays: boolean;
  readonly skip: boolean;
}

/** The fields that hold a day. */
export const CHANGE_DAYS = ['moveTo', 'addFrom', 'addTo'] as const;

export function changeFieldsOf(query: URLSearchParams): ChangeFields {
  const text = (name: string): string => query.get(name) ?? '';
  const scope = text('scope');
  return {
    scope: scope === 'only' || scope === 'from' ? scope : 'all',
    day: text('onDay'),
    count: text('number'),
    from: text('startsAt'),
    to: text('endsAt'),
    moveTo: text('moveTo'),
    addFrom: text('addFrom'),
    addTo: text('addTo'),
    // The first time nobody has unticked it.
    workdays: query.has('scope') ? query.has('onWorkdays') : true,
    skip: query.has('skip'),
  };
}

/** The change that the fields ask for, as it goes through the schema; null where they ask for none. */
export function changeOfFields(
  fields: ChangeFields,
  booking: Pick<BookingView, 'days'> & { readonly request: Pick<BookingView['request'], 'want'> },
): Partial<ChangeRequest> | null {
  const { day, count, moveTo, addFrom, addTo, workdays } = fields;
  const { from, to } = timesOf(fields, booking.days);
  const { want } = booking.request;
  const parts: Partial<ChangeRequest> = {
    ...(from !== '' || to !== '' ? { time: { from, to, nextDay: isNextDay(from, to) } } : {}),
    ...(count === '' ? {} : { want: withCount(want, Number(count)) }),
    ...(moveTo === '' || fields.scope !== 'only' ? {} : { days: { list: [moveTo] } }),
    ...(addFrom === '' ? {} : { addDays: addedDays(addFrom, addTo, workdays) }),
  };
  if (Object.keys(parts).length === 0) return null;
  const scope = fields.scope === 'all' ? 'all' : fields.scope === 'only' ? { only: day } : { from: day };
  return { scope, ...parts, ifClash: fields.skip ? 'skip' : 'refuse' };
}

/** Whoever leaves earlier says only until when: the other end stays, where the days that are meant have the same one. */
function timesOf(
  fields: ChangeFields,
  days: BookingView['days'],
): { readonly from: string; readonly to: string } {
  const { from, to } = fields;
  if (from === '' && to === '') return { from, to };
  const times = days.filter((one) => isMeant(fields, one)).map((one) => one.times);
  const only = (of: (time: (typeof times)[number][number]) => string): string => {
    const ends = new Set(times.flatMap((parts) => (parts.length === 1 ? parts.map(of) : [''])));
    return ends.size === 1 ? ([...ends][0] ?? '') : '';
  };
  return { from: from || only((one) => one.from), to: to || only((one) => one.to) };
}

function isMeant(
  { scope, day: chosen }: ChangeFields,
  { day, state, over }: BookingView['days'][number],
): boolean {
  if (state !== 'given' || over) return false;
  return scope === 'all' || (scope === 'only' ? day === chosen : day >= chosen);
}

function addedDays(from: string, to: string, workdays: boolean): NonNullable<ChangeRequest['addDays']> {
  return to === '' || to === from ? { list: [from] } : { from, to, on: workdays ? 'workdays' : 'all' };
}

/** As many of the kind, wherever they are best. */
function withCount(want: Want, count: number): PlacesWant | undefined {
  if (want.kind === 'canteen') return undefined;
  if (want.kind === 'desk') return { ...want, count, deskIds: undefined, zoneId: undefined };
  return want.kind === 'area' || want.kind === 'bay' ? { ...want, count } : want;
}

function isNextDay(from: string, to: string): boolean {
  const [start, end] = [parseClockTime(from), parseClockTime(to)];
  return start !== null && end !== null && end <= start;
}
