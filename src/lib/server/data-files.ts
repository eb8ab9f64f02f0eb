/** The database within the data folder. */
export const DATABASE_FILE = 'yizhan.db';
/** Within the data folder: what meal tickets are derived from. */
export const TICKET_KEY_FILE = 'ticket.key';
/** Beside a backup of the database, the key that was in use when it was taken. */
export function ticketKeyBeside(backup: string): string {
  return `${backup}.${TICKET_KEY_FILE}`;
}
/** The released migrations, from the program's own folder, in which it is started. */
export const MIGRATIONS = 'prisma/migrations/sqlite';
/** Run by Node as it is, in a thread; likewise from the program's own folder. */
export const SPREADSHEET_WORKER = 'src/lib/server/spreadsheet/spreadsheet-worker.ts';
