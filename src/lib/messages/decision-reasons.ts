import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Why a request is sent back or declined, as a manager says it most of the time; every other reason is typed. */
export const DECISION_REASONS = {
  'zh-CN': {
    return: {
      purpose: '请补充用途：来做什么，与哪个项目有关。',
      people: '请核对人数：到场人数与申请的数量不一致。',
      proof: '请向驿站前台补交入驻或项目证明。',
      less: '请说明能否缩短日期或减少数量。',
      code: '请核对单位名称和统一社会信用代码，与营业执照一致。',
    },
    decline: {
      others: '这些日期的座位已优先安排给其他单位。',
      official: '这些日期驿站另有公务安排。',
      scope: '用途不在驿站的服务范围内。',
      'too-much': '数量或天数过多，会影响其他单位使用。',
      'no-show': '此前的预约多次没有到场。',
      duplicate: '与贵单位的其他预约重复。',
      registered: '贵单位已经登记。请联系贵单位的管理员邀请您加入。',
      unverified: '按所填的联系方式没有核实到贵单位。',
    },
  },
  en: {
    return: {
      purpose: 'Please say what it is for and which project it belongs to.',
      people: 'Please check the number of people: it does not fit what is asked for.',
      proof: 'Please hand in a proof of settling or of the project at the front desk.',
      less: 'Please say whether fewer days or fewer places would do.',
      code: 'Please check that name and credit code of the party are those of its business licence.',
    },
    decline: {
      others: 'On these days the places have gone to other parties first.',
      official: 'The station needs its places for official use on these days.',
      scope: 'What it is for is not among the services of the station.',
      'too-much': 'So many places or days would leave too little for other parties.',
      'no-show': 'Nobody came to several earlier bookings.',
      duplicate: 'It repeats another booking of your party.',
      registered: 'Your party is registered already. Please ask its administrator to invite you.',
      unverified: 'The party could not be verified with the contact that was given.',
    },
  },
} as const satisfies Readonly<
  Record<Language, Readonly<Record<'return' | 'decline', Readonly<Record<string, string>>>>>
>;

/** As they are shown; stored they are in the program's own words, in which they are found again. */
const SHOWN = inHouseWords<(typeof DECISION_REASONS)[Language]>(DECISION_REASONS);

/** Decisions that need a reason. */
export type ReasonedDecision = keyof (typeof DECISION_REASONS)[Language];

export interface ListedReason {
  readonly code: string;
  readonly text: string;
}

export function listedReasons(language: Language, decision: ReasonedDecision): ListedReason[] {
  return Object.entries(SHOWN[language][decision]).map(([code, text]) => ({ code, text }));
}

/** The reason that is stored: a listed one, and below it what was typed. Empty where there is neither. */
export function reasonText(
  language: Language,
  decision: ReasonedDecision,
  code: string,
  words: string,
): string {
  const listed = Object.entries(DECISION_REASONS[language][decision]).find(([one]) => one === code)?.[1];
  return [listed, words.trim()].filter((part) => part !== undefined && part !== '').join('\n');
}

/** A stored reason in the language of the reader, as far as it was a listed one. */
export function reasonShown(language: Language, stored: string): string {
  const [first = '', ...rest] = stored.split('\n');
  return [translated(language, first), ...rest].join('\n');
}

function translated(language: Language, text: string): string {
  for (const reasons of Object.values(DECISION_REASONS)) {
    for (const decision of ['return', 'decline'] as const) {
      const code = Object.entries(reasons[decision]).find(([, listed]) => listed === text)?.[0];
      const shown = listedReasons(language, decision).find((one) => one.code === code);
      if (shown) return shown.text;
    }
  }
  return text;
}
