import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { dayInput } from '#lib/schemas/availability.ts';
import { readDayMark } from '#lib/server/availability/read-day-mark.ts';
import { callerKey } from '#lib/server/web-server/caller-key.ts';
import { eventStream } from '#lib/server/web-server/event-stream.ts';
import type { RequestHandler } from './$types';

const RETRY_AFTER_SECONDS = 60;

/**
 * Tells a page that the hall's day has changed since `since`, the mark of the day that the page was drawn from. The page then
 * asks for the day as usual, so this door shows nobody anything.
 */
export const GET: RequestHandler = ({ locals, params, url, getClientAddress }) => {
  const { app, language } = locals;
  const input = dayInput.safeParse({ stationId: params.id, day: url.searchParams.get('day') ?? undefined });
  const day = input.success ? parseLocalDay(input.data.day ?? '') : null;
  if (!input.success || day === null || readDayMark(app, input.data.stationId, day) === null)
    return new Response(doorMessage(language, 'not-found'), { status: 404 });
  const station = input.data.stationId;
  const caller = callerKey({ ...locals, address: getClientAddress() });
  const stream = eventStream(({ send, close }) => {
    const end = app.dayWatch.watch(caller, { station, day }, (version) => send('change', version), close);
    if (!end) return null;
    const mark = readDayMark(app, station, day) ?? '';
    send(url.searchParams.get('since') === mark ? 'beat' : 'change', mark);
    return end;
  });
  if (stream) return stream;
  const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return new Response(doorMessage(language, 'too-many-calls', { seconds: RETRY_AFTER_SECONDS }), {
    status: 429,
    headers,
  });
};
