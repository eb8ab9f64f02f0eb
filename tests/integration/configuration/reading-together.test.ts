import { describe, expect, it } from 'vitest';
import { readTogether } from '#lib/server/config-source.ts';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { emptyZone } from './desks-of-the-story.ts';

describe('several reads of one answer', () => {
  it('tell of one state: they are made again where the configuration changes in between', async () => {
    const app = await useApp();
    let turns = 0;
    const counts = await readTogether(app, async ({ tables }) => {
      turns += 1;
      const before = await tables.zone.count();
      if (turns === 1) await emptyZone(app);
      return [before, await tables.zone.count()];
    });
    expect({ turns, counts }).toEqual({ turns: 2, counts: [2, 2] });
  });

  it('keep nobody from finding what they have just made', async () => {
    const app = await useApp();
    const goOn = Promise.withResolvers<null>();
    const began = Promise.withResolvers<null>();
    const slow = readTogether(app, async ({ tables }) => {
      await tables.zone.count();
      began.resolve(null);
      await goOn.promise;
      return tables.zone.count();
    });
    await began.promise;
    const zoneId = await emptyZone(app);
    await expect(callerOf(app, 'manager').resource.updateZone({ zoneId, name: '西二区' })).resolves.toEqual({
      done: true,
    });
    goOn.resolve(null);
    expect(await slow).toBe(2);
  });

  it('give up where the configuration never comes to rest', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    let turns = 0;
    const restless = readTogether(app, async () => {
      turns += 1;
      await callerOf(app, 'manager').station.update({ stationId, phone: `${turns}` });
    });
    await expect(restless).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(turns).toBe(10);
  });
});
