import { describe, expect, it } from 'vitest';
import { findClientAddress } from './find-client-address.ts';

describe('the address of a caller', () => {
  it('is that of the socket where no proxy is trusted, whatever the caller writes', () => {
    expect(findClientAddress('203.0.113.9', '198.51.100.1', 0)).toBe('203.0.113.9');
  });

  it('is what our one proxy appended', () => {
    expect(findClientAddress('10.0.0.1', '198.51.100.1', 1)).toBe('198.51.100.1');
  });

  it('is not what the caller wrote before it', () => {
    expect(findClientAddress('10.0.0.1', '1.1.1.1, 2.2.2.2,198.51.100.1', 1)).toBe('198.51.100.1');
    expect(findClientAddress('10.0.0.1', '1.1.1.1, 198.51.100.1 , 10.0.0.2', 2)).toBe('198.51.100.1');
  });

  it('is the first entry where the request passed fewer proxies', () => {
    expect(findClientAddress('10.0.0.1', '198.51.100.1', 3)).toBe('198.51.100.1');
  });

  it('is that of the socket where no proxy wrote anything', () => {
    expect(findClientAddress('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
    expect(findClientAddress('10.0.0.1', ' , ', 1)).toBe('10.0.0.1');
    expect(findClientAddress(undefined, undefined, 1)).toBe('unknown');
  });
});
