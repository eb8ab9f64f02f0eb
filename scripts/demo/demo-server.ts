import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

export interface DemoServer {
  readonly origin: string;
  /** From the link that the first start prints. */
  readonly setUpToken: string;
  /** Resolves when the process has ended, however it came to that. */
  readonly ended: Promise<void>;
  stop(): void;
}

const PORT_WANTED = 3000;

/** Starts the program on an empty folder, as `npm start` would, and waits until it listens. */
export async function startDemoServer(dataDir: string): Promise<DemoServer> {
  const port = process.env['PORT'] ?? String(await freePort());
  const env = { ...process.env, DATA_DIR: dataDir, PORT: port };
  const child = spawn(process.execPath, ['src/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  const output = await untilListening(child, ended);
  const origin = /listening on (\S+)/.exec(output)?.[1];
  const setUpToken = /\/set-up\/([A-Za-z0-9_-]+)/.exec(output)?.[1];
  if (origin === undefined || setUpToken === undefined)
    throw new Error(`the program did not start: ${output}`);
  return {
    origin,
    setUpToken,
    ended,
    stop: () => {
      child.kill('SIGTERM');
    },
  };
}

function untilListening(child: ChildProcess, ended: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/listening on \S+/.test(output)) resolve(output);
    });
    void ended.then(() => {
      reject(new Error(`the program ended before it listened: ${output}`));
    });
  });
}

/** The usual port, or any free one where somebody else listens there. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(0);
    });
    probe.listen(PORT_WANTED, '127.0.0.1', () => {
      probe.close(() => {
        resolve(PORT_WANTED);
      });
    });
  });
}
