import { expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';

it('measures', async () => {
  const app = await useApp();
  const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000; };
  for (const size of [1, 10, 20, 50, 90, 99, 400, 2000]) {
  await app.engine.configure('x', async ({ tables }) => {
    const total = 2000;
    const all = Array.from({ length: total }, (_, i) => ({ resourceId: 1 + i % 40, fromMin: 30000000 + Math.floor(i / 40) * 1440, holder: -size, toMin: 30000000 + Math.floor(i / 40) * 1440 + 1440, kind: 'house', quantity: 0, allOfIt: 1, stationId: 1, localDay: i, occurrenceDay: i }));
    const t = cpu(), w = performance.now();
    for (let i = 0; i < total; i += size) await tables.claim.createMany({ data: all.slice(i, i + size) });
    console.log(size, (cpu() - t) / total, (performance.now() - w) / total);
  });
  }
  await app.engine.configure('x', async ({ tables }) => {
    const total = 14640;
    const all = Array.from({ length: total }, (_, i) => [ 1 + i % 40, 30000000 + Math.floor(i / 40) * 1440,  -5,  30000000 + Math.floor(i / 40) * 1440 + 1440,  i, i ]);
    const t = cpu(), w = performance.now();
    await tables.$executeRawUnsafe("INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, all_of_it, station_id, local_day, occurrence_day) SELECT value->>0, value->>1, value->>2, value->>3, 'house', 0, 1, 1, value->>4, value->>5 FROM json_each(?)", JSON.stringify(all));
    console.log('raw', (cpu() - t), (performance.now() - w), (cpu() - t) / total, (performance.now() - w) / total);
  });
});
