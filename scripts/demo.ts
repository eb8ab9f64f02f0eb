// npm run demo: a throw-away installation with a demo district. It runs the worked example through the public API, says
// what happens, and serves the result until it is stopped. With `-- race` many people grab one seat instead, and the next,
// while the hall's page shows it; `-- race 50` takes so many. With `-- --once` it ends after the story.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantFromMilliseconds } from '#lib/domain/time/instant.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { readConfig } from '#lib/server/config/read-config.ts';
import { liveDaily } from './demo/daily-life.ts';
import { startDemoServer } from './demo/demo-server.ts';
import { makeDistrict } from './demo/make-district.ts';
import { DEMO_PASSWORD, PEOPLE } from './demo/people.ts';
import { runRace } from './demo/run-race.ts';
import { tellStory } from './demo/tell-story.ts';

const STATION_ZONE = 'Asia/Shanghai';
const RACERS = 200;
const RACERS_MAX = 1_000;
const once = process.argv.includes('--once');
const racers = racersAsked(process.argv);
const tell = (line: string): void => {
  console.log(line);
};

const dataDir = mkdtempSync(join(tmpdir(), 'yizhan-demo-'));
process.once('exit', () => {
  rmSync(dataDir, { recursive: true, force: true });
});

const server = await startDemoServer(dataDir);
process.once('SIGINT', server.stop);
process.once('SIGTERM', server.stop);
try {
  tell('正在建立演示片区…… / Making the demo district…');
  const district = await makeDistrict(server.origin, server.setUpToken);
  const granted = await liveDaily(district, today());
  tell(
    `  两个驿站、三家单位，日常预约 ${granted} 笔。/ Two stations, three parties, ${granted} everyday bookings.\n`,
  );
  if (racers === null) await tellStory(district, today(), tell);
  else await runRace(district, today(), { origin: server.origin, racers, isWatched: !once }, tell);
  if (!once) invite(district.stationId);
} catch (error) {
  server.stop();
  await server.ended;
  throw error;
}
if (once) server.stop();
await server.ended;

/** How many race for a seat; null where the story is told. */
function racersAsked(args: readonly string[]): number | null {
  const at = args.indexOf('race');
  if (at < 0) return null;
  const count = Number(args[at + 1]);
  return Number.isInteger(count) && count > 1 && count <= RACERS_MAX ? count : RACERS;
}

/** The station's day: by the machine's clock, or by the one that a test has set. */
function today() {
  const answer = readConfig(process.env);
  const set = answer.ok ? answer.config.clock : null;
  return localDayAt(STATION_ZONE, set ?? instantFromMilliseconds(Date.now()));
}

function invite(stationId: string): void {
  tell('\n演示已就绪，按 Ctrl+C 停止并删除。/ The demo is ready; Ctrl+C stops and deletes it.');
  tell(`  ${server.origin}/stations/${stationId}\n`);
  tell(`登录密码均为 / the password of all: ${DEMO_PASSWORD}`);
  for (const { name, mobile, role } of Object.values(PEOPLE)) tell(`  ${mobile}  ${name}  ${role}`);
}
