import { spanOf, type DayPiece, type PlaceClaim, type Span } from './day-pieces.ts';
import { KeptFor } from './kept-for.ts';
import { pieceAt, type PlaceDay, type PlaceState } from './place-state.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import { DAY_PART_WORDS, SEAT_STATE_WORDS } from '#lib/messages/booking-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { DAY_TEXTS } from '#lib/messages/page-day-texts.ts';
import { HALL_TEXTS } from '#lib/messages/page-hall-texts.ts';

/** A state as the legend calls it: of the whole day, or of one minute. */
export function stateWord(language: Language, state: PlaceState, minute: number | null): string {
  switch (state) {
    case 'free':
      return minute === null ? HALL_TEXTS[language].freeAllDay : SEAT_STATE_WORDS[language].free;
    case 'partly':
      return DAY_TEXTS[language].partly;
    case 'own':
      return SEAT_STATE_WORDS[language]['own-party'];
    default:
      return SEAT_STATE_WORDS[language][state];
  }
}

/** What a place is on the day; of one with several units also how many are free all day. */
export function placeStateText(language: Language, { place, state, pieces, minute }: PlaceDay): string {
  if (!place.inService) return DAY_TEXTS[language].notInService;
  const isOurs = state === 'own' || state === 'mine';
  if (place.capacity === 1 || (state !== 'partly' && !isOurs)) return stateWord(language, state, minute);
  const free =
    minute === null
      ? DAY_TEXTS[language].freeAllDay(place.kind, place.free, place.capacity)
      : DAY_TEXTS[language].freeNow(place.kind, pieceAt(pieces, minute)?.free ?? 0, place.capacity);
  return isOurs ? DAY_TEXTS[language].listed([stateWord(language, state, minute), free]) : free;
}

/** A line of the list: when, what, and for those who may know, whose. */
export interface TimeLine {
  readonly times: string;
  readonly what: string;
  readonly party: string | null;
  readonly isFree: boolean;
}

/** The claims of a place, and between them the free times of one that is a single seat or room. Ascending. */
export function timeLinesOf(language: Language, day: PlaceDay): TimeLine[] {
  const { place, state, pieces } = day;
  const showsFree = place.capacity === 1 && state !== 'free' && state !== 'closed';
  const free = showsFree ? pieces.filter((piece) => piece.free > 0) : [];
  const lines = [
    ...free.map((span) => ({ span, what: SEAT_STATE_WORDS[language].free, party: null, isFree: true })),
    ...place.claims.map((claim) => ({
      span: spanOf(claim),
      what: claimText(language, place, claim),
      party: claim.party,
      isFree: false,
    })),
  ];
  return lines
    .sort((a, b) => a.span.from - b.span.from)
    .map(({ span, ...line }) => ({ ...line, times: spanText(language, span, pieces) }));
}

/** A line in one sentence. */
export function timeLineText(language: Language, { times, what, party }: TimeLine): string {
  const claim = `${times} ${what}`;
  return party === null ? claim : DAY_TEXTS[language].byParty(claim, party);
}

/** The times, or that it is the whole day: from opening to closing, or on a closed day from midnight to midnight. */
function spanText(language: Language, { from, to }: Span, pieces: readonly DayPiece[]): string {
  const opening = pieces[0]?.from ?? 0;
  const closing = pieces.at(-1)?.to ?? MINUTES_PER_DAY;
  if (from <= opening && closing <= to) return DAY_PART_WORDS[language]['full-day'];
  return `${formatClockTime(from)}–${formatClockTime(to)}`;
}

function claimText(language: Language, place: PlaceDay['place'], claim: PlaceClaim): string {
  const isKeptBack = place.kind === 'canteen' && claim.state === 'closed' && claim.quantity < place.capacity;
  const state = isKeptBack ? DAY_TEXTS[language].keptBack : claimWord(language, claim);
  return place.capacity === 1 ? state : DAY_TEXTS[language].units(place.kind, claim.quantity, state);
}

function claimWord(language: Language, { owner, state }: PlaceClaim): string {
  switch (owner) {
    case 'mine':
      return state === 'held' ? DAY_TEXTS[language].mineOnHold : SEAT_STATE_WORDS[language].mine;
    case 'own':
      return state === 'held' ? DAY_TEXTS[language].ownOnHold : SEAT_STATE_WORDS[language]['own-party'];
    default:
      return SEAT_STATE_WORDS[language][state];
  }
}

/** All that the map and the list say of a place. */
export interface PlaceWords {
  readonly state: string;
  /** What there is at which time, a line each; empty where the state says it all. */
  readonly times: string;
  /** What the place is called on the map: number, state and times. */
  readonly name: string;
}

const WORDS = new KeptFor<PlaceDay, PlaceWords>();

/** Map and list say the same of hundreds of places, so it is put into words once. */
export function wordsOf(language: Language, day: PlaceDay): PlaceWords {
  return WORDS.get(day, language, () => {
    const lines = timeLinesOf(language, day);
    const state = placeStateText(language, day);
    const { listed } = DAY_TEXTS[language];
    const told = lines.length === 0 ? null : listed(lines.map((line) => timeLineText(language, line)));
    return {
      state,
      times: listed(lines.map((line, index) => (index === 0 ? '' : '\n') + plainText(line))),
      name: HALL_TEXTS[language].seatLabel(day.place.label, state, told),
    };
  });
}

function plainText({ times, what, party }: TimeLine): string {
  return party === null ? `${times} ${what}` : `${times} ${what} ${party}`;
}
