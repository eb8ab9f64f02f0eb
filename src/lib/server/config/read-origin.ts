import { isIPv6 } from 'node:net';
import { isLoopbackHost } from './loopback-host.ts';
import { accept, refuse, writtenValue, type Environment, type Setting } from './setting.ts';

/** What the program listens with: the origin must agree with it. */
interface Listening {
  readonly host: string;
  readonly port: number;
  readonly hasTls: boolean;
}

interface Origin {
  /** Scheme, host and port, without a path, as browsers write it. */
  readonly origin: string;
  /** Without encryption and not on this machine only. */
  readonly plainHttp: boolean;
}

/**
 * The address under which browsers reach the program: ORIGIN, or for a loopback HOST the one that follows from HOST and
 * PORT. It is never taken from a request, because links in mails and the check of forms rely on it.
 */
export function readOrigin(env: Environment, listening: Listening): Setting<Origin> {
  const text = writtenValue(env, 'ORIGIN');
  if (text !== null) return parseOrigin(text, listening.hasTls);
  if (isLoopbackHost(listening.host)) return accept({ origin: localOriginOf(listening), plainHttp: false });
  return refuse(
    `HOST 为 ${listening.host}，其他机器可以访问，因此必须设置 ORIGIN（浏览器访问的地址），例如 ORIGIN=https://yizhan.example.cn。`,
    `HOST is ${listening.host}, which other machines reach, so ORIGIN must say under which address, for example ORIGIN=https://yizhan.example.cn.`,
  );
}

/** The origin of a program that only its own machine reaches. */
function localOriginOf({ host, port, hasTls }: Listening): string {
  const name = isIPv6(host) ? `[${host}]` : host;
  return new URL(`${hasTls ? 'https' : 'http'}://${name}:${port}`).origin;
}

function parseOrigin(text: string, hasTls: boolean): Setting<Origin> {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return refuse(
      `ORIGIN 应为 http:// 或 https:// 开头的地址，现为“${text}”。`,
      `ORIGIN must be an address that begins with http:// or https://; it is "${text}".`,
    );
  }
  if (url.origin !== text) {
    return refuse(
      `ORIGIN 只能包含协议、主机和端口，应写作 ${url.origin}，现为“${text}”。`,
      `ORIGIN must be scheme, host and port only, written ${url.origin}; it is "${text}".`,
    );
  }
  if (hasTls && url.protocol === 'http:') {
    return refuse(
      `已设置 TLS_CERT 和 TLS_KEY，ORIGIN 必须以 https:// 开头，现为“${text}”。`,
      `TLS_CERT and TLS_KEY are set, so ORIGIN must begin with https://; it is "${text}".`,
    );
  }
  return accept({ origin: text, plainHttp: url.protocol === 'http:' && !isLoopbackHost(url.hostname) });
}
