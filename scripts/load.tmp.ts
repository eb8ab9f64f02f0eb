import http from 'node:http';
import { readFileSync } from 'node:fs';
import { makeDistrict } from './demo/make-district.ts';
const token = /set-up\/([\w-]+)/.exec(readFileSync('/tmp/p.log','utf8'))![1]!;
const origin = 'http://127.0.0.1:4030';
const d = await makeDistrict(origin, token);
const res = await fetch(origin + '/api/trpc/account.signIn', { method: 'POST', headers: {'content-type':'application/json'}, body: JSON.stringify({ mobile: '13900000011', password: 'yizhan-demo-1' }) });
const cookie = res.headers.getSetCookie()[0]!.split(';')[0]!;
const drawing = await d.clients.officer.availability.day.query({ stationId: d.stationId, day: '2026-12-01' });
const desks = drawing.resources.filter(r => r.kind === 'desk').map(r => r.id);
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
let n = 0;
function call(proc: string, body: unknown, signed: boolean) { return new Promise<string>((ok, no) => { const b = JSON.stringify(body); const r = http.request(origin + '/api/trpc/' + proc, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(b), ...(signed ? { cookie, origin } : {}) } }, (s) => { let t=''; s.on('data', c => t += c); s.on('end', () => ok(t)); }); r.on('error', no); r.end(b); }); }
const body = (i: number) => { const day = new Date(Date.UTC(2026, 10, 25 + Math.floor(i / 400) % 60)).toISOString().slice(0,10); const h = 8 + Math.floor(i / 40) % 10; return { idempotencyKey: 'load-key-' + (n++), request: { stationId: d.stationId, partyId: d.parties.consultancy, want: { kind: 'desk', count: 1, deskIds: [desks[i % 40]] }, when: { days: { list: [day] }, time: { from: String(h).padStart(2,'0')+':30', to: String(h+1).padStart(2,'0')+':30' } }, headCount: 1, acceptProvisional: true } } };
const pid = Number(process.argv[3] ?? 0); const cpu = () => { const f = readFileSync(`/proc/${pid}/stat`,'utf8').split(') ')[1]!.split(' '); return (Number(f[11])+Number(f[12]))*10; };
async function run(name: string, signed: boolean, k: number, off = 0) { let i = 0; let bad = 0; const t = performance.now(); const c0 = cpu(); await Promise.all(Array.from({length:16}, async () => { while (i < k) { const me = i++; const t = await call(name, body(me + off), signed); if (!t.includes('"granted"')) { if (bad++ < 1) console.log(t.slice(0,300)); } } })); console.log(((cpu()-c0)/k*1000).toFixed(0)+' µs cpu', name, (k / (performance.now()-t) * 1000).toFixed(0), '/s bad', bad); }
const mode = process.argv[2];
if (mode === 'anon') await run('measure.noop', false, 25000);
if (mode === 'cookie') await run('measure.noop', true, 25000);
if (mode === 'create') await run('booking.create', true, 12000);
if (mode === 'abc') for (let r=0;r<3;r++) { await run('measure.noop', false, 6000); await run('measure.noop', true, 6000); await run('measure.signedInNoop', true, 6000); await run('booking.create', true, 4000, r*4000); }
