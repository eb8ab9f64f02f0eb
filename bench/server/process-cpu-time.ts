import { readFileSync } from 'node:fs';

/** The kernel counts CPU time for other programs in hundredths of a second, whatever its own clock does. */
const MILLISECONDS_PER_TICK = 10;
/** Places of user and system time after the name of the program, which stands in parentheses and may hold blanks. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** What a process has used until now, all its threads together; NaN where the system does not tell (it is not Linux). */
export function cpuMillisecondsOf(processId: number): number {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) * MILLISECONDS_PER_TICK;
  } catch {
    return Number.NaN;
  }
}
