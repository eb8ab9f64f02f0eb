// Takes the write lock of a database, says so, and gives it back when its input says anything: lock-database.ts <file>.
import { createInterface } from 'node:readline';
import { connectBare } from './sqlite-connection.ts';

const db = connectBare(process.argv[2] ?? '');
db.exec('BEGIN IMMEDIATE');
process.stdout.write('locked\n');
for await (const _line of createInterface({ input: process.stdin })) {
  db.exec('COMMIT');
  db.close();
  process.stdout.write('released\n');
  break;
}
process.exit(0);
