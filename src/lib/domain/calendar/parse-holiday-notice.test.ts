import { describe, expect, it } from 'vitest';
import { parseHolidayNotice } from './parse-holiday-notice.ts';
import { shortFormOf } from './short-form.fixture.ts';

function read(year: number, text: string) {
  const { days, unread } = parseHolidayNotice(year, text);
  return { days: shortFormOf(year, days), unread };
}

/** A sentence that is understood whole. */
function expectRead(year: number, text: string, days: string) {
  expect(read(year, text)).toEqual({ days, unread: [] });
}

describe("the sentences of the State Council's notices", () => {
  // Sentences and days: NateScarlet/holiday-cn (MIT), scripts/description_parsing_cases.json,
  // commit a3e9fab79c1e927773f3ce875bea785354d2c70c.
  it.each([
    [2025, '1月1日（周三）放假1天，不调休。', 'off 01-01'],
    [
      2019,
      '2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。',
      'work 2018-12-29, off 2018-12-30..01-01',
    ],
    [2019, '4月5日放假，与周末连休。', 'off 04-05'],
    [2018, '4月29日至5月1日放假调休，共3天。4月28日（星期六）上班。', 'work 04-28, off 04-29..05-01'],
    [2016, '5月1日放假，5月2日（星期一）补休。', 'off 05-01..05-02'],
    [2014, '4月5日放假，4月7日（星期一）补休。', 'off 04-05, off 04-07'],
    [
      2014,
      '1月31日至2月6日放假调休，共7天。1月26日（星期日）、2月8日（星期六）上班。',
      'work 01-26, off 01-31..02-06, work 02-08',
    ],
    [
      2013,
      '4月29日至5月1日放假调休，共3天。4月27日(星期六)、4月28日(星期日)上班。',
      'work 04-27..04-28, off 04-29..05-01',
    ],
    [
      2011,
      '2月2日（农历除夕）至8日放假调休，共7天。1月30日（星期日）、2月12日（星期六）上班。',
      'work 01-30, off 02-02..02-08, work 02-12',
    ],
    [
      2008,
      '2007年12月30日—2008年1月1日放假，共3天。其中，1月1日（星期二）为法定节假日，12月30日（星期日）为公休日，12月29日（星期六）公休日调至12月31日（星期一），12月29日（星期六）上班。',
      'work 2007-12-29, off 2007-12-30..01-01',
    ],
    [
      2008,
      '2月6日—12日（农历除夕至正月初六）放假，共7天。其中，2月6日（除夕）、2月7日（春节）、2月8日（正月初二）为法定节假日，2月9日（星期六）、2月10日（星期日）照常公休，2月2日（星期六）、2月3日（星期日）两个公休日调至2月11日（星期一）、2月12日（星期二），2月2日（星期六）、2月3日（星期日）上班。',
      'work 02-02..02-03, off 02-06..02-12',
    ],
    [
      2008,
      '6月7日—9日放假，共3天。其中，6月7日（星期六）照常公休，6月8日（农历五月初五，端午节）为法定节假日，6月8日（星期日）公休日调至6月9日（星期一）。',
      'off 06-07..06-09',
    ],
    [
      2008,
      '9月29日—10月5日放假，共7天。其中，10月1日、2日、3日为法定节假日，9月27日（星期六）、9月28日（星期日）两个公休日调至9月29日（星期一）、30日（星期二），10月4日（星期六）、5日（星期日）照常公休。',
      'work 09-27..09-28, off 09-29..10-05',
    ],
    [
      2007,
      '1月1日—3日放假，共3天。其中1月1日为法定假日，将2006年12月30日（星期六)、31日（星期日）两个公休日分别调至2007年1月2日、3日，2006年12月30日（星期六)、31日（星期日）上班。',
      'work 2006-12-30..2006-12-31, off 01-01..01-03',
    ],
    [
      2007,
      '2月18日—24日（即农历大年初一至初七）放假，共7天。其中18日、19日、20日为法定假日，将17日（星期六)、18日（星期日)、25日（星期日）三个公休日分别调至21日（星期三)、22日（星期四)、23日（星期五)；24日（星期六）照常公休，17日、25日上班。',
      'work 02-17, off 02-18..02-24, work 02-25',
    ],
  ])('of %i: %s', expectRead);
});

