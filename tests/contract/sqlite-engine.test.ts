import { contentsOf } from '../support/sqlite-connection.ts';
import { useBareConnection, useEngine, useStore } from '../support/use-engine.ts';
import { describeEngine } from './describe-engine.ts';

describeEngine('SQLite', () => {
  const store = useStore();
  const engine = useEngine(store, { busyWaitMs: 0 });
  const outside = useBareConnection(store);
  outside.pragma('busy_timeout = 0');
  return {
    engine,
    contents: () => contentsOf(outside),
    runOutside: (sql) => {
      outside.exec(sql);
    },
  };
});
