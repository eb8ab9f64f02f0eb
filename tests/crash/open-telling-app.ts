import { instantOf } from '#lib/domain/time/instant.ts';
import type { MailConfig } from '#lib/server/config/messages-config.ts';
import { openApp, type OpenedApp } from '#lib/server/open-app.ts';

export interface Telling {
  readonly dataDir: string;
  /** At which the clock stands. */
  readonly minute: number;
  readonly mail: MailConfig;
}

/** The program over these data, which mails and calls others on this machine. */
export function openTellingApp({ dataDir, minute, mail }: Telling): OpenedApp {
  return openApp({
    mode: 'test',
    dataDir,
    clock: instantOf(minute),
    logLevel: 'silent',
    rateCallsPerMinute: 0,
    messages: { sms: null, mail },
    privateHosts: ['127.0.0.1'],
  });
}
