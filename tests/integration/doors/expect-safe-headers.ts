import { expect } from 'vitest';
import type { HttpAnswer } from './http-call.ts';

/** Of every answer: a page lets scripts run by a nonce, and all else none; nothing is kept, framed, guessed at or shared. */
export function expectSafeHeaders(headers: HttpAnswer['headers'], as: string): void {
  const policy = String(headers['content-security-policy']);
  expect.soft(policy, as).toContain("frame-ancestors 'none'");
  expect.soft(policy, as).not.toMatch(/script-src[^;]*'unsafe-inline'|unsafe-eval/);
  expect.soft(headers['x-content-type-options'], as).toBe('nosniff');
  expect.soft(headers['cache-control'], as).toMatch(/\bno-store\b/);
  expect.soft(String(headers['vary']).toLowerCase(), as).toMatch(/\bcookie\b/);
  expect.soft(headers['access-control-allow-origin'], as).toBeUndefined();
}
