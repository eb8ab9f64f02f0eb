import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { publicId } from '#lib/schemas/scalars.ts';
import { callerKey } from '#lib/server/web-server/caller-key.ts';
import { eventStream } from '#lib/server/web-server/event-stream.ts';
import type { RequestHandler } from './$types';

const RETRY_AFTER_SECONDS = 60;

/** Tells what is left at the canteens of a station, the numbers themselves: nobody has to ask for them again. */
export const GET: RequestHandler = ({ locals, params, getClientAddress }) => {
  const { app, language } = locals;
  const station = publicId.safeParse(params.id).data ?? '';
  const hall = app.engine.read((reader) => app.halls.byPublicId(reader, station)?.hall);
  if (!hall) return new Response(doorMessage(language, 'not-found'), { status: 404 });
  const day = localDayAt(hall.timeZone, app.now());
  const caller = callerKey({ ...locals, address: getClientAddress() });
  const stream = eventStream(({ send, close }) => {
    const end = app.mealWatch.watch(caller, { station, day }, (_, left) => send('left', left ?? '[]'), close);
    // Whoever joins those who watch already is told what they were told, so that it costs nothing.
    if (end) send('left', app.mealWatch.lastMark({ station, day }) ?? '[]');
    return end;
  });
  if (stream) return stream;
  const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return new Response(doorMessage(language, 'too-many-calls', { seconds: RETRY_AFTER_SECONDS }), {
    status: 429,
    headers,
  });
};
