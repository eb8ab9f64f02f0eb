import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp, type StoryCaller } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { create, sixSeats } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

/** In the words of the State Council, for a year whose true notice is not known yet. */
const NOTICE_2027 = `国务院办公厅关于2027年部分节假日安排的通知

一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月14日（周日）上班。`;
const READ_2027 = [
  ['2027-01-01', 'off', '元旦'],
  ['2027-01-02', 'off', '元旦'],
  ['2027-01-03', 'off', '元旦'],
  ['2027-01-31', 'work', '春节'],
  ['2027-02-05', 'off', '春节'],
  ['2027-02-06', 'off', '春节'],
  ['2027-02-07', 'off', '春节'],
  ['2027-02-08', 'off', '春节'],
  ['2027-02-09', 'off', '春节'],
  ['2027-02-10', 'off', '春节'],
  ['2027-02-11', 'off', '春节'],
  ['2027-02-12', 'off', '春节'],
  ['2027-02-14', 'work', '春节'],
];
const MUDDLED = `${NOTICE_2027}\n三、清明节：4月31日放假。`;

const shown = (days: readonly { day: string; change: string; name: string }[]) =>
  days.map(({ day, change, name }) => [day, change, name]);
const year = async (caller: StoryCaller, number: number) => caller.calendar.year({ year: number });

describe('a year', () => {
  it('whose notice was entered shows its days off and make-up days by name', async () => {
    const app = await useApp();
    const { published, publishedAt, days, stationDays } = await year(callerOf(app, null), 2026);
    expect({ published, publishedAt, stationDays }).toEqual({
      published: true,
      publishedAt: '2026-11-30T01:00Z',
      stationDays: [],
    });
    expect(shown(days).slice(0, 4)).toEqual([
      ['2026-01-01', 'off', '元旦'],
      ['2026-01-02', 'off', '元旦'],
      ['2026-01-03', 'off', '元旦'],
      ['2026-01-04', 'work', '元旦'],
    ]);
    expect(days.every(({ day }) => day.startsWith('2026-'))).toBe(true);
  });

  it('that nobody has entered says so', async () => {
    const app = await useApp();
    expect(await year(callerOf(app, null), 2027)).toEqual({
      year: 2027,
      published: false,
      publishedAt: null,
      days: [],
      stationDays: [],
    });
  });

  it('at the ends of what the program works with is read, too', async () => {
    const app = await useApp();
    for (const end of [2000, 2199])
      expect(await year(callerOf(app, null), end)).toMatchObject({ year: end, published: false });
  });
});

