import { describe, expect, it } from 'vitest';
import { noticeYearOf } from './notice-year.ts';

describe('the year that a notice is for', () => {
  it('stands in its title', () => {
    expect(
      noticeYearOf(
        '国务院办公厅关于2026年部分节假日安排的通知\n一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。',
      ),
    ).toBe(2026);
  });

  it('stands in its opening sentence', () => {
    expect(noticeYearOf('经国务院批准，现将2025年元旦、春节放假调休日期的具体安排通知如下。')).toBe(2025);
  });

  it.each([
    '2026年放假安排\n元旦：1月1日至3日放假，共3天。',
    '2026年部分节假日安排',
    '国办发布2026年节假日安排：元旦1月1日放假。',
    '２０２６年法定节假日放假调休安排',
  ])('stands in a shorter title, too: %j', (text) => {
    expect(noticeYearOf(text)).toBe(2026);
  });

  it('is not the year of a date', () => {
    expect(noticeYearOf('2026年1月1日放假。')).toBeNull();
    expect(noticeYearOf('2026年1月1日放假安排如下。')).toBeNull();
    expect(noticeYearOf('下午三点开会。')).toBeNull();
  });
});
