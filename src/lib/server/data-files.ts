/** The database within the data folder. */
export const DATABASE_FILE = 'yizhan.db';
/** The released migrations, from the program's own folder, in which it is started. */
export const MIGRATIONS = 'prisma/migrations/sqlite';
/** Run by Node as it is, in a thread; likewise from the program's own folder. */
export const SPREADSHEET_WORKER = 'src/lib/server/spreadsheet/spreadsheet-worker.ts';
