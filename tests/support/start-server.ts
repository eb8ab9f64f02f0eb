import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM_FOLDER = fileURLToPath(new URL('../../', import.meta.url));
const START_MS_MAX = 60_000;
const STOP_MS_MAX = 15_000;

export interface StartedServer {
  /** Scheme, host and port, such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly dataDir: string;
  /** The process of the server itself, without a script between. */
  readonly processId: number;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  /** Sends SIGTERM, waits for the end, deletes a data folder that was made for it; answers the exit code. */
  readonly stop: () => Promise<number>;
  /** Sends SIGKILL and waits for the end; the data folder stays, to be looked at or started on again. */
  readonly kill: () => Promise<void>;
}

export interface ServerOptions {
  /** A folder that outlives the server; without it a new one, deleted when the server is stopped. */
  readonly dataDir?: string;
  /** More settings, over those that every test server has; `undefined` unsets one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where src/main.ts and build/ are, if not in this repository. */
  readonly programFolder?: string;
}

/** Starts the built program as a process of its own on a free port, and waits until it says that it listens. */
export async function startServer(options: ServerOptions = {}): Promise<StartedServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'yizhan-test-'));
  const child = spawnServer(options, dataDir);
  const output = collectOutput(child);
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => {
      resolve(code ?? -1);
    });
  });
  const removeOwnFolder = (): void => {
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const origin = await listening(child, output, ended);
    return {
      origin,
      dataDir,
      processId: child.pid ?? 0,
      output,
      stop: async () => {
        child.kill('SIGTERM');
        const code = await endedWithin(child, ended);
        removeOwnFolder();
        return code;
      },
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    removeOwnFolder();
    throw error;
  }
}

function spawnServer({ env, programFolder = PROGRAM_FOLDER }: ServerOptions, dataDir: string): ChildProcess {
  const own = { NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', ORIGIN: undefined, DATA_DIR: dataDir };
  // Tests run on Node 24, and the server runs on the same.
  return spawn(process.execPath, ['src/main.ts'], {
    cwd: programFolder,
    env: { ...process.env, ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collectOutput(child: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

function listening(child: ChildProcess, output: () => string, ended: Promise<number>): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the server said nothing of listening for ${START_MS_MAX} ms:\n${output()}`));
    }, START_MS_MAX);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code} before it listened:\n${output()}`));
    });
    child.stdout?.on('data', () => {
      const origin = /^listening on (\S+)$/m.exec(output())?.[1];
      if (origin === undefined) return;
      clearTimeout(timer);
      resolve(origin);
    });
  });
}

async function endedWithin(child: ChildProcess, ended: Promise<number>): Promise<number> {
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
  const code = await ended;
  clearTimeout(timer);
  return code;
}
