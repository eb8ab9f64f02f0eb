// Opens an engine and kills itself right before the statement with the given number: migrate-and-die.ts <file> <migrations> <number>.
import { openSqliteEngine } from '#lib/server/engine/sqlite/open-sqlite-engine.ts';

const [, , file = '', migrations = '', last = '0'] = process.argv;
let count = 0;

const engine = openSqliteEngine({
  file,
  migrations,
  onLongHold: () => undefined,
  onStatement: () => {
    count += 1;
    if (count === Number(last)) process.kill(process.pid, 'SIGKILL');
  },
});
await engine.close();
