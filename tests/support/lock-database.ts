// Takes the write lock of a database, says so, and gives it back when its input says anything: lock-database.ts <file>.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { connectBare } from './sqlite-connection.ts';

const db = connectBare(process.argv[2] ?? '');
db.exec('BEGIN IMMEDIATE');
process.stdout.write('locked\n');
await once(createInterface({ input: process.stdin }), 'line');
db.exec('COMMIT');
db.close();
process.stdout.write('released\n');
process.exit(0);
