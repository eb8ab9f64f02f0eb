import { cleanText } from '#lib/domain/text/plain-text.ts';
import { isLoopbackHost } from './loopback-host.ts';
import type { OidcConfig } from './oidc-config.ts';
import { accept, refuse, writtenValue, type Environment, type Setting } from './setting.ts';

const URLS = ['OIDC_ISSUER', 'OIDC_AUTHORIZATION_URL', 'OIDC_TOKEN_URL', 'OIDC_JWKS_URL'] as const;
const NAMES = [...URLS, 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;
const VISIBLE = /^[\x21-\x7e]{1,500}$/;
const NAME_CHARACTERS_MAX = 30;

/**
 * Sign-in by another house: all seven settings or none. Its addresses are https; on this machine they may be http where our
 * own origin is, as in tests. What is wrong with a secret is said without showing it.
 */
export function readOidc(env: Environment, origin: string): Setting<OidcConfig | null> {
  if (NAMES.every((name) => writtenValue(env, name) === null)) return accept(null);
  const missing = NAMES.find((name) => writtenValue(env, name) === null);
  if (missing !== undefined) {
    return refuse(
      `${NAMES.join('、')} 须同时设置，现缺少 ${missing}。`,
      `${NAMES.join(', ')} belong together: ${missing} is missing.`,
    );
  }
  const value = (name: (typeof NAMES)[number]): string => writtenValue(env, name) ?? '';
  const wrong = URLS.find((name) => !isUrlOfHouse(value(name), origin));
  if (wrong !== undefined) {
    return refuse(
      `${wrong} 应为 https:// 开头的地址，不含用户名、密码和 #；只有 ORIGIN 为 http:// 时，本机的地址才可用 http://。`,
      `${wrong} must be an https:// address without user, password and #; only where ORIGIN is http:// may an address of this machine use http://.`,
    );
  }
  const unprintable = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).find(
    (name) => !VISIBLE.test(value(name)),
  );
  if (unprintable !== undefined) {
    return refuse(
      `${unprintable} 应为 1 到 500 个可见的 ASCII 字符。`,
      `${unprintable} must be 1 to 500 visible ASCII characters.`,
    );
  }
  if (!cleanText(value('OIDC_NAME'), { maxCharacters: NAME_CHARACTERS_MAX, lines: 'one' }).ok) {
    return refuse(
      `OIDC_NAME 应为一行文字，最多 ${NAME_CHARACTERS_MAX} 个字。`,
      `OIDC_NAME must be one line of at most ${NAME_CHARACTERS_MAX} characters.`,
    );
  }
  return accept({
    name: value('OIDC_NAME'),
    issuer: value('OIDC_ISSUER'),
    authorizationUrl: value('OIDC_AUTHORIZATION_URL'),
    tokenUrl: value('OIDC_TOKEN_URL'),
    jwksUrl: value('OIDC_JWKS_URL'),
    clientId: value('OIDC_CLIENT_ID'),
    clientSecret: value('OIDC_CLIENT_SECRET'),
  });
}

function isUrlOfHouse(text: string, origin: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && isLoopbackHost(url.hostname) && origin.startsWith('http:');
}
