import { counted } from './count-words.ts';
import type { Language } from './language.ts';

/** Closing although people are there: where everybody goes. Days come from `factRangeText`. */
export interface ClosurePlanTexts {
  readonly plan: string;
  readonly planHint: string;
  /** Units were given, and a plan is about all of a place. */
  readonly allOfIt: string;
  readonly heading: string;
  readonly changed: string;
  readonly nobody: string;
  counts(bookings: number, days: number): string;
  readonly ways: Readonly<Record<'here' | 'elsewhere' | 'shorter' | 'nowhere', string>>;
  /** How many days go which way. */
  way(days: number): string;
  days(count: number): string;
  readonly from: string;
  /** Of a day that keeps some of its hours. */
  readonly restWaits: string;
  readonly carryOut: string;
  readonly carryOutHint: string;
  readonly more: string;
  progress(moved: number, toMove: number): string;
  carriedOut(moved: number): string;
  /** Once, right after it: of so many days in all. */
  done(toMove: number): string;
  urgentUse(year: number, hours: number, times: number): string;
}

export const CLOSURE_PLAN_TEXTS: Readonly<Record<Language, ClosurePlanTexts>> = {
  'zh-CN': {
    plan: '先看腾退方案',
    planHint: '已有预约时，先看方案：每个人调到哪里，确认后一次办好并逐一通知。不需要先有空位。',
    allOfIt: '腾退方案针对整处，请清空此项；只保留一部分时，请直接暂停开放。',
    heading: '腾退方案',
    changed: '情况有变化，还没有执行。请按下面的新方案重新确认。',
    nobody: '这段时间没有预约受影响，可以直接执行。',
    counts: (bookings, days) => `影响 ${bookings} 份预约，共 ${days} 天次`,
    ways: {
      here: '本驿站调座',
      elsewhere: '改到其他驿站',
      shorter: '保留其余时段',
      nowhere: '腾退并优先候补',
    },
    way: (days) => `${days} 天次`,
    days: (count) => `${count} 天`,
    from: '原',
    restWaits: '停用时段优先候补',
    carryOut: '确认执行并通知',
    carryOutHint: '执行后立即生效。较多时按日期逐日办理，进度显示在本页。',
    more: '受影响的较多，这里只列出前面一部分，执行时全部办理。',
    progress: (moved, toMove) => `办理中：已调整 ${moved} / ${toMove} 天次，刷新查看进度`,
    carriedOut: (moved) => `已调整 ${moved} 天次`,
    done: (toMove) =>
      toMove === 0 ? '没有预约受影响。' : `已为 ${toMove} 天次预约作出安排，并逐一通知预约人。`,
    urgentUse: (year, hours, times) => `${year} 年已征用 ${times} 次，共 ${hours} 小时。任何人都可以查询。`,
  },
  en: {
    plan: 'See the plan first',
    planHint:
      'Where there are bookings: see where everybody goes, confirm, and it is done in one go and everybody is told. No free seats are needed.',
    allOfIt: 'A plan is about all of a place: leave this empty, or close some of it without a plan.',
    heading: 'Where everybody goes',
    changed: 'Something has changed, and nothing was done. Please confirm the new plan below.',
    nobody: 'No booking is in the way. It can be carried out.',
    counts: (bookings, days) =>
      `${bookings === 1 ? '1 booking' : `${bookings} bookings`}, ${days === 1 ? '1 day' : `${days} days`} in all`,
    ways: {
      here: 'Other places in this hall',
      elsewhere: 'To another station',
      shorter: 'Keep the other hours',
      nowhere: 'Displaced, first on the waitlist',
    },
    way: (days) => (days === 1 ? '1 day' : `${days} days`),
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    from: 'from',
    restWaits: 'first on the waitlist for the closed hours',
    carryOut: 'Carry it out and tell everybody',
    carryOutHint: 'It takes effect at once. A large one goes on day by day; this page shows how far it is.',
    more: 'Only the first are listed here; all of them are moved.',
    progress: (moved, toMove) =>
      `Being carried out: ${moved} of ${counted(toMove, 'day')} moved; reload to see`,
    carriedOut: (moved) => (moved === 1 ? '1 day moved' : `${moved} days moved`),
    done: (toMove) =>
      toMove === 0
        ? 'No booking was in the way.'
        : `${counted(toMove, 'booked day')} in the way: each was dealt with, and whoever booked is told.`,
    urgentUse: (year, hours, times) =>
      `Urgent official use in ${year}: ${times === 1 ? 'once' : `${times} times`}, ${counted(hours, 'hour')}. Anybody can ask for this.`,
  },
};
