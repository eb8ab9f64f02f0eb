import { describe, expect, it } from 'vitest';
import { readOrigin } from './read-origin.ts';

const local = { host: '127.0.0.1', port: 3000, hasTls: false };

function problemOf(text: string, listening = local): string {
  const origin = readOrigin({ ORIGIN: text }, listening);
  return origin.ok ? 'accepted' : origin.problem;
}

describe('the origin that follows from HOST and PORT', () => {
  it.each([
    [{ host: '127.0.0.1', port: 3000, hasTls: false }, 'http://127.0.0.1:3000'],
    [{ host: 'localhost', port: 80, hasTls: false }, 'http://localhost'],
    [{ host: '::1', port: 8080, hasTls: false }, 'http://[::1]:8080'],
    [{ host: '127.0.0.1', port: 443, hasTls: true }, 'https://127.0.0.1'],
    [{ host: '127.0.0.1', port: 0, hasTls: false }, 'http://127.0.0.1:0'],
  ])('of %o is %s', (listening, origin) => {
    expect(readOrigin({}, listening)).toEqual({ ok: true, value: { origin, plainHttp: false } });
  });
});

describe('a written origin', () => {
  it.each([
    ['https://yizhan.example.cn', false],
    ['https://yizhan.example.cn:8443', false],
    ['http://localhost:5000', false],
    ['http://[::1]:5000', false],
    ['http://10.20.0.5', true],
    ['http://yizhan.intranet:8080', true],
  ])('%s is accepted; plain http to other machines: %s', (text, plainHttp) => {
    expect(readOrigin({ ORIGIN: text }, local)).toEqual({ ok: true, value: { origin: text, plainHttp } });
  });

  it.each([
    ['https://yizhan.example.cn/', 'https://yizhan.example.cn'],
    ['https://yizhan.example.cn/booking', 'https://yizhan.example.cn'],
    ['https://yizhan.example.cn?x=1', 'https://yizhan.example.cn'],
    ['https://yizhan.example.cn#x', 'https://yizhan.example.cn'],
    ['https://name:word@yizhan.example.cn', 'https://yizhan.example.cn'],
    ['https://Yizhan.example.cn', 'https://yizhan.example.cn'],
    ['https://yizhan.example.cn:443', 'https://yizhan.example.cn'],
  ])('%s is refused, and the sentence shows how to write it', (text, written) => {
    expect(problemOf(text)).toContain(`scheme, host and port only, written ${written};`);
  });

  it.each([
    'yizhan.example.cn',
    'ftp://yizhan.example.cn',
    '//yizhan.example.cn',
    'http://',
    'null',
    'file:///etc',
  ])('%s is refused as no address', (text) => {
    expect(problemOf(text)).toContain('ORIGIN must be an address that begins with http:// or https://');
  });

  it('may not be http where the program has its own certificate', () => {
    expect(problemOf('http://10.20.0.5', { ...local, hasTls: true })).toContain(
      'ORIGIN must begin with https://',
    );
  });
});
