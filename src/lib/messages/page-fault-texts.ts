import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** What is broken: told at the label of a place, and answered by the people of its station. */
export interface FaultTexts {
  readonly report: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly pictures: string;
  picturesHint(max: number, kilobytes: number): string;
  /** Shown where no script makes photos smaller. */
  readonly picturesUnshrunk: string;
  picture(number: number): string;
  /** A browser does not keep chosen files where a form was refused. */
  readonly picturesAgain: string;
  /** What is to be seen, for whoever sees it or does not. */
  pictureOf(place: string, number: number): string;
  readonly submit: string;
  readonly submitOut: string;
  readonly outHint: string;
  readonly days: string;
  readonly daysHint: string;
  readonly signIn: string;
  readonly signInLink: string;
  readonly failed: string;
  readonly reported: string;
  takenOut(until: string, moved: number): string;
  /** Of the page of today’s arrivals, which shows everybody’s places as they are now. */
  readonly whereTo: string;
  /** The page of those who answer. */
  readonly link: string;
  title(station: string): string;
  readonly sentence: string;
  readonly back: string;
  readonly none: string;
  readonly noneSentence: string;
  by(name: string, moment: string): string;
  readonly takeOut: string;
  readonly takeOutHint: string;
  takeOutOf(place: string): string;
  readonly dismiss: string;
  dismissOf(place: string): string;
  readonly dismissed: string;
  readonly notDone: string;
  readonly seePlace: string;
  readonly repairs: string;
  readonly mended: string;
  readonly mendedQuestion: string;
  readonly mendedDone: string;
}

export const FAULT_TEXTS: Readonly<Record<Language, FaultTexts>> = inHouseWords({
  'zh-CN': {
    report: '报修',
    words: '哪里坏了',
    wordsHint: '例如：显示器不亮、椅子坏了。请不要填写个人信息。',
    pictures: '照片（可不填）',
    picturesHint: (max, kilobytes) =>
      `最多${max}张，JPEG、PNG 或 WebP，每张不超过 ${kilobytes} KB，手机照片通常会自动缩小。请不要拍到人；拍摄地点等附带信息不会保存。`,
    picturesUnshrunk:
      '当前浏览器不会自动缩小照片。照片过大时不会提交，写好的文字会保留：可以去掉照片再提交，照片缩小后再补交，或到前台出示。',
    picture: (number) => `照片${number}`,
    picturesAgain: '刚才选的照片没有保留，请重新选择。',
    pictureOf: (place, number) => `${place}的报修照片${number}`,
    submit: '提交报修',
    submitOut: '报修并停用',
    outHint: '您可以直接停用：提交后立即停止预约，已约在这里的会自动调到其他位置并收到通知。',
    days: '停用天数（含今天）',
    daysHint: '修好后可在“报修”页恢复使用。',
    signIn: '有东西坏了？登录后可以报修，或告诉前台。',
    signInLink: '登录后报修',
    failed: '没有提交',
    reported: '已报修，工作人员会尽快处理。谢谢！',
    takenOut: (until, moved) =>
      `已停用到${until}。${moved === 0 ? '没有预约受影响。' : `${moved} 天次的预约已另作安排，并已通知。`}`,
    whereTo: '查看今天各预约现在的位置',
    link: '报修',
    title: (station) => `报修 · ${station}`,
    sentence: '大家在标签上报修、等待处理的。停用后不能预约，已约在这里的会调到其他位置。',
    back: '返回驿站',
    none: '没有等待处理的报修',
    noneSentence: '有人报修时会列在这里。',
    by: (name, moment) => `${name} · ${moment}`,
    takeOut: '停用',
    takeOutHint: '从现在起停用；已约在这里的会按腾退方案调整，并逐一通知。',
    takeOutOf: (place) => `停用${place}`,
    dismiss: '无需停用',
    dismissOf: (place) => `${place}无需停用`,
    dismissed: '报修已关闭，照常开放。',
    notDone: '没有办理',
    seePlace: '查看这个位置',
    repairs: '停用维修中',
    mended: '已修好，恢复使用',
    mendedQuestion: '从现在起可以预约。已调到其他位置的预约不会自动调回。',
    mendedDone: '已恢复使用，可以预约了。',
  },
  en: {
    report: 'Report a fault',
    words: 'What is broken',
    wordsHint: 'For example: the screen stays dark, a chair is broken. Please write nothing about people.',
    pictures: 'Photos (optional)',
    picturesHint: (max, kilobytes) =>
      `Up to ${max}, as JPEG, PNG or WebP with at most ${kilobytes} KB each; photos of a phone are usually made smaller for you. Please show no people. Where a photo was taken is not stored.`,
    picturesUnshrunk:
      'This browser does not make photos smaller. With one that is too large nothing is stored, and your words stay in the form: send them without it, and add the photo once it is smaller, or show it at the front desk.',
    picture: (number) => `Photo ${number}`,
    picturesAgain: 'The photos that you had chosen were not kept. Please choose them again.',
    pictureOf: (place, number) => `Photo ${number} of the fault at ${place}`,
    submit: 'Report it',
    submitOut: 'Report it and take it out of use',
    outHint:
      'You take it out of use with this: it cannot be booked from now on, and whoever is booked here gets another place and is told.',
    days: 'Days out of use, today included',
    daysHint: 'Once it is mended, the page of faults puts it back into use.',
    signIn: 'Is something broken? Sign in to report it, or tell the front desk.',
    signInLink: 'Sign in to report',
    failed: 'Nothing was reported',
    reported: 'Thank you: it is reported, and the station looks after it.',
    takenOut: (until, moved) =>
      `Out of use until ${until}. ${moved === 0 ? 'No booking was in the way.' : `${counted(moved, 'day')} of bookings ${moved === 1 ? 'was' : 'were'} moved, and everybody is told.`}`,
    whereTo: 'See where everybody of today sits now',
    link: 'Faults',
    title: (station) => `Faults · ${station}`,
    sentence:
      'What people have reported at the labels and waits for you. Out of use it cannot be booked, and whoever is booked there gets another place.',
    back: 'Back to the station',
    none: 'No reports are waiting',
    noneSentence: 'What somebody reports is listed here.',
    by: (name, moment) => `${name} · ${moment}`,
    takeOut: 'Take it out of use',
    takeOutHint: 'From now on; whoever is booked there is moved by a plan, and everybody is told.',
    takeOutOf: (place) => `Take ${place} out of use`,
    dismiss: 'Leave it in use',
    dismissOf: (place) => `Leave ${place} in use`,
    dismissed: 'The report is answered, and the place stays in use.',
    notDone: 'Nothing was done',
    seePlace: 'See the place',
    repairs: 'Under repair',
    mended: 'Mended: back into use',
    mendedQuestion: 'It can be booked from now on. Bookings that were moved stay where they are.',
    mendedDone: 'It is back in use and can be booked.',
  },
});
