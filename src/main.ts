// The program: Node 24 runs this file as it is. It checks the environment before it loads anything else, listens, and loads
// the built application, which reads the same environment itself.
import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { PHOTO_FORM_BYTES_MAX, type Config } from '#lib/server/config/config.ts';
import { loadTls, type TlsFiles } from '#lib/server/config/load-tls.ts';
import { prepareDataFolder } from '#lib/server/config/prepare-data-folder.ts';
import { readConfig } from '#lib/server/config/read-config.ts';
import type { Setting } from '#lib/server/config/setting.ts';
import { createWebServer } from '#lib/server/web-server/create-web-server.ts';
import { exitWithCrash } from '#lib/server/web-server/exit-with-crash.ts';
import { findClientAddress } from '#lib/server/web-server/find-client-address.ts';
import { listenOn } from '#lib/server/web-server/listen-on.ts';
import { stopOnSignals } from '#lib/server/web-server/stop-on-signals.ts';
import { stopWebServer } from '#lib/server/web-server/stop-web-server.ts';

const EXIT_WRONG_SETTING = 2;
const EXIT_UNFIT_DATA = 3;
const OPEN_REQUESTS_MS_MAX = 10_000;

/** Under these names the application leaves a function that ends the answers which would stay open, */
const END_STREAMS = Symbol.for('yizhan.end-streams');
/** and an async function that ends its jobs and closes the database. */
const CLOSE_APPLICATION = Symbol.for('yizhan.close');

const APPLICATION = new URL('../build/handler.js', import.meta.url);

async function main(): Promise<void> {
  const { config, tls } = checkSettings();
  const application = Promise.withResolvers<RequestListener>();
  const server = createWebServer(tls, (request, response) => {
    if (config.trustedProxyHops > 0) {
      const forwardedFor = request.headers['x-forwarded-for']?.toString();
      const address = findClientAddress(request.socket.remoteAddress, forwardedFor, config.trustedProxyHops);
      request.headers['x-forwarded-for'] = address;
    }
    // What arrives while the application is still loading waits for it.
    void application.promise.then((handle) => {
      handle(request, response);
    });
  });
  const { port } = valueOrExit(await listenOn(server, config));
  stopOnSignals(async () => {
    await callApplication(END_STREAMS);
    await stopWebServer(server, OPEN_REQUESTS_MS_MAX);
    await callApplication(CLOSE_APPLICATION);
  });
  const origin = config.origin.replace(/:0$/, `:${port}`);
  tellAdapter(config, origin, port);
  application.resolve(await loadApplication());
  console.log(`listening on ${origin}`);
}

function checkSettings(): { config: Config; tls: TlsFiles | null } {
  const answer = readConfig(process.env);
  if (!answer.ok) return exitWith(answer.problem);
  const { config } = answer;
  const tls = config.tls === null ? null : valueOrExit(loadTls(config.tls));
  valueOrExit(prepareDataFolder(config.dataDir));
  if (existsSync(APPLICATION)) return { config, tls };
  return exitWith('程序尚未构建，请运行 npm run build。\nThe program is not built yet: run npm run build.');
}

function valueOrExit<T>(setting: Setting<T>): T {
  return setting.ok ? setting.value : exitWith(setting.problem);
}

function exitWith(problem: string): never {
  console.error(problem);
  process.exit(EXIT_WRONG_SETTING);
}

/** SvelteKit's adapter has settings of its own in the environment. They follow from ours, and no other of them is taken over. */
function tellAdapter(config: Config, origin: string, port: number): void {
  for (const name of ['PROTOCOL_HEADER', 'HOST_HEADER', 'PORT_HEADER', 'ADDRESS_HEADER', 'XFF_DEPTH']) {
    Reflect.deleteProperty(process.env, name);
  }
  process.env['ORIGIN'] = origin;
  process.env['PORT'] = String(port);
  // The largest that any page takes; `limitBody` holds all others to less.
  process.env['BODY_SIZE_LIMIT'] = String(PHOTO_FORM_BYTES_MAX);
  if (config.trustedProxyHops > 0) process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
}

async function loadApplication(): Promise<RequestListener> {
  try {
    const built: unknown = await import(APPLICATION.href);
    return (built as { handler: RequestListener }).handler;
  } catch (error) {
    // The class of the built program is another one than ours: only the name tells data that may not be served.
    if (error instanceof Error && error.name === 'StoreUnfit') return exitWithUnfitData(error.message);
    throw error;
  }
}

function exitWithUnfitData(reason: string): never {
  console.error(`数据不能使用，程序没有启动。处理办法见 docs/operating.md。原因：${reason}`);
  console.error(
    `The data may not be served, so the program did not start. See docs/operating.md. The reason: ${reason}`,
  );
  process.exit(EXIT_UNFIT_DATA);
}

async function callApplication(name: symbol): Promise<void> {
  const left: unknown = Reflect.get(globalThis, name);
  if (typeof left === 'function') await (left as () => Promise<void> | void)();
}

process.on('uncaughtException', exitWithCrash);
await main();
