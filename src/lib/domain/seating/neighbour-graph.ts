import { addSeat, hasSeat, includesAllSeats, wordsFor, type SeatBits } from './seat-bits.ts';
import type { Seat } from './seating-question.ts';

/** Per seat index the set of its neighbours, itself left out. */
export type NeighbourGraph = readonly SeatBits[];

/** Compares squares of whole centimetres, so that the inclusive limit holds exactly. */
export function neighbourGraphOf(seats: readonly Seat[], neighbourDistance: number): NeighbourGraph {
  const limit = neighbourDistance ** 2;
  return seats.map((a) => {
    const neighbours = new Int32Array(wordsFor(seats.length));
    seats.forEach((b, index) => {
      if (a !== b && (a.x - b.x) ** 2 + (a.y - b.y) ** 2 <= limit) addSeat(neighbours, index);
    });
    return neighbours;
  });
}

/** The seats of `among` that can be reached from `start` over seats of `among`; `start` itself included. */
export function reachableFrom(graph: NeighbourGraph, start: number, among: SeatBits): SeatBits {
  const reached = new Int32Array(among.length);
  addSeat(reached, start);
  const waiting = [start];
  for (let seat = waiting.pop(); seat !== undefined; seat = waiting.pop()) {
    const neighbours = graph[seat];
    if (!neighbours) continue;
    for (let word = 0; word < reached.length; word++) {
      let fresh = (neighbours[word] ?? 0) & (among[word] ?? 0) & ~(reached[word] ?? 0);
      reached[word] = (reached[word] ?? 0) | fresh;
      for (; fresh !== 0; fresh &= fresh - 1) waiting.push(word * 32 + 31 - Math.clz32(fresh & -fresh));
    }
  }
  return reached;
}

/** Whether the seats, at least one, hang together. */
export function isConnected(graph: NeighbourGraph, seats: readonly number[], bits: SeatBits): boolean {
  const start = seats[0];
  return start !== undefined && includesAllSeats(reachableFrom(graph, start, bits), bits);
}

/** The connected parts of `among`, in ascending order of their first seat. */
export function componentsOf(graph: NeighbourGraph, among: SeatBits): SeatBits[] {
  const components: SeatBits[] = [];
  const rest = among.slice();
  for (let seat = 0; seat < graph.length; seat++) {
    if (!hasSeat(rest, seat)) continue;
    const component = reachableFrom(graph, seat, rest);
    components.push(component);
    for (let word = 0; word < rest.length; word++) rest[word] = (rest[word] ?? 0) & ~(component[word] ?? 0);
  }
  return components;
}
