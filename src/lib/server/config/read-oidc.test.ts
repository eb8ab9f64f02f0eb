import { describe, expect, test } from 'vitest';
import { readOidc } from './read-oidc.ts';

const WHOLE = {
  OIDC_NAME: '江城政务',
  OIDC_ISSUER: 'https://id.example.cn',
  OIDC_AUTHORIZATION_URL: 'https://id.example.cn/auth',
  OIDC_TOKEN_URL: 'https://id.example.cn/token',
  OIDC_JWKS_URL: 'https://id.example.cn/jwks',
  OIDC_CLIENT_ID: 'yizhan',
  OIDC_CLIENT_SECRET: 'a-secret-that-is-long',
};
const HTTPS = 'https://yizhan.example.cn';

describe('sign-in by another house', () => {
  test('is off where nothing is set, and on where all is', () => {
    expect(readOidc({}, HTTPS)).toEqual({ ok: true, value: null });
    expect(readOidc(WHOLE, HTTPS)).toMatchObject({ ok: true, value: { issuer: 'https://id.example.cn' } });
  });

  test.each(Object.keys(WHOLE))('needs %s like all the others', (name) => {
    const read = readOidc({ ...WHOLE, [name]: '' }, HTTPS);
    expect(read.ok ? '' : read.problem).toContain(`${name} is missing`);
  });

  test.each([
    'http://id.example.cn/token',
    'http://127.0.0.1:9000/token',
    'https://user:pass@id.example.cn/token',
    'ftp://id.example.cn',
    'not an address',
  ])('takes no token address %s where our own origin is encrypted', (address) => {
    expect(readOidc({ ...WHOLE, OIDC_TOKEN_URL: address }, HTTPS).ok).toBe(false);
  });

  test('may live unencrypted on this machine where our own origin is not encrypted either, and nowhere else', () => {
    const here = { ...WHOLE, OIDC_TOKEN_URL: 'http://127.0.0.1:9000/token' };
    expect(readOidc(here, 'http://127.0.0.1:3000').ok).toBe(true);
    const there = { ...WHOLE, OIDC_TOKEN_URL: 'http://10.0.0.5/token' };
    expect(readOidc(there, 'http://127.0.0.1:3000').ok).toBe(false);
  });

  test('shows no secret where it is wrong', () => {
    const read = readOidc({ ...WHOLE, OIDC_CLIENT_SECRET: '口令' }, HTTPS);
    expect(read.ok ? '' : read.problem).toMatch(/OIDC_CLIENT_SECRET/);
    expect(read.ok ? '' : read.problem).not.toContain('口令');
  });
});
