import { expect, it } from 'vitest';
import { KeptFor } from './kept-for.ts';

it('what was made for an object is kept for this object, and only under the same circumstances', () => {
  const kept = new KeptFor<object, string>();
  let made = 0;
  const make = (): string => `made ${(made += 1)}`;
  const [desk, other] = [{}, {}];
  expect(kept.get(desk, 'zh-CN', make)).toBe('made 1');
  expect(kept.get(desk, 'zh-CN', make)).toBe('made 1');
  expect(kept.get(other, 'zh-CN', make)).toBe('made 2');
  expect(kept.get(desk, 'en', make)).toBe('made 3');
  expect(kept.get(desk, 'zh-CN', make)).toBe('made 4');
});
