import { factDayText } from './date-words.ts';
import { numberFact, textFact, type DoorFacts, type DoorSentences } from './door-sentences.ts';
import type { Language } from './language.ts';

/** Why nobody was checked in, no no-show put right, or no fault reported. */
type ArrivalReason =
  | 'not-coming-today'
  | 'seat-released'
  | 'check-in-early'
  | 'check-in-late'
  | 'too-many-came'
  | 'no-such-no-show'
  | 'fault-known'
  | 'fault-settled';

export const ARRIVAL_DOORS: Readonly<Record<Language, Pick<DoorSentences, ArrivalReason>>> = {
  'zh-CN': {
    'not-coming-today': () => '这份预约在这一天没有安排，不能签到。请刷新页面，查看今天的预约。',
    'seat-released': () =>
      '这一天没有按时签到，位置已经释放，不能再签到。请到前台说明情况，或查看空位重新预约。',
    'check-in-early': (facts) => {
      const opens = opensText('zh-CN', facts);
      return `还没有到签到时间${opens === null ? '' : `，${opens}起可以签到`}。请到时再签到，或联系前台。`;
    },
    'check-in-late': (facts) =>
      `签到时间已过${textFact(facts, 'time') === null ? '' : `（${textFact(facts, 'time')}截止）`}，没有登记。请到前台签到。`,
    'too-many-came': (facts) =>
      `签到人数超过预约的${numberFact(facts, 'limit') ?? ''}人，没有登记。请改为实到人数；多来的人请到前台登记。`,
    'no-such-no-show': () => '这一天没有未到记录，没有改动。请刷新页面查看。',
    'fault-known': () =>
      '这里已有多人报修，工作人员会尽快处理，不用重复报修。急用请换一个位置，或到前台询问。',
    'fault-settled': () => '这条报修已经处理过了，没有再改动。请刷新页面查看。',
  },
  en: {
    'not-coming-today': () =>
      'This booking has nothing on that day, so nobody was checked in. Reload the page and look at the bookings of today.',
    'seat-released': () =>
      'Nobody checked in in time, so the places of this day were released. Please talk to the front desk, or book what is free.',
    'check-in-early': (facts) => {
      const opens = opensText('en', facts);
      return `It is too early to check in. Please do so ${opens === null ? 'later' : `from ${opens}`}, or talk to the front desk.`;
    },
    'check-in-late': (facts) => {
      const time = textFact(facts, 'time');
      return `Checking in has ended${time === null ? '' : ` (${time})`}, so nothing was noted. Please check in at the front desk.`;
    },
    'too-many-came': (facts) =>
      `That is more than the ${numberFact(facts, 'limit') ?? 'number of'} people booked for, so nothing was noted. Enter how many have come; others check in at the front desk.`,
    'no-such-no-show': () => 'There is no no-show on that day, so nothing was changed. Reload the page.',
    'fault-known': () =>
      'Several people have reported this already, and the station looks after it. Please take another place, or ask at the front desk.',
    'fault-settled': () => 'This report was answered already, so nothing was changed. Reload the page.',
  },
};

/** With its day: whoever asks on another one would take the time for today's. */
function opensText(language: Language, facts: DoorFacts): string | null {
  const [time, day] = [textFact(facts, 'time'), textFact(facts, 'day')];
  if (time === null || day === null) return time;
  const date = factDayText(language, day);
  return language === 'en' ? `${time} on ${date}` : `${date}${time}`;
}
