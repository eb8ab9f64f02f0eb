import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { request } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import { makeProgramFolder } from '../../support/program-folder.ts';
import { makeSelfSignedCertificate } from '../../support/self-signed-certificate.ts';
import { startServer, type ServerOptions, type StartedServer } from '../../support/start-server.ts';

/** It answers with what it was told by the entry; `/slow` waits until the file `release` is there. */
const APPLICATION = `
import { existsSync, writeFileSync } from 'node:fs';
globalThis[Symbol.for('yizhan.close')] = async () => writeFileSync('closed', 'yes');
export async function handler(request, response) {
  if (request.url === '/crash') setTimeout(() => { throw new Error('一个错误\\nsecond line'); });
  if (request.url === '/slow') {
    writeFileSync('slow-began', 'yes');
    while (!existsSync('release')) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { ORIGIN, PORT, BODY_SIZE_LIMIT, ADDRESS_HEADER, XFF_DEPTH } = process.env;
  const forwardedFor = request.headers['x-forwarded-for'];
  response.end(JSON.stringify({ ORIGIN, PORT, BODY_SIZE_LIMIT, ADDRESS_HEADER, XFF_DEPTH, forwardedFor }));
}`;

const folders: string[] = [];
const servers: StartedServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function startWith(
  handlerSource: string | null,
  env: ServerOptions['env'] = {},
): Promise<StartedServer & { folder: string }> {
  const folder = makeProgramFolder(handlerSource);
  folders.push(folder);
  const server = await startServer({ programFolder: folder, env });
  servers.push(server);
  return { ...server, folder };
}

function waitForFile(path: string): Promise<void> {
  return expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(true);
}

function signalOrGone(processId: number): 'signalled' | 'gone' {
  try {
    process.kill(processId, 'SIGTERM');
    return 'signalled';
  } catch {
    return 'gone';
  }
}

describe('a start', () => {
  it('says where it listens, and tells the application and the adapter', async () => {
    const server = await startWith(APPLICATION, { XFF_DEPTH: '7', ADDRESS_HEADER: 'x-evil' });
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(server.origin)).json()).toEqual({
      ORIGIN: server.origin,
      PORT: new URL(server.origin).port,
      BODY_SIZE_LIMIT: '12582912',
    });
  });

  it('says the origin that was set, although it listens elsewhere', async () => {
    const server = await startWith(APPLICATION, {
      ORIGIN: 'https://yizhan.example.cn',
      TRUSTED_PROXY: '1',
      PORT: '0',
    });
    expect(server.origin).toBe('https://yizhan.example.cn');
  });

  it('refuses a wrong setting with a sentence before it loads anything', async () => {
    await expect(startWith('throw new Error("loaded")', { PORT: 'eighty' })).rejects.toThrow(
      /ended with 2 .*\nPORT 应为.*\nPORT must be a whole number/,
    );
  });

  it('refuses a clock in production, and NODE_ENV unset is production', async () => {
    await expect(startWith(APPLICATION, { NODE_ENV: undefined, CLOCK: '2026-12-01T09:00' })).rejects.toThrow(
      /CLOCK is for tests/,
    );
  });

  it('says which port is taken', async () => {
    const first = await startWith(APPLICATION);
    const port = new URL(first.origin).port;
    await expect(startWith(APPLICATION, { PORT: port })).rejects.toThrow(
      new RegExp(`PORT ${port} is in use on HOST 127.0.0.1`),
    );
  });

  it('says that the program is not built', async () => {
    await expect(startWith(null)).rejects.toThrow(/npm run build/);
  });

  it('ends with one line of log where the application cannot be loaded', async () => {
    await expect(startWith('throw new Error("the database is of a later version")')).rejects.toThrow(
      /ended with 1 .*\n\{"level":60,.*"msg":"the database is of a later version".*\}\n$/,
    );
  });

  it('speaks https with its own certificate', async () => {
    const files = makeSelfSignedCertificate();
    const folder = makeProgramFolder(APPLICATION);
    folders.push(folder);
    writeFileSync(join(folder, 'own.crt'), files.cert);
    writeFileSync(join(folder, 'own.key'), files.key);
    const server = await startServer({
      programFolder: folder,
      env: { TLS_CERT: 'own.crt', TLS_KEY: 'own.key' },
    });
    servers.push(server);
    expect(server.origin).toMatch(/^https:/);
    const port = new URL(server.origin).port;
    const call = request({ host: '127.0.0.1', port, servername: 'localhost', ca: files.cert }).end();
    const [response] = (await once(call, 'response')) as [{ statusCode: number }];
    expect(response.statusCode).toBe(200);
  });
});

describe('the end', () => {
  it('answers what is under way, then closes the application, and exits with 0', async () => {
    const server = await startWith(APPLICATION);
    const slow = fetch(`${server.origin}/slow`);
    await waitForFile(join(server.folder, 'slow-began'));
    const stopped = server.stop();
    await expect
      .poll(() =>
        fetch(server.origin).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    writeFileSync(join(server.folder, 'release'), 'yes');
    expect((await slow).status).toBe(200);
    expect(await stopped).toBe(0);
    expect(readFileSync(join(server.folder, 'closed'), 'utf8')).toBe('yes');
  });

  it('does not wait for connections that are only kept open', async () => {
    const server = await startWith(APPLICATION);
    await (await fetch(server.origin)).text();
    const startedAt = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('is at once where the signal is given again', async () => {
    const server = await startWith(APPLICATION);
    const slow = fetch(`${server.origin}/slow`).catch(() => 'cut off');
    await waitForFile(join(server.folder, 'slow-began'));
    const startedAt = performance.now();
    await expect.poll(() => signalOrGone(server.processId), { timeout: 8_000 }).toBe('gone');
    expect(await server.stop()).toBe(1);
    expect(await slow).toBe('cut off');
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('is one line of log and code 1 after an error that nobody caught', async () => {
    const server = await startWith(APPLICATION);
    await fetch(`${server.origin}/crash`).catch(() => null);
    expect(await server.stop()).toBe(1);
    const lines = server.output().trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1]!)).toMatchObject({ level: 60, msg: '一个错误\nsecond line' });
  });
});

describe('a caller', () => {
  async function answerTo(origin: string, raw: string): Promise<string> {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.write(raw);
    await once(socket, 'close');
    return Buffer.concat(chunks).toString('utf8').split('\r\n')[0] ?? '';
  }

  it('that sends no HTTP is told so in a line', async () => {
    const server = await startWith(APPLICATION);
    expect(await answerTo(server.origin, 'hello\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request');
    const long = `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect(await answerTo(server.origin, long)).toBe('HTTP/1.1 431 Request Header Fields Too Large');
  });

  it('behind one proxy of ours has the address that the proxy wrote last', async () => {
    const server = await startWith(APPLICATION, { TRUSTED_PROXY: '1' });
    const headers = { 'x-forwarded-for': '1.1.1.1, 198.51.100.1' };
    expect(await (await fetch(server.origin, { headers })).json()).toMatchObject({
      ADDRESS_HEADER: 'x-forwarded-for',
      forwardedFor: '198.51.100.1',
    });
    expect(await (await fetch(server.origin)).json()).toMatchObject({ forwardedFor: '127.0.0.1' });
  });
});
