import { LedgerRefused } from '../engine-errors.ts';
import type {
  NoticeChange,
  SettleDeliveryChange,
  SettleMessageChange,
  TakeDeliveryChange,
  TakeMessageChange,
  TellChange,
} from '../notice-changes.ts';
import { idInOrder } from './id-in-order.ts';
import type { Connection } from './open-connection.ts';

/** Writes whom an event is told to, and what became of it. */
export function prepareNoticeWriter(db: Connection): (change: NoticeChange) => void {
  const statements = prepareStatements(db);

  function tell({ from, to, notices, deliveries }: TellChange): void {
    const { changes } = statements.moveOn.run(to, from);
    if (changes !== 1) throw new LedgerRefused(`the log was read on from ${from} by another process`);
    for (const one of notices)
      statements.notice.run(idInOrder(), one.personId, one.eventId, one.bookingId, one.kind, one.createdAt);
    for (const one of deliveries)
      statements.delivery.run(idInOrder(), one.webhookId, one.eventId, one.createdAt, one.dueAt);
  }

  function take({ id, attempts, nextDue }: TakeDeliveryChange): void {
    const { changes } = statements.take.run(nextDue, id, attempts);
    if (changes !== 1) throw new LedgerRefused(`the call ${id} was taken by another process`);
  }

  function settle({ id, sentAt, failedAt, problem }: SettleDeliveryChange): void {
    statements.settle.run(sentAt, failedAt, problem, id);
  }

  function takeMessage({ id, attempts, nextDue }: TakeMessageChange): void {
    const { changes } = statements.takeMessage.run(nextDue, id, attempts);
    if (changes !== 1) throw new LedgerRefused(`the message ${id} was taken by another process`);
  }

  function settleMessage({ id, sentAt, failedAt, channel, problem }: SettleMessageChange): void {
    statements.settleMessage.run(sentAt, failedAt, channel, problem, id);
  }

  return (change) => {
    switch (change.type) {
      case 'tell':
        tell(change);
        return;
      case 'take-delivery':
        take(change);
        return;
      case 'settle-delivery':
        settle(change);
        return;
      case 'take-message':
        takeMessage(change);
        return;
      case 'settle-message':
        settleMessage(change);
        return;
    }
  };
}

function prepareStatements(db: Connection) {
  return {
    moveOn: db.prepare(`UPDATE notice_cursor SET last_event_id = ? WHERE id = 1 AND last_event_id = ?`),
    notice: db.prepare(
      `INSERT INTO notice (public_id, person_id, event_id, booking_id, kind, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    delivery: db.prepare(
      `INSERT INTO delivery (public_id, webhook_id, event_id, created_at, due_at) VALUES (?, ?, ?, ?, ?)`,
    ),
    take: db.prepare(
      `UPDATE delivery SET attempts = attempts + 1, due_at = ?
       WHERE id = ? AND attempts = ? AND sent_at IS NULL AND failed_at IS NULL`,
    ),
    settle: db.prepare(
      `UPDATE delivery SET sent_at = ?, failed_at = ?, problem = ? WHERE id = ? AND sent_at IS NULL AND failed_at IS NULL`,
    ),
    takeMessage: db.prepare(
      `UPDATE message SET attempts = attempts + 1, due_at = ?
       WHERE id = ? AND attempts = ? AND sent_at IS NULL AND failed_at IS NULL`,
    ),
    settleMessage: db.prepare(
      `UPDATE message SET sent_at = ?, failed_at = ?, channel = ?, problem = ?
       WHERE id = ? AND sent_at IS NULL AND failed_at IS NULL`,
    ),
  };
}
