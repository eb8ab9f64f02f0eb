import { chromium } from '@playwright/test';
import { browserOnThisMachine } from '../../scripts/find-browser.mjs';
import { startHallServer } from './hall-server.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from './story.ts';
const hall = await startHallServer();
const browser = await chromium.launch({ args: ['--no-sandbox'], executablePath: browserOnThisMachine() ?? undefined });
const shots = (process.argv[2] ?? '').split(' ');
const S = hall.story;
const desk = JSON.parse(await (await fetch(`${hall.origin}/api/trpc/availability.day?input=${encodeURIComponent(JSON.stringify({ stationId: S.stationId, day: '2026-12-01' }))}`)).text()).result.data;
const deskId = (l: string) => desk.resources.find((r: any) => r.label === l).id;
const paths: Record<string, [string, string | null]> = {
  empty: [`/stations/${S.stationId}/ask`, 'administrator'],
  month: [`/stations/${S.stationId}/ask?people=6&when=next-month&part=full-day`, 'administrator'],
  refused: [`/stations/${S.stationId}/ask?people=other&count=30&when=next-month&part=full-day`, 'administrator'],
  picked: [`/stations/${S.stationId}/ask?day=2026-12-01&desk=${deskId('E01')}&desk=${deskId('E02')}`, 'administrator'],
  problems: [`/stations/${S.stationId}/ask?people=other&count=&when=range&show=yes`, 'administrator'],
  room: [`/stations/${S.stationId}/ask?kind=room&place=${S.largeRoomId}&day=2026-12-01`, 'administrator'],
  out: [`/stations/${S.stationId}/ask?people=6&when=next-month`, null],
  noparty: [`/stations/${S.stationId}/ask`, 'stranger'],
  prov: [`/stations/${S.stationId}/ask?people=2&when=range&from=2026-12-28&to=2027-01-08&on=workdays`, 'administrator'],
  today: [`/stations/${S.stationId}/ask?day=2026-11-30&people=2`, 'administrator'],
  labels: [`/stations/${S.stationId}/labels`, 'manager'],
  labels2: [`/stations/${S.stationId}/labels?zone=${S.zoneId}&kind=room&kind=area&kind=counter&kind=door`, 'manager'],
  placefree: [`/places/${deskId('E01')}`, null],
  placeown: [`/places/${deskId('A01')}`, 'administrator'],
  placeclosed: [`/places/${deskId('H05')}`, null],
};
for (const shot of shots) {
  const [name, width = '390', language = 'zh-CN', scheme = 'light', js = 'js'] = shot.split(':');
  const [path, who] = paths[name!]!;
  const context = await browser.newContext({ viewport: { width: Number(width), height: 844 }, locale: language, colorScheme: scheme as 'light', javaScriptEnabled: js === 'js', baseURL: hall.origin });
  if (who) await context.request.post(`${hall.origin}/api/trpc/account.signIn`, { data: { mobile: STORY_PEOPLE[who as 'member'].mobile, password: STORY_PASSWORD }, headers: { origin: hall.origin } });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() !== 'log') console.log(name, m.text().slice(0, 300)); });
  const answer = await page.goto(path);
  console.log(name, answer?.status(), await page.title());
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `/tmp/a-shots/${shot.replaceAll(':', '-')}.png`, fullPage: true });
  await page.screenshot({ path: `/tmp/a-shots/${shot.replaceAll(':', '-')}-fold.png` });
  await context.close();
}
await browser.close();
await hall.stop();
