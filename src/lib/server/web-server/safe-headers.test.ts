import { describe, expect, it } from 'vitest';
import { withSafeHeaders } from './safe-headers.ts';

describe('the headers of every answer', () => {
  it('keep it out of caches and frames', () => {
    const { headers } = withSafeHeaders(new Response('x'));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('leave what the answer says itself', () => {
    const own = { 'cache-control': 'max-age=60', 'content-security-policy': "script-src 'nonce-a'" };
    const { headers } = withSafeHeaders(new Response('x', { headers: own }));
    expect(headers.get('cache-control')).toBe('max-age=60');
    expect(headers.get('content-security-policy')).toBe("script-src 'nonce-a'");
  });

  it.each([
    [undefined, 'Cookie, Accept-Language'],
    ['trpc-accept', 'trpc-accept, Cookie, Accept-Language'],
    ['Accept, COOKIE', 'Accept, COOKIE, Accept-Language'],
  ])('add to what the answer depends on already: %s', (vary, expected) => {
    const { headers } = withSafeHeaders(new Response('x', vary === undefined ? {} : { headers: { vary } }));
    expect(headers.get('vary')).toBe(expected);
  });
});
