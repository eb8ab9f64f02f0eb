import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { AlternativeKind } from '#lib/domain/request/propose-alternatives.ts';
import { RESOURCE_KIND_WORDS } from './booking-words.ts';
import { countText } from './count-words.ts';
import { timesText } from './date-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What an alternative would give. */
export interface AlternativeFacts {
  readonly kind: AlternativeKind;
  /** Days that it would give, 1 or more. */
  readonly days: number;
  /** Units on each of them, 1 or more. */
  readonly quantity: number;
  /** The zone, room or station that is offered. */
  readonly place: string | null;
  /** `HH:MM-HH:MM` of the offer; null for a day part. */
  readonly time: string | null;
  /** The request that is offered; where it is not given, desks are meant. */
  readonly request?: { readonly want: { readonly kind: ResourceKind } };
}

/** One line to tap: what would be different, and what it gives. */
export function alternativeMessage(language: Language, alternative: AlternativeFacts): string {
  const line = language === 'en' ? englishPhrases(alternative) : chinesePhrases(alternative);
  return LINES[language][alternative.kind](line);
}

/** The parts of a line. `times` is empty for a day part, `at` where no place is named. */
interface Phrases {
  readonly units: string;
  readonly allDays: string;
  readonly someDays: string;
  readonly other: string;
  readonly at: string;
  readonly place: string | null;
  readonly times: string;
}

type Lines = Readonly<Record<AlternativeKind, (phrases: Phrases) => string>>;

const CHINESE_LINES: Lines = {
  'current-answer': ({ someDays, units }) => `按最新结果预约，${someDays}（${units}）`,
  'accept-provisional': ({ someDays, units }) =>
    `放假安排尚未公布，按目前的工作日预约，${someDays}（${units}）`,
  'other-places': ({ other, at, allDays, units }) => `改约${other}${at}，${allDays}（${units}）`,
  'not-together': ({ allDays, units }) => `可以不坐在一起，${allDays}（${units}）`,
  'other-zone': ({ at, allDays, units }) => `改约其他分区${at}，${allDays}（${units}）`,
  'open-parts': ({ times, allDays, units }) =>
    `${times === '' ? '改约全天的各个开放时段' : `只约开放时段${times}`}，${allDays}（${units}）`,
  shifted: ({ times, allDays, units }) => `改到${times === '' ? '其他时间' : times}，${allDays}（${units}）`,
  'on-grid': ({ times, allDays, units }) =>
    `${times === '' ? '调整起止时间' : `起止时间调整为${times}`}，${allDays}（${units}）`,
  'skip-days': ({ someDays, units }) => `只约有空的日期，${someDays}（${units}）`,
  'fewer-days': ({ someDays, units }) => `减少天数，${someDays}（${units}）`,
  fewer: ({ units, allDays }) => `改约${units}，${allDays}`,
  'next-sitting': ({ times, allDays, units }) =>
    `改到${times === '' ? '其他时段' : times}就餐，${allDays}（${units}）`,
  'other-station': ({ place, allDays, units }) => `改约${place ?? '其他驿站'}，${allDays}（${units}）`,
};

const ENGLISH_LINES: Lines = {
  'current-answer': ({ someDays, units }) => `Book what is free now: ${someDays} (${units})`,
  'accept-provisional': ({ someDays, units }) =>
    `Book by the workdays as they stand, before the holidays are published: ${someDays} (${units})`,
  'other-places': ({ other, at, allDays, units }) => `${other}${at}: ${allDays} (${units})`,
  'not-together': ({ allDays, units }) => `Not all together: ${allDays} (${units})`,
  'other-zone': ({ at, allDays, units }) => `Another zone${at}: ${allDays} (${units})`,
  'open-parts': ({ times, allDays, units }) =>
    `${times === '' ? 'The open parts of the whole day' : `Only the open part, ${times}`}: ${allDays} (${units})`,
  shifted: ({ times, allDays, units }) =>
    `${times === '' ? 'Another time' : `${times} instead`}: ${allDays} (${units})`,
  'on-grid': ({ times, allDays, units }) =>
    `Times moved to ${times === '' ? 'the nearest step' : times}: ${allDays} (${units})`,
  'skip-days': ({ someDays, units }) => `Only the days that are free: ${someDays} (${units})`,
  'fewer-days': ({ someDays, units }) => `Fewer days: ${someDays} (${units})`,
  fewer: ({ units, allDays }) => `Only ${units}: ${allDays}`,
  'next-sitting': ({ times, allDays, units }) =>
    `${times === '' ? 'Another sitting' : `Eat at ${times} instead`}: ${allDays} (${units})`,
  'other-station': ({ place, allDays, units }) => `${place ?? 'Another station'}: ${allDays} (${units})`,
};

const LINES: Readonly<Record<Language, Lines>> = inHouseWords({
  'zh-CN': CHINESE_LINES,
  en: ENGLISH_LINES,
});

function chinesePhrases({ days, quantity, place, time, request }: AlternativeFacts): Phrases {
  const kind = request?.want.kind ?? 'desk';
  return {
    units: countText('zh-CN', kind, quantity),
    allDays: days === 1 ? '当天可约' : `${days}天均可`,
    someDays: `可约${days}天`,
    other: `其他${RESOURCE_KIND_WORDS['zh-CN'][kind]}`,
    at: place === null ? '' : `（${place}）`,
    place,
    times: time === null ? '' : timesText('zh-CN', [time]),
  };
}

function englishPhrases({ days, quantity, place, time, request }: AlternativeFacts): Phrases {
  const kind = request?.want.kind ?? 'desk';
  return {
    units: countText('en', kind, quantity),
    allDays: days === 1 ? 'free on the day' : `free on all ${days} days`,
    someDays: days === 1 ? '1 day' : `${days} days`,
    other:
      kind === 'desk' && quantity > 1
        ? 'Other desks'
        : `Another ${RESOURCE_KIND_WORDS.en[kind].toLowerCase()}`,
    at: place === null ? '' : ` (${place})`,
    place,
    times: time === null ? '' : timesText('en', [time]),
  };
}
