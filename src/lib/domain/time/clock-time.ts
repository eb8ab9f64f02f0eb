import { MINUTES_PER_DAY } from './instant.ts';
import type { MinuteOfDay } from './time-zone.ts';

const CLOCK_TIME_PATTERN = /^([01]\d|2[0-4]):([0-5]\d)$/;

/** Reads `HH:MM`, 00:00 to 24:00 (the midnight that ends the day); null for anything else. */
export function parseClockTime(text: string): MinuteOfDay | null {
  const match = CLOCK_TIME_PATTERN.exec(text);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= MINUTES_PER_DAY ? minute : null;
}

/** `HH:MM`, 24-hour. */
export function formatClockTime(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
