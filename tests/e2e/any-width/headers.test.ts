import { expect, test } from '../../support/browser-test.ts';

const PAGES = ['/', '/sign-in', '/nothing-here'];

test('pages forbid scripts and styles that are not ours, frames, sniffing and caching', async ({
  request,
  busyDay,
}) => {
  for (const path of [...PAGES, busyDay]) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self'( 'nonce-[^']+')?;/);
    expect(policy).toMatch(/style-src 'self' 'unsafe-hashes' 'sha256-[^']+';/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
    expect(headers['vary']).toMatch(/Cookie, Accept-Language/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('the API keeps what it depends on itself beside what every answer depends on', async ({ request }) => {
  const headers = (await request.get('/api/trpc/account.me')).headers();
  expect(headers['vary']).toMatch(/trpc-accept.*Cookie, Accept-Language/);
  expect(headers['cache-control']).toBe('no-store');
});
