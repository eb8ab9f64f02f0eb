import type { RequestEvent } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { viewAsking } from '#lib/server/availability/view-asking.ts';
import { readAsked } from '../../../src/routes/stations/[id]/ask/read-asking.server.ts';
import { START, useApp, type TestApp } from '../../support/app-fixture.ts';

/** What the page of asking makes of an address on Monday, 30 November, at an hour of the station's clock. */
async function asked(app: TestApp, hour: number, query: string) {
  app.setClock(instantOf(START + (hour - 9) * 60));
  const url = new URL(`https://yizhan.example.org/stations/x/ask?${query}`);
  const event = { locals: { app, actor: null, language: 'zh-CN' }, url } as unknown as RequestEvent;
  return readAsked(event, viewAsking(app, app.story.stationId));
}

it('means tomorrow where somebody comes from the page of a day of which nothing is left', async () => {
  const app = await useApp();
  const noon = await asked(app, 12, 'day=2026-11-30');
  expect(noon.choice).toMatchObject({ days: 'single', single: ['2026-11-30'] });
  expect(noon.offer.isTodayOver).toBe(false);
  const night = await asked(app, 20, 'day=2026-11-30');
  expect(night.choice).toMatchObject({ days: 'tomorrow', single: [] });
  expect(night.offer.isTodayOver).toBe(true);
});

it('keeps the day that was chosen, and a day that is to come', async () => {
  const app = await useApp();
  const chosen = await asked(app, 20, 'when=single&day=2026-11-30');
  expect(chosen.choice).toMatchObject({ days: 'single', single: ['2026-11-30'] });
  expect((await asked(app, 20, 'day=2026-12-02')).choice.single).toEqual(['2026-12-02']);
});

it('tells the weeks by their last workday', async () => {
  const app = await useApp();
  const { offer } = await asked(app, 20, 'day=2026-12-02');
  expect(offer.spans['this-week']).toEqual({ from: '2026-12-01', to: '2026-12-04' });
  expect(offer.spans['next-week']).toEqual({ from: '2026-12-07', to: '2026-12-11' });
  expect(offer.spans['tomorrow']).toEqual({ from: '2026-12-01', to: '2026-12-01' });
});

it('says of times and desks what is wrong with them, where they are chosen', async () => {
  const app = await useApp();
  const times = await asked(app, 9, 'day=2026-12-02&part=times&start=12:00&end=11:00');
  expect(times.problems['part']).toContain('结束时间应晚于开始时间。');
  const desks = Array.from({ length: 301 }, (_, index) => `desk=${String(index).padStart(16, 'A')}`);
  const many = await asked(app, 9, `day=2026-12-02&${desks.join('&')}`);
  expect(many.problems['desk']).toContain('最多选择300个工位。');
  const zone = await asked(app, 9, `day=2026-12-02&kind=desk&zone=${'A'.repeat(16)}`);
  expect(zone.problems['zone']).toContain('该分区已停用');
});
