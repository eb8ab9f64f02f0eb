/** A desk (or room, or counter) that the group may be given. */
export interface Seat {
  readonly id: number;
  /** Rank of its number; distinct. Lower ranks are given first where nothing else decides. */
  readonly order: number;
  /** Drawn centre in whole centimetres, at most COORDINATE_MAX_CM from the origin. */
  readonly x: number;
  readonly y: number;
}

/** `must` refuses a day without a connected free set, `prefer` serves it all the same, `no` does not look. */
export type Togetherness = 'must' | 'prefer' | 'no';

export interface SeatingQuestion {
  readonly seats: readonly Seat[];
  /** Centimetres, inclusive: desks exactly this far apart are neighbours. */
  readonly neighbourDistance: number;
  /** People, 1 to GROUP_SIZE_MAX. */
  readonly groupSize: number;
  readonly together: Togetherness;
  /** Per asked day the ids of the seats that are free for the whole of that day's times; other ids are ignored. */
  readonly days: readonly ReadonlySet<number>[];
}

export interface SeatingDay {
  /** Ascending by `order`. */
  readonly seatIds: readonly number[];
  /** Whether the neighbour graph of these seats is connected, asked for or not. */
  readonly together: boolean;
}

export interface SeatingAnswer {
  /** One entry per asked day; null where the day is not given. */
  readonly days: readonly (SeatingDay | null)[];
  /** Seats of a served day's set that are not in the next served day's, summed. */
  readonly moves: number;
  /** True where no other answer is better by the five criteria of `seatGroup`: proven, not presumed. */
  readonly exact: boolean;
}

export const GROUP_SIZE_MAX = 40;
export const SEATS_MAX = 300;
export const SEATING_DAYS_MAX = 366;
/** Ten kilometres: sums of distances stay whole numbers that a double holds exactly. */
export const COORDINATE_MAX_CM = 1_000_000;

/** A question outside these limits is a bug of the caller and throws a RangeError. */
export function assertSeatingQuestion(question: SeatingQuestion): void {
  const { seats, groupSize, days, neighbourDistance } = question;
  if (!Number.isInteger(groupSize) || groupSize < 1 || groupSize > GROUP_SIZE_MAX) {
    throw new RangeError(`not a group of 1 to ${GROUP_SIZE_MAX}: ${groupSize}`);
  }
  if (seats.length > SEATS_MAX) throw new RangeError(`more than ${SEATS_MAX} seats: ${seats.length}`);
  if (days.length > SEATING_DAYS_MAX)
    throw new RangeError(`more than ${SEATING_DAYS_MAX} days: ${days.length}`);
  if (!Number.isInteger(neighbourDistance) || neighbourDistance < 0) {
    throw new RangeError(`not a distance in whole centimetres: ${neighbourDistance}`);
  }
  assertSeats(seats);
}

/** Lists of seats that were found in order: most questions are about the same ones. */
const sound = new WeakSet<readonly Seat[]>();

function assertSeats(seats: readonly Seat[]): void {
  if (sound.has(seats)) return;
  if (!seats.every((seat) => isCoordinate(seat.x) && isCoordinate(seat.y) && Number.isInteger(seat.order))) {
    throw new RangeError('a seat with a position or an order that is no whole number in range');
  }
  if (!areDistinct(seats.map((seat) => seat.id)) || !areDistinct(seats.map((seat) => seat.order))) {
    throw new RangeError('two seats with one id or one order');
  }
  sound.add(seats);
}

function isCoordinate(centimetres: number): boolean {
  return Number.isInteger(centimetres) && Math.abs(centimetres) <= COORDINATE_MAX_CM;
}

function areDistinct(numbers: readonly number[]): boolean {
  return new Set(numbers).size === numbers.length;
}
