import { describe, expect, it } from 'vitest';
import { checkInSentences } from './check-in-sentences.ts';

const rules = {
  opensMinutesBefore: 30,
  closesMinutesAfter: 30,
  releases: true,
  records: true,
  decidesAfter: null,
};

describe('what a rule says about staying away', () => {
  it('is told once: a day that is released early is not recorded again in the evening', () => {
    const told = checkInSentences('zh-CN', rules).join('');
    expect(told).toContain('位置释放并记为未到');
    expect(told).not.toContain('当天结束');
    expect(checkInSentences('zh-CN', { ...rules, releases: false }).join('')).toContain('当天结束');
    expect(checkInSentences('en', rules)).toHaveLength(2);
  });
});
