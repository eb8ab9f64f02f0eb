import { LedgerRefused, StoreUnavailable } from '../engine-errors.ts';

/** SQLite's result code of an error (`SQLITE_BUSY`, …), also where Prisma's adapter has wrapped it; null for other errors. */
export function sqliteCodeOf(error: unknown): string | null {
  for (const layer of layersOf(error)) {
    const code = layer['code'] ?? layer['originalCode'];
    if (typeof code === 'string' && code.startsWith('SQLITE_')) return code;
  }
  return null;
}

/** True where another connection holds the lock that this one needs. */
export function isBusy(error: unknown): boolean {
  return sqliteCodeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
}

const FATAL_CODES = [
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_NOMEM',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_READONLY',
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_PROTOCOL',
  'SQLITE_CANTOPEN',
  'SQLITE_INTERRUPT',
];

/** True where the error speaks of the file or the disk and not of the statement: the whole transaction must end. */
export function isFatalToTransaction(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code !== null && FATAL_CODES.some((fatal) => code.startsWith(fatal));
}

/** True where the file is no database of SQLite, or one that is damaged. */
export function isDamaged(error: unknown): boolean {
  const code = sqliteCodeOf(error) ?? '';
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB');
}

/** True where a guard raised. Prisma's adapter reports a trigger's RAISE as a broken foreign key; the message tells. */
function isRefusedByGuard(error: unknown): boolean {
  return layersOf(error).some(
    (layer) =>
      (typeof layer['message'] === 'string' && layer['message'].includes('ledger: ')) ||
      (typeof layer['originalMessage'] === 'string' && layer['originalMessage'].includes('ledger: ')),
  );
}

/** The engine's own error for one of SQLite's or Prisma's; other errors pass through unchanged. */
export function translateError(error: unknown): unknown {
  const own = layersOf(error).find((layer) => layer instanceof StoreUnavailable);
  if (own) return own;
  if (isRefusedByGuard(error))
    return new LedgerRefused('the guard of the ledger refused the write', { cause: error });
  if (isFatalToTransaction(error))
    return new StoreUnavailable('the store cannot take writes now', { cause: error });
  return error;
}

/** The error and what it wraps, outermost first. */
function layersOf(error: unknown): Record<string, unknown>[] {
  const layers: Record<string, unknown>[] = [];
  const waiting: unknown[] = [error];
  const LAYERS_MAX = 12;
  while (waiting.length > 0 && layers.length < LAYERS_MAX) {
    const next = waiting.shift();
    if (typeof next !== 'object' || next === null) continue;
    const layer = next as Record<string, unknown>;
    layers.push(layer);
    waiting.push(layer['cause'], layer['meta'], layer['driverAdapterError']);
  }
  return layers;
}
