import { spanOf, type OpenTimes, type Span } from './day-pieces.ts';

/** Where something stands along a bar, as shares of its length from 0 to 100. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/** The bar of a day goes from the first opening to the last closing; null where the hall is closed. */
export function axisOf(open: OpenTimes): Span | null {
  const spans = open.map(spanOf);
  if (spans.length === 0) return null;
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

/** Minutes from one place of the slider's thumb to the next. */
export const MOMENT_STEP_MINUTES = 30;

/** The minute on which the slider's thumb stands for one that was asked for; null outside of the open time. */
export function momentOn(axis: Span, minute: number): number | null {
  if (minute < axis.from || minute >= axis.to) return null;
  const steps = Math.floor((minute - axis.from) / MOMENT_STEP_MINUTES);
  return axis.from + steps * MOMENT_STEP_MINUTES;
}

/** Null for what lies outside of the bar; what reaches beyond it is cut. */
export function stretchOn(axis: Span, span: Span): Stretch | null {
  const from = Math.max(axis.from, span.from);
  const to = Math.min(axis.to, span.to);
  if (from >= to) return null;
  const whole = axis.to - axis.from;
  return { at: rounded(((from - axis.from) * 100) / whole), length: rounded(((to - from) * 100) / whole) };
}

/** The times between the open ones: a lunch break. */
export function breaksOf(open: OpenTimes): Span[] {
  const spans = open.map(spanOf);
  return spans.slice(1).map((next, index) => ({ from: spans[index]?.to ?? next.from, to: next.from }));
}

/** A mark of the axis at a whole hour. */
export interface HourMark {
  readonly minute: number;
  readonly at: number;
}

const MARKS_MAX = 8;
const STEPS_IN_HOURS = [1, 2, 3, 4, 6, 12];

/** Whole hours on the bar, in the finest step that leaves at most MARKS_MAX of them. */
export function hourMarksOf(axis: Span): HourMark[] {
  for (const step of STEPS_IN_HOURS) {
    const marks = marksEvery(axis, step * 60);
    if (marks.length <= MARKS_MAX) return marks;
  }
  return [];
}

function marksEvery(axis: Span, step: number): HourMark[] {
  const marks: HourMark[] = [];
  for (let minute = Math.ceil(axis.from / step) * step; minute <= axis.to; minute += step) {
    marks.push({ minute, at: rounded(((minute - axis.from) * 100) / (axis.to - axis.from)) });
  }
  return marks;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
