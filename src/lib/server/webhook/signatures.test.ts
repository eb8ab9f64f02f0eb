import { expect, it } from 'vitest';
import { signStandard } from './signatures.ts';

it('a call is signed as the reference libraries of Standard Webhooks sign it', () => {
  // By the reference library in JavaScript, standardwebhooks 1.0.0.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const call = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
  expect(signStandard(secret, call)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});
