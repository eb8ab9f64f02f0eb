import { describe, expect, it } from 'vitest';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { NoticeDay } from './notice-day.ts';
import { NOTICE_TEXT_LENGTH_MAX } from './notice-text.ts';
import { parseHolidayNotice } from './parse-holiday-notice.ts';
import { shortFormOf } from './short-form.fixture.ts';

describe('the name of a holiday', () => {
  function namesIn(year: number, text: string) {
    return [...new Set(parseHolidayNotice(year, text).days.map(({ name }) => name))];
  }

  it.each([
    ['一、元旦：1月1日放假。', ['元旦']],
    ['六、国庆节、中秋节：10月1日至3日放假。10月10日（周六）上班。', ['国庆节、中秋节']],
    ['三、“五一”：5月1日放假。', ['劳动节']],
    ['三、清明节4月4日放假', ['清明节']],
    ['二、春节：\n2月15日放假。', ['春节']],
    ['五、火把节 7月24日至30日放假，共7天。', ['火把节']],
    ['5月1日放假。', [null]],
    ['现将调整2026年劳动节放假安排通知如下。\n一、2026年5月1日至4日放假调休，共4天。', ['劳动节']],
    ['现将2026年元旦、春节放假安排通知如下。\n一、5月1日放假。', [null]],
  ])('%s', (text, names) => {
    expect(namesIn(2026, text)).toEqual(names);
  });
});

describe('a notice that extends a holiday', () => {
  function daysIn(text: string) {
    return shortFormOf(2020, parseHolidayNotice(2020, text).days);
  }

  const extension = '延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。';
  const original = '二、春节：1月24日至30日放假调休，共7天。1月19日（星期日）、2月1日（星期六）上班。\n';

  it('goes on from the days off in the same text, over a make-up day', () => {
    expect(daysIn(original + extension)).toBe('work 01-19, off 01-24..02-02, work 02-03');
  });

  it('goes on from what was published before', () => {
    const earlier: NoticeDay[] = [{ day: parseLocalDay('2020-01-30')!, change: 'off', name: '春节' }];
    expect(shortFormOf(2020, parseHolidayNotice(2020, extension, earlier).days)).toBe(
      'off 01-31..02-02, work 02-03',
    );
  });

  it('alone holds from the first day of the lunar year that it counts from', () => {
    expect(daysIn(extension)).toBe('off 01-25..02-02, work 02-03');
  });
});

describe('a text of the longest length', () => {
  const pieces = [
    '1日、',
    '1月1日至31日、',
    '（',
    '1日（',
    '放假',
    '延长',
    '一',
    '共1天。',
    '月\n',
    '1月1日，',
    '调',
    '抗日战争',
    '2026年',
    '-',
  ];

  it.each(pieces)('of nothing but %j is answered', (piece) => {
    const text = piece.repeat(NOTICE_TEXT_LENGTH_MAX).slice(0, NOTICE_TEXT_LENGTH_MAX);
    expect(parseHolidayNotice(2026, text).days.length).toBeLessThan(400);
  });

  it('is read, and a longer one is a bug of the caller', () => {
    const text = '5月1日放假。'.padEnd(NOTICE_TEXT_LENGTH_MAX, '。');
    expect(parseHolidayNotice(2026, text)).toMatchObject({ days: [{ change: 'off' }], unread: [] });
    expect(() => parseHolidayNotice(2026, `${text}。`)).toThrow(RangeError);
  });
});
