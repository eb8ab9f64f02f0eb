import { expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';

it('measures', async () => {
  const app = await useApp();
  const m = callerOf(app, 'manager');
  const s = app.story;
  let t = performance.now();
  for (const [to, name] of [['2026-12-10', '10'], ['2027-03-10', '100'], ['2027-12-01','366']]) {
  const { id } = await m.closure.create({ zoneId: s.zoneId, purpose: 'closure', when: { from: '2026-12-01', to: to! } });
  console.log(name, 'days x 40', performance.now() - t); 
  t = performance.now();
  await m.closure.end({ closureId: id });
  console.log('end', performance.now() - t);
  t = performance.now();
  }
  const { resources } = await m.resource.list({ stationId: s.stationId });
  t = performance.now();
  await m.resource.moveDesks({ desks: resources.filter(r => r.kind === 'desk').map((r, i) => ({ id: r.id, x: i, y: i })) });
  console.log('move 40', performance.now() - t);
  t = performance.now();
  await m.resource.renumber({ desks: resources.filter(r => r.kind === 'desk').map((r, i) => ({ id: r.id, label: `X${i}` })) });
  console.log('number 40', performance.now() - t);
});
