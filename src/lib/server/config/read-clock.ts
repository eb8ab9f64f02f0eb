import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { instantOf, MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { Mode } from './config.ts';
import { accept, refuse, writtenValue, type Environment, type Setting } from './setting.ts';

const CLOCK_PATTERN = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(Z?)$/;

/** Asia/Shanghai has had one offset since 1991, in minutes east of UTC. */
const SHANGHAI_OFFSET_MINUTES = 480;

/**
 * CLOCK, the moment that the program takes for now when it starts: `2026-12-01T09:00` in Asia/Shanghai or
 * `2026-12-01T01:00Z`. Null where it is not set. Production refuses it: bookings would be judged at a wrong time.
 */
export function readClock(env: Environment, mode: Mode): Setting<Instant | null> {
  const text = writtenValue(env, 'CLOCK');
  if (text === null) return accept(null);
  if (mode === 'production') {
    return refuse(
      'CLOCK 只能用于测试或开发（NODE_ENV 为 test 或 development），正式运行时请删除。',
      'CLOCK is for tests and development only (NODE_ENV test or development): unset it in production.',
    );
  }
  const instant = parseClock(text);
  if (instant !== null) return accept(instant);
  return refuse(
    `CLOCK 应写作 2026-12-01T09:00（北京时间）或 2026-12-01T01:00Z（协调世界时），现为“${text}”。`,
    `CLOCK must be written 2026-12-01T09:00 (Asia/Shanghai) or 2026-12-01T01:00Z (UTC); it is "${text}".`,
  );
}

function parseClock(text: string): Instant | null {
  const [, dayText = '', timeText = '', zone = ''] = CLOCK_PATTERN.exec(text) ?? [];
  const day = parseLocalDay(dayText);
  const minute = parseClockTime(timeText);
  if (day === null || minute === null) return null;
  return instantOf(day * MINUTES_PER_DAY + minute - (zone === 'Z' ? 0 : SHANGHAI_OFFSET_MINUTES));
}
