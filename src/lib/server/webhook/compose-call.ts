import { TOLD_ACTIONS, type ToldAction } from '#lib/domain/webhook/webhook.ts';
import type { Language } from '#lib/messages/language.ts';
import { robotTest, robotText } from '#lib/messages/robot-texts.ts';
import type { App } from '#lib/server/app.ts';
import { tellBooking } from '#lib/server/message/tell-booking.ts';
import type { OutgoingCall } from '#lib/server/outgoing/create-outgoing.ts';
import { signDingTalk, signFeishu, signStandard } from './signatures.ts';
import type { DeliveryRow } from './webhook-reader.ts';

const JSON_BODY = { 'content-type': 'application/json; charset=utf-8' } as const;

/**
 * The call that a delivery is, from what is true now; null where what it tells of is gone. Programs are told ids, which lead
 * to nothing without a right of their own; groups are told station, days and number of places, and nobody's name.
 */
export function composeCall(app: App, delivery: DeliveryRow, nowMs: number): OutgoingCall | null {
  const { webhook } = delivery;
  const url = new URL(webhook.url);
  const timestamp = Math.floor(nowMs / 1000);
  if (webhook.format === 'standard') {
    const body = bodyOf(app, delivery, nowMs);
    if (body === null) return null;
    // The same with every try, so that whoever gets it twice can tell.
    const id = `msg_${delivery.publicId}`;
    const signed = {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signStandard(webhook.secret, { id, timestamp, body }),
    };
    return { url, headers: { ...JSON_BODY, ...signed }, body };
  }
  const content = textOf(app, delivery);
  if (content === null) return null;
  switch (webhook.format) {
    case 'dingtalk':
      if (webhook.secret !== '') {
        url.searchParams.set('timestamp', String(nowMs));
        url.searchParams.set('sign', signDingTalk(webhook.secret, nowMs));
      }
      return { url, headers: JSON_BODY, body: JSON.stringify({ msgtype: 'text', text: { content } }) };
    case 'feishu': {
      const signed =
        webhook.secret === ''
          ? {}
          : { timestamp: String(timestamp), sign: signFeishu(webhook.secret, timestamp) };
      const message = { ...signed, msg_type: 'text', content: { text: content } };
      return { url, headers: JSON_BODY, body: JSON.stringify(message) };
    }
    default:
      return { url, headers: JSON_BODY, body: JSON.stringify({ msgtype: 'text', text: { content } }) };
  }
}

function bodyOf(app: App, { event, webhook }: DeliveryRow, nowMs: number): string | null {
  const station = app.engine.read((reader) => app.halls.byId(reader, webhook.stationId)?.hall.publicId);
  if (station === undefined) return null;
  if (event === null) {
    const timestamp = new Date(nowMs).toISOString();
    return JSON.stringify({ type: 'test', timestamp, data: { station } });
  }
  const booking = app.engine.read((reader) => reader.bookingById(event.subjectId));
  if (!booking) return null;
  return JSON.stringify({
    type: `booking.${event.action}`,
    timestamp: new Date(Number(event.atMs)).toISOString(),
    data: { station, booking: booking.publicId },
  });
}

function textOf(app: App, { event, webhook }: DeliveryRow): string | null {
  const language: Language = webhook.language === 'en' ? 'en' : 'zh-CN';
  return app.engine.read((reader) => {
    const catalogued = app.halls.byId(reader, webhook.stationId);
    if (!catalogued) return null;
    if (event === null) return robotTest(language, catalogued.hall.name);
    const action: ToldAction | undefined = TOLD_ACTIONS.find((one) => one === event.action);
    const booking = reader.bookingById(event.subjectId);
    if (!booking || !action) return null;
    const occurrences = reader.occurrences(booking.id);
    const given = occurrences.filter((one) => one.state === 'given').length;
    const told = tellBooking(app, language, {
      booking,
      catalogued,
      days: given > 0 ? given : occurrences.length,
      now: app.now(),
    });
    return robotText(language, action, { ...told, waits: booking.state === 'pending' });
  });
}
