import { describe, expect, test } from 'vitest';
import { BROWSERS, deviceOf, formatDevice, parseDevice, SYSTEMS } from './device.ts';

describe('a device is known by', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      'chrome windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      'edge windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.54(0x1800362f) NetType/WIFI Language/zh_CN',
      'wechat ios',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; 2211133C) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.53',
      'wechat android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'safari macos',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'firefox linux'],
    ['curl/8.5.0', 'other other'],
    ['<script>alert(1)</script>', 'other other'],
    [null, 'other other'],
  ])('%s', (userAgent, stored) => {
    expect(formatDevice(deviceOf(userAgent))).toBe(stored);
  });

  test('words that come back from where they were stored, and other words are nothing', () => {
    for (const browser of BROWSERS)
      for (const system of SYSTEMS)
        expect(parseDevice(formatDevice({ browser, system }))).toEqual({ browser, system });
    for (const text of ['', 'netscape amiga', 'x'])
      expect(parseDevice(text)).toEqual({ browser: 'other', system: 'other' });
  });
});
