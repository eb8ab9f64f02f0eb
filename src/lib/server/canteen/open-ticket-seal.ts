import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TICKET_KEY_FILE } from '#lib/server/data-files.ts';
import { TicketSeal } from './ticket-seal.ts';

const KEY_BYTES = 32;

/** The seal of a data folder; the first one to ask makes its key. */
export function openTicketSeal(folder: string): TicketSeal {
  const file = join(folder, TICKET_KEY_FILE);
  if (!existsSync(file)) writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new RangeError(`${file} is not a key of ${KEY_BYTES} bytes`);
  return new TicketSeal(key);
}
