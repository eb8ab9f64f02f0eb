import { describe, expect, it } from 'vitest';
import { callerKey } from './caller-key.ts';

const ACTOR = {};
const token = (byte: number): Buffer => Buffer.alloc(32, byte);

describe('calls are counted together', () => {
  it('that come with the same living session, from wherever', () => {
    const home = callerKey({ actor: ACTOR, tokenHash: token(1), address: '192.0.2.1' });
    expect(callerKey({ actor: ACTOR, tokenHash: token(1), address: '198.51.100.7' })).toBe(home);
    expect(callerKey({ actor: ACTOR, tokenHash: token(2), address: '192.0.2.1' })).not.toBe(home);
  });

  it('that come from one address without a session or with invented ones', () => {
    const nobody = callerKey({ actor: null, tokenHash: null, address: '192.0.2.1' });
    expect(callerKey({ actor: null, tokenHash: token(1), address: '192.0.2.1' })).toBe(nobody);
    expect(callerKey({ actor: null, tokenHash: token(2), address: '::ffff:192.0.2.1' })).toBe(nobody);
    expect(callerKey({ actor: null, tokenHash: null, address: '192.0.2.2' })).not.toBe(nobody);
  });

  it('that come from one subscriber’s IPv6 addresses', () => {
    const one = callerKey({ actor: null, tokenHash: null, address: '2001:db8:1:2::1' });
    expect(callerKey({ actor: null, tokenHash: null, address: '2001:db8:1:2:ffff::9' })).toBe(one);
  });
});
