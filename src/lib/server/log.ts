import pino from 'pino';

export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error' | 'fatal'>;

/** One line of JSON an event; line breaks and control characters in values are encoded. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
