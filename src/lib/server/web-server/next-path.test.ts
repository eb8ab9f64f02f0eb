import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

const ORIGIN = 'https://yizhan.example.cn';

describe('where a person goes on after signing in', () => {
  it.each([
    '/',
    '/stations/AAAAAAAAAAAAAAAA',
    '/stations/AAAAAAAAAAAAAAAA?day=2026-12-01',
    '/stations/AAAAAAAAAAAAAAAA?day=2026-12-01#desk-A01',
    '/?a=//evil.example.com',
  ])('is the page asked for: %s', (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each([
    undefined,
    null,
    '',
    'stations',
    'https://evil.example.com',
    'https:evil.example.com',
    'HTTPS://evil.example.com/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example.com',
    '///evil.example.com',
    '/\\evil.example.com',
    '\\\\evil.example.com',
    '\\/evil.example.com',
    '/\t/evil.example.com',
    '/\n/evil.example.com',
    '/\r\n\\evil.example.com',
    '\t//evil.example.com',
    ' //evil.example.com',
    ' /stations',
    '/.//evil.example.com',
    '/./\\evil.example.com',
    '/stations/..//evil.example.com',
    '/%2e//evil.example.com',
    '/%2E%2E//evil.example.com',
    '/' + 'a'.repeat(1_000),
  ])('is the home page for %j', (path) => {
    expect(nextPath(path)).toBe('/');
  });

  it.each([
    '/%2f/evil.example.com',
    '/%2F%2Fevil.example.com',
    '/%5cevil.example.com',
    '/%09/evil.example.com',
    '/@evil.example.com',
  ])('stays on this site for %s, which names a path of it', (path) => {
    expect(nextPath(path)).toBe(path);
    expect(new URL(nextPath(path), ORIGIN).origin).toBe(ORIGIN);
  });

  it('never leaves the site, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '\t',
      '\n',
      '\0',
      ':',
      '@',
      '//',
      'evil.example.com',
      'https:',
      '?',
      '#',
      ' ',
    );
    const asked = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    let followed = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          asked,
          asked.map((rest) => `/${rest}`),
        ),
        (text) => {
          const path = nextPath(text);
          if (path !== '/') followed += 1;
          expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
          expect(path).toMatch(/^\/(?![/\\])/);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(followed).toBeGreaterThan(100);
  });
});
