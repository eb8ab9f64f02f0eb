const MINUTES_PER_DAY = 24 * 60;
export const CLOCK_STEP_MINUTES = 15;

/** Nothing, then the times of the day every `step` minutes from 00:00 to 24:00, and `chosen` where it is none of them. */
export function clockChoices(chosen: string, step: number = CLOCK_STEP_MINUTES): string[] {
  const times = new Set(['']);
  for (let minute = 0; minute <= MINUTES_PER_DAY; minute += step)
    times.add(`${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`);
  return [...times.add(chosen)].sort();
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
