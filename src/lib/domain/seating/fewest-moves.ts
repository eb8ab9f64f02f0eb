import { hasSeat, type SeatBits } from './seat-bits.ts';
export interface Bounds { before: Int32Array[]; beforeBase: number[]; after: Int32Array[]; afterBase: number[] }
export function flowBounds(free: readonly SeatBits[], N: number, n: number): Bounds {
  const R = free.length, RN = R * N;
  const V = 2 * RN + R + 2, SRC = V - 2, SNK = V - 1;
  const inn = (i: number, s: number) => 2 * (i * N + s), out = (i: number, s: number) => inn(i, s) + 1, hub = (i: number) => 2 * RN + i;
  const maxE = 2 * (RN * 4 + 2 * N);
  const to = new Int32Array(maxE), cap = new Int32Array(maxE), cost = new Int32Array(maxE), nxt = new Int32Array(maxE), head = new Int32Array(V).fill(-1);
  let E = 0;
  const arc = (u: number, v: number, k: number, c: number) => { to[E] = v; cap[E] = k; cost[E] = c; nxt[E] = head[u]!; head[u] = E++; to[E] = u; cap[E] = 0; cost[E] = -c; nxt[E] = head[v]!; head[v] = E++; };
  const nodeArc = new Int32Array(RN).fill(-1);
  for (let i = 0; i < R; i++) for (let s = 0; s < N; s++) { if (!hasSeat(free[i]!, s)) continue;
    nodeArc[i * N + s] = E; arc(inn(i, s), out(i, s), 1, 0);
    if (i === 0) arc(SRC, inn(i, s), n, 0); else arc(hub(i - 1), inn(i, s), n, 0);
    if (i === R - 1) arc(out(i, s), SNK, n, 0); else { arc(out(i, s), hub(i), n, 1); if (hasSeat(free[i + 1]!, s)) arc(out(i, s), inn(i + 1, s), n, 0); } }
  const pi = new Int32Array(V), dist = new Int32Array(V), via = new Int32Array(V);
  const BIG = 1 << 29;
  for (let k = 0; k < n; k++) {
    dist.fill(BIG); dist[SRC] = 0; const buckets: number[][] = [[SRC]];
    for (let d = 0; d < buckets.length; d++) { const b = buckets[d]; if (!b) continue; if (dist[SNK]! <= d) break; for (let x = 0; x < b.length; x++) { const u = b[x]!; if (dist[u] !== d) continue;
      for (let e = head[u]!; e >= 0; e = nxt[e]!) { if (!cap[e]) continue; const v = to[e]!; const nd = d + cost[e]! + pi[u]! - pi[v]!; if (nd < dist[v]!) { dist[v] = nd; via[v] = e; (buckets[nd] ??= []).push(v); } } } }
    const D = dist[SNK]!;
    for (let v = 0; v < V; v++) pi[v] = pi[v]! + Math.min(dist[v]!, D);
    for (let v = SNK; v !== SRC; ) { const e = via[v]!; cap[e]!--; cap[e ^ 1]!++; v = to[e ^ 1]!; }
  }
  const y = new Int32Array(RN); const yr = new Int32Array(R);
  const rcNode = (i: number, s: number) => pi[inn(i, s)]! - pi[out(i, s)]!;
  for (let i = 0; i < R; i++) for (let s = 0; s < N; s++) if (hasSeat(free[i]!, s)) { y[i * N + s] = Math.max(0, -rcNode(i, s)); yr[i]! += y[i * N + s]!; }
  const rin: Int32Array[] = [], rout: Int32Array[] = [];
  const rc = (u: number, v: number, c: number) => c + pi[u]! - pi[v]!;
  let hubR = 0;
  for (let i = 0; i < R; i++) { const r = new Int32Array(N).fill(BIG); for (let s = 0; s < N; s++) { if (!hasSeat(free[i]!, s)) continue;
      let m = i === 0 ? rc(SRC, inn(0, s), 0) : hubR + rc(hub(i - 1), inn(i, s), 0);
      if (i > 0 && hasSeat(free[i - 1]!, s)) m = Math.min(m, rin[i - 1]![s]! + rc(out(i - 1, s), inn(i, s), 0));
      r[s] = m + Math.max(0, rcNode(i, s)); }
    rin.push(r); hubR = BIG; if (i < R - 1) for (let s = 0; s < N; s++) if (hasSeat(free[i]!, s)) hubR = Math.min(hubR, r[s]! + rc(out(i, s), hub(i), 1)); }
  for (let i = R - 1; i >= 0; i--) { const r = new Int32Array(N).fill(BIG); let viaHub = BIG; if (i < R - 1) for (let s = 0; s < N; s++) if (hasSeat(free[i + 1]!, s)) viaHub = Math.min(viaHub, rc(hub(i), inn(i + 1, s), 0) + Math.max(0, rcNode(i + 1, s)) + rout[0]![s]!);
    for (let s = 0; s < N; s++) { if (!hasSeat(free[i]!, s)) continue; let m = i === R - 1 ? rc(out(i, s), SNK, 0) : viaHub + rc(out(i, s), hub(i), 1); if (i < R - 1 && hasSeat(free[i + 1]!, s)) m = Math.min(m, rc(out(i, s), inn(i + 1, s), 0) + Math.max(0, rcNode(i + 1, s)) + rout[0]![s]!); r[s] = m; } rout.unshift(r); }
  const total = yr.reduce((a, b) => a + b, 0);
  const b: Bounds = { before: [], beforeBase: [], after: [], afterBase: [] };
  let acc = 0;
  for (let i = 0; i < R; i++) {
    b.before.push(Int32Array.from({ length: N }, (_, s) => hasSeat(free[i]!, s) ? pi[out(i, s)]! + rin[i]![s]! - y[i * N + s]! : 0));
    b.beforeBase.push(-acc); acc += yr[i]!;
    b.after.push(Int32Array.from({ length: N }, (_, s) => hasSeat(free[i]!, s) ? -pi[out(i, s)]! + rout[i]![s]! : 0));
    b.afterBase.push(n * pi[SNK]! - (total - acc));
  }
  if (process.env.DBG) console.log('M*', n * pi[SNK]! - total);
  return b;
}
