import { millisecondsOf, type Instant } from '#lib/domain/time/instant.ts';

/** An instant on the wire: `2026-12-01T00:30Z`. */
export function momentText(instant: Instant): string {
  return `${new Date(millisecondsOf(instant)).toISOString().slice(0, 16)}Z`;
}
