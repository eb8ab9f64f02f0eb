import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { NoticeDay } from './notice-day.ts';
import type { DateRole } from './notice-sentence.ts';
import type { DayChange } from './working-calendar.ts';

/** What one sentence of a notice says of one day. */
export interface Statement {
  readonly day: LocalDay;
  readonly role: DateRole;
  readonly name: string | null;
  /** The sentence's place in the text. */
  readonly sentence: number;
}

/**
 * One change a day, ascending. An extended holiday outweighs a make-up day that it runs over; a rest day that is moved
 * away stays off where the holiday covers it. A day that is said to be both off and worked on is in neither list: its
 * later sentence is in `contradicted`.
 */
export function settleStatements(statements: readonly Statement[]): {
  days: NoticeDay[];
  contradicted: number[];
} {
  const byDay = new Map<LocalDay, Statement[]>();
  for (const statement of statements) {
    const others = byDay.get(statement.day);
    if (others) others.push(statement);
    else byDay.set(statement.day, [statement]);
  }
  const days: NoticeDay[] = [];
  const contradicted: number[] = [];
  for (const [day, said] of byDay) {
    const change = changeOf(said);
    if (change === null) contradicted.push(Math.max(...said.map(({ sentence }) => sentence)));
    else days.push({ day, change, name: said[0]?.name ?? null });
  }
  return { days: days.sort((a, b) => a.day - b.day), contradicted };
}

function changeOf(said: readonly Statement[]): DayChange | null {
  const says = (role: DateRole) => said.some((statement) => statement.role === role);
  if (says('extended-to')) return 'off';
  const off = says('off') || says('exchanged');
  if (off && says('work')) return null;
  return off ? 'off' : 'work';
}