describe('a preview of a pasted notice', () => {
  it('shows its days and what they would change, and stores nothing', async () => {
    const app = await useApp();
    const before = wholeDatabase(app.file);
    const preview = await callerOf(app, 'manager').calendar.preview({
      year: 2027,
      notice: NOTICE_2027.replaceAll('：', '：\t'),
    });
    expect(shown(preview.days)).toEqual(READ_2027);
    expect(preview.unread).toEqual([]);
    expect(preview.differences).toHaveLength(READ_2027.length);
    expect(preview.differences[3]).toEqual({
      day: '2027-01-31',
      before: null,
      after: { change: 'work', name: '春节' },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('names the sentences that were not understood', async () => {
    const app = await useApp();
    const preview = await callerOf(app, 'officer').calendar.preview({ year: 2027, notice: MUDDLED });
    expect(preview.unread).toEqual([expect.stringContaining('4月31日')]);
    expect(shown(preview.days)).toEqual(READ_2027);
  });

  it('tells what is published otherwise', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    await officer.calendar.publish({
      year: 2027,
      days: [
        { day: '2027-01-01', change: 'off', name: '元旦' },
        { day: '2027-01-02', change: 'work' },
        { day: '2027-03-01', change: 'off' },
      ],
    });
    const { differences } = await officer.calendar.preview({
      year: 2027,
      notice: '一、元旦：1月1日（周五）至2日（周六）放假，共2天。',
    });
    expect(differences).toEqual([
      { day: '2027-01-02', before: { change: 'work', name: '' }, after: { change: 'off', name: '元旦' } },
      { day: '2027-03-01', before: { change: 'off', name: '' }, after: null },
    ]);
  });

  it('leaves out days that are published alike with the notice of the year before', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const days = ['2026-12-30', '2026-12-31'].map((day) => ({ day, change: 'off' as const, name: '元旦' }));
    await officer.calendar.publish({ year: 2026, days });
    const { differences } = await officer.calendar.preview({
      year: 2027,
      notice: '一、元旦：2026年12月31日（周四）至1月2日（周六）放假，共3天。',
    });
    expect(differences.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-02']);
  });

  it('is refused for another year, and where the text says nothing', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    await expect(officer.calendar.preview({ year: 2028, notice: NOTICE_2027 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { reason: 'year-mismatch', facts: { year: 2028, noticeYear: 2027 } },
    });
    const short = '2026年放假安排\n元旦：1月1日至3日放假，共3天。';
    await expect(officer.calendar.preview({ year: 2027, notice: short })).rejects.toMatchObject({
      cause: { reason: 'year-mismatch', facts: { year: 2027, noticeYear: 2026 } },
    });
    await expect(
      officer.calendar.preview({ year: 2027, notice: '请各位同事注意防火。' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { reason: 'notice-unread', facts: {} } });
  });

  it('bears a text of 20,000 characters', async () => {
    const app = await useApp();
    const notice = NOTICE_2027 + '。'.repeat(20_000 - NOTICE_2027.length);
    expect(shown((await callerOf(app, 'officer').calendar.preview({ year: 2027, notice })).days)).toEqual(
      READ_2027,
    );
  });
});

describe('publishing a year', () => {
  it('by its notice makes its workdays certain, and keeps the text', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const january = sixSeats(app, {
      want: { kind: 'desk', count: 1 },
      headCount: 1,
      when: { days: { from: '2027-01-28', to: '2027-02-01' }, time: { from: '09:00', to: '18:00' } },
    });
    expect(await create(firm, january)).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'provisional-year' }],
    });
    const officer = callerOf(app, 'officer');
    await expect(officer.calendar.publish({ year: 2027, notice: NOTICE_2027 })).resolves.toEqual({
      days: 13,
      unread: 0,
    });
    expect(lastEvents(app.file)).toEqual([
      { actor: '周明', subject: 'calendar', action: 'published', facts: { days: 13, unread: 0 }, at: START },
    ]);
    const { published, days } = await year(officer, 2027);
    expect(published).toBe(true);
    expect(shown(days)).toEqual(READ_2027);
    expect(rowsOf(app.file, 'SELECT notice, source FROM calendar_year WHERE year = 2027')).toEqual([
      { notice: NOTICE_2027, source: 'notice' },
    ]);
    const stay = await create(firm, january);
    expect(stay.days.map(({ day }) => day)).toEqual(['2027-01-28', '2027-01-29', '2027-01-31', '2027-02-01']);
  });

  it('is refused where sentences were not understood, unless they may be left out', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const before = wholeDatabase(app.file);
    await expect(officer.calendar.publish({ year: 2027, notice: MUDDLED })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'notice-unread', facts: { sentences: 1 } },
    });
    await expect(officer.calendar.publish({ year: 2026, notice: NOTICE_2027 })).rejects.toMatchObject({
      cause: { reason: 'year-mismatch' },
    });
    await expect(
      officer.calendar.publish({ year: 2027, notice: '4月31日放假。', acceptUnread: true }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { reason: 'notice-unread' } });
    expect(wholeDatabase(app.file)).toEqual(before);
    await expect(
      officer.calendar.publish({ year: 2027, notice: MUDDLED, acceptUnread: true }),
    ).resolves.toEqual({ days: 13, unread: 1 });
  });

  it('day by day replaces the year as a whole', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    await officer.calendar.publish({ year: 2027, notice: NOTICE_2027 });
    await officer.calendar.publish({
      year: 2027,
      days: [
        { day: '2026-12-31', change: 'off', name: '元旦' },
        { day: '2027-01-01', change: 'off', name: '元旦' },
      ],
      notice: NOTICE_2027,
    });
    expect(shown((await year(officer, 2027)).days)).toEqual([['2027-01-01', 'off', '元旦']]);
    expect(shown((await year(officer, 2026)).days).at(-1)).toEqual(['2026-12-31', 'off', '元旦']);
  });

  it('takes days of its year and of the December before, and no others', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const before = wholeDatabase(app.file);
    for (const day of ['2026-11-30', '2028-01-01']) {
      await expect(
        officer.calendar.publish({ year: 2027, days: [{ day, change: 'off' }] }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { reason: 'year-mismatch' } });
    }
    expect(wholeDatabase(app.file)).toEqual(before);
    await officer.calendar.publish({
      year: 2027,
      days: [
        { day: '2026-12-01', change: 'off' },
        { day: '2027-12-31', change: 'off' },
      ],
    });
  });

  it('an earlier year again leaves what the later one says of its December', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    await officer.calendar.publish({
      year: 2027,
      days: [{ day: '2026-12-31', change: 'off', name: '元旦' }],
    });
    await officer.calendar.publish({
      year: 2026,
      days: [
        { day: '2026-01-01', change: 'off', name: '元旦' },
        { day: '2026-12-31', change: 'work', name: '年终' },
      ],
    });
    expect(shown((await year(officer, 2026)).days)).toEqual([
      ['2026-01-01', 'off', '元旦'],
      ['2026-12-31', 'off', '元旦'],
    ]);
  });

  it('bears 120 days', async () => {
    const app = await useApp();
    const days = Array.from({ length: 120 }, (_, index) => ({
      day: new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10),
      change: 'off' as const,
    }));
    await expect(callerOf(app, 'officer').calendar.publish({ year: 2027, days })).resolves.toEqual({
      days: 120,
      unread: 0,
    });
  });
});
