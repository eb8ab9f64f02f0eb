import { counted } from './count-words.ts';
import { inHouseWords } from './house-words.ts';
import type { Language } from './language.ts';

/** Labels with a code to scan, for a printer. */
export interface LabelTexts {
  readonly title: string;
  heading(station: string): string;
  readonly sentence: string;
  readonly back: string;
  readonly choose: string;
  readonly which: string;
  deskLabels(zone: string, count: number): string;
  kindLabels(kind: string, count: number): string;
  readonly door: string;
  readonly arrival: string;
  readonly show: string;
  readonly printHint: string;
  readonly nothing: string;
  readonly nothingSentence: string;
  /** How many are drawn, on how many sheets. */
  amount(labels: number, sheets: number): string;
  sheet(number: number): string;
  /** The line on a label. */
  readonly scanPlace: string;
  readonly scanDoor: string;
  readonly scanArrival: string;
  /** What the code of a label is called: it holds an address. */
  code(label: string): string;
}

export const LABEL_TEXTS: Readonly<Record<Language, LabelTexts>> = inHouseWords({
  'zh-CN': {
    title: '二维码标签',
    heading: (station) => `${station}二维码标签`,
    sentence: '打印后贴在工位、房间和门口。用手机扫一扫，就能看到现在是否空闲，并直接预约。',
    back: '返回驿站',
    choose: '选择要打印的标签',
    which: '打印哪些',
    deskLabels: (zone, count) => `${zone}的工位（${count} 张）`,
    kindLabels: (kind, count) => `${kind}（${count} 张）`,
    door: '门口',
    arrival: '签到（全馆和各分区）',
    show: '生成标签',
    printHint: '请用浏览器的打印功能，纸张选A4，缩放选100%，页边距选“默认”或“无”。',
    nothing: '还没有选择标签',
    nothingSentence: '请在上面至少选择一项。',
    amount: (labels, sheets) => `共 ${labels} 张标签，A4纸 ${sheets} 页。`,
    sheet: (number) => `第 ${number} 页`,
    scanPlace: '扫一扫，看是否空闲、直接预约',
    scanDoor: '扫一扫，看今天哪里空闲',
    scanArrival: '到了请扫一扫签到',
    code: (label) => `${label}的二维码`,
  },
  en: {
    title: 'Labels with codes',
    heading: (station) => `Labels with codes for ${station}`,
    sentence:
      'Print them and put them on desks, rooms and the door. A phone that scans one shows whether the place is free, and books it.',
    back: 'Back to the station',
    choose: 'Choose the labels to print',
    which: 'Which labels',
    deskLabels: (zone, count) => `Desks of ${zone} (${count})`,
    kindLabels: (kind, count) => `${kind} (${count})`,
    door: 'The door',
    arrival: 'Checking in (the hall and each zone)',
    show: 'Draw the labels',
    printHint: 'Use the print command of your browser: paper A4, scale 100 %, margins “default” or “none”.',
    nothing: 'No labels are chosen yet',
    nothingSentence: 'Please choose at least one of the above.',
    amount: (labels, sheets) =>
      `${counted(labels, 'label')} on ${sheets === 1 ? '1 sheet' : `${sheets} sheets`} of A4.`,
    sheet: (number) => `Sheet ${number}`,
    scanPlace: 'Scan to see whether it is free, and to book',
    scanDoor: 'Scan to see what is free today',
    scanArrival: 'Scan to check in when you are here',
    code: (label) => `Code of ${label}`,
  },
});
