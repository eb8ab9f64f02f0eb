import { isIP } from 'node:net';
import { LOG_LEVELS, MODES, type Config, type Mode } from './config.ts';
import { readClock } from './read-clock.ts';
import { readMail } from './read-mail.ts';
import { readOidc } from './read-oidc.ts';
import { readOrigin } from './read-origin.ts';
import { readSms } from './read-sms.ts';
import {
  accept,
  readEvery,
  readWholeNumber,
  readWord,
  refuse,
  writtenValue,
  type Environment,
  type Setting,
} from './setting.ts';

const DATA_DIR_DEFAULT = './data';
const HOST_DEFAULT = '127.0.0.1';
const PORT_DEFAULT = 3000;
const PORT_MAX = 65_535;
const TRUSTED_PROXY_MAX = 10;
const RATE_CALLS_PER_MINUTE_DEFAULT = 6_000;
const RATE_CALLS_PER_MINUTE_MAX = 1_000_000;

const HOST_NAME_PATTERN =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/**
 * Reads and checks the environment: DATA_DIR, HOST, PORT, ORIGIN, TLS_CERT, TLS_KEY, CLOCK, LOG_LEVEL, TRUSTED_PROXY,
 * RATE_CALLS_PER_MINUTE, PRIVATE_HOSTS, MESSAGES_SMS_…, MAIL_…, OIDC_… and NODE_ENV (unset is production). It touches no file; `loadTls` and `prepareDataFolder` do.
 * The first problem is the answer, a line of Chinese and one of English that name the variable.
 */
export function readConfig(
  env: Environment,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problem: string } {
  const mode = readWord(env, 'NODE_ENV', MODES, 'production');
  if (!mode.ok) return mode;
  const own = readEvery({
    mode: () => mode,
    dataDir: () => accept(writtenValue(env, 'DATA_DIR') ?? DATA_DIR_DEFAULT),
    host: () => readHost(env),
    port: () => readWholeNumber(env, 'PORT', { min: 0, max: PORT_MAX, otherwise: PORT_DEFAULT }),
    tls: () => readTls(env),
    clock: () => readClock(env, mode.value),
    logLevel: () => readWord(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    trustedProxyHops: () =>
      readWholeNumber(env, 'TRUSTED_PROXY', { min: 0, max: TRUSTED_PROXY_MAX, otherwise: 0 }),
    rateCallsPerMinute: () => readRate(env, mode.value),
    privateHosts: () => readPrivateHosts(env),
    messages: () => readEvery({ sms: () => readSms(env), mail: () => readMail(env) }),
  });
  if (!own.ok) return own;
  const origin = readOrigin(env, {
    host: own.value.host,
    port: own.value.port,
    hasTls: own.value.tls !== null,
  });
  if (!origin.ok) return origin;
  const oidc = readOidc(env, origin.value.origin);
  if (!oidc.ok) return oidc;
  return { ok: true, config: { ...own.value, ...origin.value, oidc: oidc.value } };
}

function readHost(env: Environment): Setting<string> {
  const host = writtenValue(env, 'HOST') ?? HOST_DEFAULT;
  if (isIP(host) !== 0 || (HOST_NAME_PATTERN.test(host) && !/^[\d.]+$/.test(host))) return accept(host);
  return refuse(
    `HOST 应为本机的 IP 地址或主机名（不含协议和端口），例如 127.0.0.1 或 0.0.0.0，现为“${host}”。`,
    `HOST must be an IP address or name of this machine without scheme and port, such as 127.0.0.1 or 0.0.0.0; it is "${host}".`,
  );
}

function readTls(env: Environment): Setting<Config['tls']> {
  const certFile = writtenValue(env, 'TLS_CERT');
  const keyFile = writtenValue(env, 'TLS_KEY');
  if (certFile !== null && keyFile !== null) return accept({ certFile, keyFile });
  if (certFile === null && keyFile === null) return accept(null);
  const missing = certFile === null ? 'TLS_CERT' : 'TLS_KEY';
  return refuse(
    `TLS_CERT 和 TLS_KEY 须同时设置，现缺少 ${missing}。`,
    `TLS_CERT and TLS_KEY belong together: ${missing} is missing.`,
  );
}

/** Names and numbers without scheme and port, separated by commas. */
function readPrivateHosts(env: Environment): Setting<readonly string[]> {
  const hosts = (writtenValue(env, 'PRIVATE_HOSTS') ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => isIP(host) === 0 && !HOST_NAME_PATTERN.test(host));
  if (wrong === undefined) return accept(hosts);
  return refuse(
    `PRIVATE_HOSTS 应为以逗号分隔的主机名或 IP 地址（不含协议和端口），其中“${wrong}”不是。`,
    `PRIVATE_HOSTS must be names or IP addresses without scheme and port, separated by commas; "${wrong}" is neither.`,
  );
}

function readRate(env: Environment, mode: Mode): Setting<number> {
  return readWholeNumber(env, 'RATE_CALLS_PER_MINUTE', {
    min: mode === 'production' ? 1 : 0,
    max: RATE_CALLS_PER_MINUTE_MAX,
    otherwise: RATE_CALLS_PER_MINUTE_DEFAULT,
  });
}
