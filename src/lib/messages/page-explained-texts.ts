import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** The page that says which rules count at a station, and who decided them. */
export interface ExplainedTexts {
  readonly open: string;
  titleOf(station: string): string;
  readonly introduction: string;
  readonly back: string;
  readonly change: string;
  readonly instead: string;
  readonly same: string;
  /** Places that ask something on top. */
  readonly own: string;
}

export const EXPLAINED_TEXTS: Readonly<Record<Language, ExplainedTexts>> = inHouseWords({
  'zh-CN': {
    open: '预约规则',
    titleOf: (station) => `${station}预约规则`,
    introduction: '每类场地与工位按下面的规则办理，标签说明规则由谁设定。驿站有自己的规则时，以驿站的为准。',
    back: '返回驿站',
    change: '修改规则',
    instead: '片区统一规则的不同之处（本驿站不采用）',
    same: '内容与片区统一规则相同。',
    own: '单独规则（在上面的规则之外，取更严的）',
  },
  en: {
    open: 'Booking rules',
    titleOf: (station) => `Booking rules of ${station}`,
    introduction:
      'These rules apply to each kind of place; the label says who set them. Where the station has rules of its own, they apply.',
    back: 'Back to the station',
    change: 'Change the rules',
    instead: 'Where the rules of the district differ (they do not apply here)',
    same: 'They say the same as those of the district.',
    own: 'Rules of single places (on top; the stricter one counts)',
  },
});
