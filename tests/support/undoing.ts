import type { App } from '#lib/server/app.ts';

/** The engine refuses it after it has written what stands before it. */
export const NO_SUCH_TRIAL = { type: 'end-trial', stationId: 9_999 } as const;

/** The same app, but all that it writes is rolled back at the last moment. */
export function undoing<Opened extends Pick<App, 'engine'>>(app: Opened): Opened {
  return {
    ...app,
    engine: {
      ...app.engine,
      transact: (task: Parameters<App['engine']['transact']>[0]) =>
        app.engine.transact({
          ...task,
          decide: (situation) => {
            const { changes, answer } = task.decide(situation);
            return { changes: [...changes, NO_SUCH_TRIAL], answer };
          },
        }),
    },
  };
}
