import { describe, expect, test } from 'vitest';
import { addressKey } from './address-key.ts';

describe('what limits count by', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
    ['fd00::abcd', 'fd00:0:0:0:0:0:0:abcd'],
    ['', 'unknown'],
    ['localhost', 'unknown'],
    ['1.2.3', 'unknown'],
    ['2001:db8:::1', 'unknown'],
    ['x'.repeat(100_000), 'unknown'],
  ])('%s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  test('neighbours in one subscriber’s network are the same, the next network is another', () => {
    expect(addressKey('2001:db8:1:2::1')).toBe(addressKey('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'));
    expect(addressKey('fd00::1')).not.toBe(addressKey('fd00::2'));
  });
});
