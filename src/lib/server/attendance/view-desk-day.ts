import { formatLocalDay, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { maskMobile } from '#lib/domain/people/masks.ts';
import { isErasedMobile } from '#lib/domain/privacy/erased-person.ts';
import type { DeskDay, DeskLine } from '#lib/schemas/attendance.ts';
import { assertGranted, isGranted, relationTo, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { capabilityOf } from '#lib/domain/booking/booking-capabilities.ts';
import { stateAt } from '#lib/domain/booking/booking-life.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { arrivalOf } from './arrival-of.ts';
import { matchesSearch } from '#lib/domain/attendance/matches-search.ts';
import { readDay, type DayOfBooking } from './read-day.ts';

export interface DeskDayQuestion {
  readonly stationId: string;
  readonly day?: string | undefined;
  readonly text?: string | undefined;
}

/**
 * Who comes to a station on a day, for those who receive people there: found by name, by the initials of its pinyin, or by the
 * last four digits of a number. Numbers are masked.
 */
export function viewDeskDay(
  app: App,
  actor: Actor,
  { stationId, day: asked, text = '' }: DeskDayQuestion,
): DeskDay {
  const now = app.now();
  return app.engine.read((reader) => {
    const found = app.halls.byPublicId(reader, stationId);
    if (!found) throw notFound();
    const { hall, station } = found;
    assertGranted(actor, 'look-behind', station);
    const today = localDayAt(hall.timeZone, now);
    const day = (asked === undefined ? null : parseLocalDay(asked)) ?? today;
    const days = readDay(reader, hall, day);
    const people = Map.groupBy(
      reader.participantsOf(days.map(({ booking }) => booking.id)),
      (one) => one.bookingId,
    );
    const lines = days.flatMap((one): DeskLine[] => {
      const { booking } = one;
      const seated = people.get(booking.id) ?? [];
      const names = seated.map(({ name }) => name);
      const numbers = [booking.madeByMobile, ...seated.map(({ mobile }) => mobile)];
      if (!matchesSearch(text, { names: [booking.partyName, booking.madeByName, ...names], numbers }))
        return [];
      const relation = relationTo(actor, booking, station.districtId);
      return [
        {
          ...arrivalOf(hall, booking, one.occurrence, one.known, now),
          madeBy: booking.madeByName,
          mobile: isErasedMobile(booking.madeByMobile) ? '' : maskMobile(booking.madeByMobile),
          people: names,
          correctable:
            (one.occurrence.state === 'no-show' || one.known?.state === 'no-show') &&
            capabilityOf('correct-no-show', stateAt(booking, now), relation).allowed,
        },
      ];
    });
    return {
      station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone },
      day: formatLocalDay(day),
      today: formatLocalDay(today),
      total: totalOf(days),
      lines,
      serves: isGranted(actor, 'book-for-parties', station),
      asOf: momentText(now),
    };
  });
}

function totalOf(days: readonly DayOfBooking[]): DeskDay['total'] {
  const given = days.filter(({ occurrence }) => occurrence.state === 'given');
  const arrived = given.filter(({ known }) => known?.state === 'came');
  return {
    bookings: days.length,
    expected: given.reduce((sum, { booking }) => sum + booking.headCount, 0),
    arrived: arrived.length,
    came: arrived.reduce((sum, { known }) => sum + (known?.came ?? 0), 0),
    noShows: days.filter(({ known }) => known?.state === 'no-show').length,
  };
}
