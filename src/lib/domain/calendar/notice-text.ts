/** The longest text that is read as a notice, in characters. Real notices have fewer than 2,000. */
export const NOTICE_TEXT_LENGTH_MAX = 20_000;

export interface NoticeSentence {
  /** As pasted, for people. */
  readonly raw: string;
  /** For reading by rule: half-width, simplified, without blanks and quotation marks, dates in digits. */
  readonly text: string;
}

const NUMBERED_ITEM = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;
const NEW_LINE_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．](?!\d)|[-—–•·●■◆*]+\s*(?![\s\d—–-]))/;
const ENDS_A_STATEMENT =
  /(?:[。；;：:！!？?]|放假|[上补補]班|[调調补補公连連]休|休息|天|通知|号|號|办公厅|辦公廳|国务院|國務院|日|[)）])$/;
const GOES_ON =
  /^(?:[,，、()（）。；;：:]|[至到—–－～~-]\s*\d|共\s*\d|放假|[调調补補公连連]休|上班|[休班假日月天起为為]|照常|正常|[两兩三四]?[个個]公|分[别別]|[调調][至整])/;
/** A signature's date; what follows on the next line is another text. */
const DATE_ALONE = /^[\d〇○零一二三四五六七八九十]{4}年[^日]{2,6}日$/;
const DATE_ALONE_LENGTH_MAX = 12;
const BRACKET_LENGTH_MAX = 20;
const SENTENCE_ENDS = new Set('。；;！!？?');

/** The sentences of a pasted text in their order; a line that was cut in the middle of a sentence is joined. */
export function sentencesOf(text: string): NoticeSentence[] {
  const sentences: NoticeSentence[] = [];
  for (const line of joinCutLines(text)) {
    for (const raw of splitLine(line)) {
      const sentence = { raw, text: normalizeSentence(raw) };
      const before = sentences.at(-1);
      if (before && /^(?:合计)?共\d{1,2}天/.test(sentence.text)) {
        sentences[sentences.length - 1] = {
          raw: before.raw + raw,
          text: `${before.text.replace(/[。;]$/, '')},${sentence.text}`,
        };
      } else {
        sentences.push(sentence);
      }
    }
  }
  return sentences;
}

function joinCutLines(text: string): string[] {
  const lines: string[] = [];
  let open = false;
  // A circled figure (①) begins an item as a new line does.
  for (const part of text.split(/[\r\n\u2028\u2029\u2460-\u249b]/)) {
    const line = part.trim();
    const last = lines.at(-1);
    if (open && line !== '' && last !== undefined && isContinuation(last, line)) {
      lines[lines.length - 1] = last + line;
    } else if (line !== '') {
      lines.push(line);
    }
    open = line !== '';
  }
  return lines;
}

function isContinuation(last: string, line: string): boolean {
  // Only the end matters, and a pattern without a start would be tried at every character.
  const end = last.slice(-BRACKET_LENGTH_MAX);
  if (/[（(][^）)]*$/.test(end)) return true;
  if (NEW_LINE_ITEM.test(line)) return false;
  if (DATE_ALONE.test(last.slice(0, DATE_ALONE_LENGTH_MAX + 1))) return /^[至到—–－～~、（(-]/.test(line);
  if (/[。；;：:！!？?]$/.test(end)) return false;
  return GOES_ON.test(line) || !ENDS_A_STATEMENT.test(end);
}

/** Cuts behind 。；！？ and before a numbered item that follows on the same line. */
function splitLine(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    const endsHere = SENTENCE_ENDS.has(character);
    const itemFollows = /[:：\s]/.test(character) && NUMBERED_ITEM.test(line.slice(at + 1, at + 6));
    if (!endsHere && !itemFollows) continue;
    parts.push(line.slice(from, at + 1));
    from = at + 1;
  }
  parts.push(line.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const TRADITIONAL =
  '節調補連週農曆國慶勞動號為與將個兩長時間從電發佈來編輯記戰勝紀關勵陰臘閏單辦廳務據標準決後開';
const SIMPLIFIED =
  '节调补连周农历国庆劳动号为与将个两长时间从电发布来编辑记战胜纪关励阴腊闰单办厅务据标准决后开';
const REPLACED = new Map<string, string>(
  [...TRADITIONAL].map((from, at) => [from, [...SIMPLIFIED][at] ?? from]),
);
for (const dash of '‐‑‒–—―−─﹣－〜∼～') REPLACED.set(dash, '-');
for (const blank of '“”‘’"\'「」『』\u200b\u200c\u200d\ufeff') REPLACED.set(blank, '');

function normalizeSentence(raw: string): string {
  let text = '';
  for (const character of raw) text += normalizeCharacter(character);
  // A range into the next year says so; the dates themselves leave no other choice.
  return withDigitDates(text.replace(/-+/g, '-').replace(/[次翌]年(?=\d)/g, ''));
}

function normalizeCharacter(character: string): string {
  const replaced = REPLACED.get(character);
  if (replaced !== undefined) return replaced;
  if (/\s/.test(character)) return '';
  const code = character.charCodeAt(0);
  // Full-width forms of the ASCII characters stand in the same order, U+FEE0 higher.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  // Text copied from a PDF has radicals (⽉) where characters (月) are meant.
  if (code >= 0x2f00 && code <= 0x2fdf) return character.normalize('NFKC');
  return character === '｡' ? '。' : character;
}

const NUMERAL = '〇○◯零一二三四五六七八九十廿卅两';
const LUNAR_OR_DATE = new RegExp(`(农历|阴历|正月|[腊冬]月|闰)?([${NUMERAL}Oo0]{1,4})(?=[年月日天号])`, 'g');

/** 二〇〇六年十二月十四日 → 2006年12月14日; lunar dates stay in words, they are no dates of this calendar. */
function withDigitDates(text: string): string {
  let lunarUntil = -1;
  return text.replace(
    LUNAR_OR_DATE,
    (whole: string, lunar: string | undefined, numeral: string, at: number) => {
      const isLunar = lunar !== undefined || at === lunarUntil;
      if (isLunar) {
        lunarUntil = at + whole.length + 1;
        return whole;
      }
      const value = numberOf(numeral);
      return value === null ? whole : String(value);
    },
  );
}

function numberOf(numeral: string): number | null {
  const digits = [...numeral].map((character) =>
    '零一二三四五六七八九'.indexOf(character.replace(/[〇○◯Oo0]/, '零').replace('两', '二')),
  );
  if (digits.length === 4) return digits.includes(-1) ? null : Number(digits.join(''));
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(
    numeral.replace('两', '二').replace('廿', '二十').replace('卅', '三十'),
  );
  if (!match) return null;
  const [, tens = '', ten = '', ones = ''] = match;
  const figure = (character: string) => '零一二三四五六七八九'.indexOf(character || '零');
  if (ten === '') return tens !== '' && ones !== '' ? null : figure(tens || ones);
  return (tens === '' ? 1 : figure(tens)) * 10 + figure(ones);
}
