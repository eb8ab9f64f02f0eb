import { titleYearOf } from './notice-headings.ts';
import { sentencesOf } from './notice-text.ts';

/** The year that a pasted notice says in its title that it is for; null where it names none. At most NOTICE_TEXT_LENGTH_MAX characters. */
export function noticeYearOf(text: string): number | null {
  for (const sentence of sentencesOf(text)) {
    const year = titleYearOf(sentence.text);
    if (year !== null) return year;
  }
  return null;
}
