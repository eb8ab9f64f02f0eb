import { closestSet } from './closest-set.ts';
import { type Stay } from './choose-sets-over-days.ts';
import { exactStay } from './exact-stay.ts';
import { commonFeasibleSets, feasibleSetsOf, freeSeatsOf, runsOf, type FeasibleSets, type Run } from './feasible-sets.ts';
import { hallOf, type Hall } from './hall.ts';
import { heuristicStay } from './heuristic-stay.ts';
import { uniteBits, seatsOf, sameBits } from './seat-bits.ts';
import { isConnected } from './neighbour-graph.ts';
import { assertSeatingQuestion, type SeatingAnswer, type SeatingQuestion } from './seating-question.ts';
import type { SeatSet } from './seat-set.ts';

export const B = { single: 1_200_000, exact: 1_000_000, heur: 400_000, quick: 250_000 };
export function seatGroup(q: SeatingQuestion): SeatingAnswer {
  assertSeatingQuestion(q);
  const hall = hallOf(q.seats, q.neighbourDistance);
  const fams = q.days.map((d) => feasibleSetsOf(hall, freeSeatsOf(hall, d), q.groupSize, q.together));
  const served = fams.filter((f) => f !== null);
  const runs = runsOf(served);
  const r = solve(hall, runs, q.groupSize);
  const per: SeatSet[] = runs.flatMap((run, i) => Array(run.dayCount).fill(r.sets[i]));
  let k = 0;
  return { days: fams.map((f) => { if (!f) return null; const s = per[k++]!; return { seatIds: s.seats.map((i) => hall.seatIds[i]!), together: isConnected(hall.graph, s.seats, s.bits) }; }), moves: r.moves, exact: r.exact };
}
function solve(hall: Hall, runs: Run[], size: number): { sets: readonly SeatSet[]; moves: number; exact: boolean } {
  if (!runs.length) return { sets: [], moves: 0, exact: true };
  let common: FeasibleSets | null = runs[0]!;
  for (const r of runs.slice(1)) common = common && commonFeasibleSets(hall, common, r, size);
  if (common) { const c = closestSet(hall, common, size, { stepsLeft: B.single })!; return { sets: runs.map(() => c.set), moves: 0, exact: c.exact }; }
  const t0 = performance.now();
  const qk = exactStay(hall, runs, size, { movesMax: Infinity, distanceMax: Infinity, distancePerDayMin: 0 }, { stepsLeft: B.quick });
  if (qk) { if ((globalThis as any).LOG) (globalThis as any).LOG({ qk: performance.now() - t0 }); return { ...qk, exact: true };}
  const h = heuristicStay(hall, runs, size, { stepsLeft: B.heur });
  const t1 = performance.now();
  const u = closestSet(hall, { free: runs.map((r) => r.free).reduce(uniteBits), connected: runs.every((r) => r.connected) }, size, { stepsLeft: B.single });
  const e = exactStay(hall, runs, size, { movesMax: h.moves, distanceMax: h.distance, distancePerDayMin: u?.exact ? u.set.distance : 0 }, { stepsLeft: B.exact });
  if (process.env.DBG) console.log('heuristic', h.moves, h.distance, (t1 - t0).toFixed(1), 'exact', e?.moves, e?.distance, (performance.now() - t1).toFixed(1));
  if ((globalThis as any).LOG) (globalThis as any).LOG({ h, e, th: t1 - t0, te: performance.now() - t1 });
  return e ? { ...e, exact: true } : { ...h, exact: false };
}
