/**
 * A set of seat indices, 32 to a word. Whole sets meet here in a few operations;
 * BigInt masks were several times slower. All sets of one hall have the same number of words.
 */
export type SeatBits = Int32Array;

export function wordsFor(seatCount: number): number {
  return Math.max(1, Math.ceil(seatCount / 32));
}

export function bitsOf(seats: Iterable<number>, words: number): SeatBits {
  const bits = new Int32Array(words);
  for (const seat of seats) addSeat(bits, seat);
  return bits;
}

export function hasSeat(bits: SeatBits, seat: number): boolean {
  return ((bits[seat >>> 5] ?? 0) & (1 << (seat & 31))) !== 0;
}

export function addSeat(bits: SeatBits, seat: number): void {
  bits[seat >>> 5] = (bits[seat >>> 5] ?? 0) | (1 << (seat & 31));
}

export function hasAnySeat(bits: SeatBits): boolean {
  return bits.some((word) => word !== 0);
}

/** The indices in ascending order. */
export function seatsOf(bits: SeatBits): number[] {
  const seats: number[] = [];
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      seats.push(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
  return seats;
}

export function intersectBits(a: SeatBits, b: SeatBits): SeatBits {
  return a.map((word, index) => word & (b[index] ?? 0));
}

export function uniteBits(a: SeatBits, b: SeatBits): SeatBits {
  return a.map((word, index) => word | (b[index] ?? 0));
}

export function countSeats(bits: SeatBits): number {
  return countCommonSeats(bits, bits);
}

export function countCommonSeats(a: SeatBits, b: SeatBits): number {
  let count = 0;
  for (let word = 0; word < a.length; word++) count += countOnes((a[word] ?? 0) & (b[word] ?? 0));
  return count;
}

/** Several sets of one hall behind one another, for `countCommonSeatsAt`. */
export function joinBits(sets: readonly SeatBits[]): Int32Array {
  const words = sets[0]?.length ?? 0;
  const joined = new Int32Array(words * sets.length);
  sets.forEach((bits, index) => joined.set(bits, index * words));
  return joined;
}

/** The number of seats that `bits` and the set at `offset` of the joined ones have in common. */
export function countCommonSeatsAt(bits: SeatBits, joined: Int32Array, offset: number): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++)
    count += countOnes((bits[word] as number) & (joined[offset + word] as number));
  return count;
}

export function includesAllSeats(outer: SeatBits, inner: SeatBits): boolean {
  for (let word = 0; word < inner.length; word++) {
    if (((inner[word] ?? 0) & ~(outer[word] ?? 0)) !== 0) return false;
  }
  return true;
}

export function sameBits(a: SeatBits, b: SeatBits): boolean {
  return includesAllSeats(a, b) && includesAllSeats(b, a);
}

/** The usual parallel count of ones in 32 bits. */
function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
