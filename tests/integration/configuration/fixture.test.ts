import { expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { STORY_PERSONS } from '../../support/story.ts';

it('knows all', async () => {
  const app = await useApp();
  for (const p of STORY_PERSONS) console.log(p, JSON.stringify(await callerOf(app, p).account.me()));
  app.passMinutes(60*24*40);
  for (const p of STORY_PERSONS) (await callerOf(app, p).account.me());
  await expect(callerOf(app, null).account.me()).rejects.toThrow();
  const t=performance.now();
  await useApp();
  console.log(performance.now()-t);
});
