import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_FILE } from '#lib/server/data-files.ts';
import { startServer } from '../../tests/support/start-server.ts';
import { CLOCK } from '../data/clock.ts';

export interface MeasuredServer {
  readonly origin: string;
  readonly processId: number;
  /** It computes nothing from now on until it goes on, and keeps its connections. */
  pause(): void;
  goOn(): void;
  stop(): Promise<void>;
}

/** A new folder, whose database `make` writes before the server starts; it is deleted with the stop. */
export interface DataFolder {
  readonly databaseFile: string;
  readonly folder: string;
  remove(): void;
}

export function makeDataFolder(): DataFolder {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-bench-'));
  return {
    folder,
    databaseFile: join(folder, DATABASE_FILE),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The program as it is built for production. Only its mode is another: in it the clock can be set and the calls that
 * are the measure are there.
 */
export async function startMeasuredServer(
  data: DataFolder,
  programFolder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<MeasuredServer> {
  const { origin, processId, stop } = await startServer({
    dataDir: data.folder,
    programFolder,
    env: { NODE_ENV: 'test', CLOCK, RATE_CALLS_PER_MINUTE: '0', LOG_LEVEL: 'warn', TZ: 'UTC', ...more },
  });
  const goOn = (): void => void process.kill(processId, 'SIGCONT');
  return {
    origin,
    processId,
    pause: () => void process.kill(processId, 'SIGSTOP'),
    goOn,
    stop: async () => {
      goOn();
      await stop();
      data.remove();
    },
  };
}