describe('a sentence', () => {
  it.each([
    ['in full-width figures', 2026, '１月１日（周四）至３日（周六）放假调休，共３天。', 'off 01-01..01-03'],
    [
      'in Chinese figures',
      2026,
      '国庆节：十月一日至七日放假，共七天。九月二十日（星期日）上班。',
      'work 09-20, off 10-01..10-07',
    ],
    [
      'with other dashes',
      2026,
      '5月1日－3日放假。5月4日-5日放假。6月19日～21日放假。',
      'off 05-01..05-05, off 06-19..06-21',
    ],
    ['with blanks', 2026, '5 月 1 日 至 5 日 放 假 调 休 ，共 5 天 。', 'off 05-01..05-05'],
    [
      'in half-width punctuation',
      2026,
      '5月1日(周五)至5日(周二)放假调休,共5天;5月9日(周六)上班',
      'off 05-01..05-05, work 05-09',
    ],
    [
      'in traditional characters',
      2013,
      '端午節：6月10日至12日放假調休，共3天。6月8日(星期六)、6月9日(星期日)上班。',
      'work 06-08..06-09, off 06-10..06-12',
    ],
    [
      'copied from a PDF',
      2026,
      '⼆、春节：2⽉15⽇⾄23⽇放假调\n休，共9天。2⽉14⽇\n（周六）、2⽉28⽇（周六）\n上班。',
      'work 02-14, off 02-15..02-23, work 02-28',
    ],
    [
      'with 日 only behind the last day',
      2009,
      '1月25、26、27日放假。4月4至6日放假。',
      'off 01-25..01-27, off 04-04..04-06',
    ],
    [
      'with a comma between the dates',
      2026,
      '2月14日（周六），2月28日（周六）上班。',
      'work 02-14, work 02-28',
    ],
    ['over the end of the year', 2023, '12月31日至次年1月2日放假调休，共3天。', 'off 2022-12-31..01-02'],
    [
      'over the end of the year, unsaid',
      2023,
      '元旦：12月31日至1月2日放假调休，共3天。',
      'off 2022-12-31..01-02',
    ],
    ['on a December that only its weekday tells', 2012, '12月31日（星期六）上班。', 'work 2011-12-31'],
    ['that counts the weekend it joins', 2018, '6月18日放假，与周末连休，共3天。', 'off 06-18'],
    [
      'that counts the Sunday between',
      2014,
      '4月5日放假，4月7日（星期一）补休，共3天。',
      'off 04-05, off 04-07',
    ],
    ['whose count stands for itself', 2026, '5月1日至5日放假调休。共5天。', 'off 05-01..05-05'],
    [
      'in the manner of a table',
      2009,
      '放假时间：1月1日至3日，上班时间：1月4日（星期日）。',
      'off 01-01..01-03, work 01-04',
    ],
    ['under a heading with a count', 2026, '春节：2月15日至23日，共9天。', 'off 02-15..02-23'],
    [
      'about a remembrance',
      2015,
      '9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。',
      'off 09-03..09-05, work 09-06',
    ],
    [
      'with days off that move',
      2007,
      '将4月28日（星期六）、29日（星期日）两个公休日调至5月4日（星期五）、7日（星期一）。',
      'work 04-28..04-29, off 05-04, off 05-07',
    ],
  ])('is read %s', (_title, year, text, days) => {
    expectRead(year, text, days);
  });

  it.each([
    ['whose weekday contradicts its date', '劳动节：5月1日（星期四）至5日放假调休，共5天。'],
    ['with a weekday in words that contradicts it', '5月9日星期日上班。'],
    ['with a day that does not exist', '2月28日至2月30日放假，共3天。'],
    ['with a month that does not exist', '13月1日放假。'],
    ['whose count contradicts its days', '5月1日至5日放假调休，共4天。'],
    ['whose count is one of a weekend it does not speak of', '端午节：6月19日放假，共3天。'],
    ['that runs backwards', '10月8日至1日放假。'],
    ['that runs over a month', '5月1日至6月30日放假。'],
    ['of another year', '2025年5月1日放假。'],
    ['of the year after', '2027年1月1日放假。'],
    ['without a month', '31日放假。'],
    ['that says what is not off', '5月2日不放假。'],
    ['that takes back', '取消5月2日放假安排。'],
    ['that only encourages', '鼓励各单位安排职工在除夕（2月16日）休息。'],
    ['that puts off', '5月6日推迟上班。'],
    ['with a start and no end', '自10月1日起放假7天。'],
    ['in figures that may mean anything', '5.1-5.5放假。'],
    ['with lunar dates', '正月初一至初七放假。'],
    ['that only mentions a day', '10月8日另行通知。'],
    ['with dates and no more', '二、春节：2月15日至23日。'],
    ['that moves a workday away', '将5月6日（周三）公休日调至5月8日。'],
    ['on a weekend that may be off or worked on', '5月9日（周六）调休。'],
    ['of a holiday at another time of the year', '国庆节：1月1日至7日放假调休，共7天。'],
    ['with a stray 月', '5月1日放假，月5日放假。'],
    ['with a bracket that swallows a date', '2月14日（周六，2月28日（周六）上班。'],
    ['with a bracket that does not close', '5月1日（周五至5日（周二）放假调休，共5天。'],
    ['about an extension of what nobody has named', '延长春节假期至3月1日。'],
  ])('%s is not guessed at', (_title, text) => {
    expect(read(2026, text)).toEqual({ days: '', unread: [text] });
  });

  it('that is unread takes no other with it', () => {
    expect(read(2026, '5月1日至5日放假调休，共5天。5月9日（周日）上班。10月10日（周六）上班。')).toEqual({
      days: 'off 05-01..05-05, work 10-10',
      unread: ['5月9日（周日）上班。'],
    });
  });

  it('stands for itself behind a circled figure', () => {
    expect(read(2026, '①元旦：1月1日至3日②劳动节：5月1日放假')).toEqual({
      days: 'off 05-01',
      unread: ['元旦：1月1日至3日'],
    });
  });

  it('that calls a day off a workday takes the day from both', () => {
    expect(read(2026, '10月1日至7日放假调休，共7天。10月5日上班。')).toEqual({
      days: 'off 10-01..10-04, off 10-06..10-07',
      unread: ['10月5日上班。'],
    });
  });
});

describe('what is about the notice and not about days', () => {
  it.each([
    '国务院办公厅关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号',
    '国务院办公厅\n2025年11月4日',
    '国务院办公厅 二〇二五年十一月四日',
    '新华社北京11月4日电 国务院办公厅通知如下：',
    '发布日期：2025年11月05日 来源：中国政府网',
    '根据2024年11月修订的《全国年节及纪念日放假办法》，自2025年1月1日起，全体公民放假的假日增加2天。',
    '据此对放假调休原则作进一步优化完善，春节自农历除夕起放假调休8天，国庆节自10月1日起放假调休7天。',
    '节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。',
    '',
  ])('is passed over: %s', (text) => {
    expect(read(2026, text)).toEqual({ days: '', unread: [] });
  });

  it('does not let the notice of another year pass for this one', () => {
    const text = '国务院办公厅关于2025年部分节假日安排的通知\n七、国庆节：10月1日至7日放假调休，共7天。';
    expect(read(2026, text)).toEqual({ days: '', unread: ['七、国庆节：10月1日至7日放假调休，共7天。'] });
  });
});
