import { expect, test as base } from './browser-test.ts';
import { startHallServer, type HallServer } from './hall-server.ts';

/** For tests that book: a hall of their own, so that nobody else finds it fuller than they left it. */
export const test = base.extend<object, { readonly hall: HallServer }>({
  hall: [
    // Playwright reads from the pattern which fixtures are asked for: none.
    async ({}, use) => {
      const hall = await startHallServer();
      await use(hall);
      await hall.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect };
