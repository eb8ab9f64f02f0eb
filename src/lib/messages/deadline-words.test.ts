import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { nearMomentText, timeLeftText } from './deadline-words.ts';

/** Monday, 30 November 2026, 09:00 in Shanghai. */
const NOW = instantOf(Date.UTC(2026, 10, 30, 1) / 60_000);
const ahead = (minutes: number) => ({ at: instantOf(NOW + minutes), now: NOW, timeZone: 'Asia/Shanghai' });

describe('a moment ahead', () => {
  it.each([
    [9 * 60, '今天 18:00', 'today 18:00'],
    [24 * 60, '明天 09:00', 'tomorrow 09:00'],
    [15 * 60, '明天 00:00', 'tomorrow 00:00'],
    [3 * 24 * 60, '12月3日 周四 09:00', 'Thu 3 Dec 09:00'],
    [40 * 24 * 60, '2027年1月9日 周六 09:00', 'Sat 9 Jan 2027 09:00'],
  ])('%i minutes on is %s', (minutes, chinese, english) => {
    expect(nearMomentText('zh-CN', ahead(minutes))).toBe(chinese);
    expect(nearMomentText('en', ahead(minutes))).toBe(english);
  });

  it('is told on the clock of the station', () => {
    expect(nearMomentText('en', { ...ahead(15 * 60), timeZone: 'Europe/London' })).toBe('today 16:00');
  });
});

describe('the time left', () => {
  it.each([
    [0, '已截止', 'over'],
    [1, '还剩 1 分钟', '1 minute left'],
    [59, '还剩 59 分钟', '59 minutes left'],
    [60, '还剩 1 小时', '1 hour left'],
    [179, '还剩 2 小时', '2 hours left'],
    [2879, '还剩 47 小时', '47 hours left'],
    [2880, '还剩 2 天', '2 days left'],
  ])('of %i minutes is %s', (minutes, chinese, english) => {
    expect(timeLeftText('zh-CN', ahead(minutes))).toBe(chinese);
    expect(timeLeftText('en', ahead(minutes))).toBe(english);
  });
});
