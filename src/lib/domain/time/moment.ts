import { instantFromMilliseconds, type Instant } from './instant.ts';

const MOMENT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/;

/** Reads a moment as it stands on the wire, `2026-12-01T00:30Z`; null for anything else. */
export function parseMoment(text: string): Instant | null {
  const milliseconds = MOMENT_PATTERN.test(text) ? Date.parse(text) : Number.NaN;
  return milliseconds >= 0 ? instantFromMilliseconds(milliseconds) : null;
}
