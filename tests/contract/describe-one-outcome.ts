import { describe, expect, it } from 'vitest';
import type { Engine } from '#lib/server/engine/engine.ts';
import { LedgerRefused } from '#lib/server/engine/engine-errors.ts';
import { bookChange, bookTask, PROCEDURE, rememberChange, taskOf } from '../support/booking-task.ts';
import { at, dayAfterMonday, HALL, MONDAY } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

/** Asks as the use-case does: a known key gives the stored answer, a new one books. */
function ask(engine: Engine, key: string, publicId: string, desk: number): Promise<string> {
  return engine.transact({
    holder: 'test',
    load: (reader) => reader.storedAnswer(HALL.consultancy, PROCEDURE, key),
    decide: (stored) =>
      stored
        ? { changes: [], answer: stored.answer }
        : {
            changes: [bookChange({ publicId, resourceIds: [desk] }), rememberChange(key, publicId)],
            answer: publicId,
          },
  });
}

export function describeOneOutcome(open: OpenEngine): void {
  describe('requests that come together', () => {
    it('each have their own outcome: what one is refused for does not touch the others', async () => {
      const { engine, contents } = open();
      const outcomes = await Promise.allSettled([
        engine.transact(bookTask({ publicId: 'b-1', resourceIds: [1] })),
        engine.transact(bookTask({ publicId: 'b-2', resourceIds: [2, 1] })),
        engine.transact(bookTask({ publicId: 'b-3', resourceIds: [2] })),
        engine.transact({
          holder: 'test',
          load: () => {
            throw new Error('a bug of the load');
          },
          decide: () => ({ changes: [], answer: '' }),
        }),
        engine.transact(bookTask({ publicId: 'b-5', resourceIds: [3] })),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      const reasons = outcomes.map((outcome) =>
        outcome.status === 'rejected' ? (outcome.reason as Error) : null,
      );
      expect(reasons[1]).toBeInstanceOf(LedgerRefused);
      expect(reasons[3]).toMatchObject({ message: 'a bug of the load' });
      expect(contents()['claim']).toHaveLength(3);
      expect(contents()['request_key']).toHaveLength(3);
      expect(contents()['event']).toHaveLength(3);
    });

    it('get one outcome for one key', async () => {
      const { engine, contents } = open();
      const answers = await Promise.all([
        ask(engine, 'the key', 'b-1', 1),
        ask(engine, 'the key', 'b-2', 2),
        ask(engine, 'the key', 'b-3', 3),
      ]);
      expect(answers).toEqual(['b-1', 'b-1', 'b-1']);
      expect(await ask(engine, 'the key', 'b-4', 4)).toBe('b-1');
      expect(contents()['booking']).toHaveLength(1);
      expect(contents()['request_key']).toHaveLength(1);
    });

    it('never get two outcomes under one key, even where nobody looked it up', async () => {
      const { engine, contents } = open();
      const blind = (publicId: string, desk: number) =>
        engine.transact(
          taskOf([bookChange({ publicId, resourceIds: [desk] }), rememberChange('the key', publicId)]),
        );
      const outcomes = await Promise.allSettled([blind('b-1', 1), blind('b-2', 2)]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(contents()['booking']).toHaveLength(1);
      expect(contents()['claim']).toHaveLength(1);
    });

    it('that are many more than one commit takes are all answered', async () => {
      const { engine, contents } = open();
      const days = Array.from({ length: 200 }, (_, index) => dayAfterMonday(index));
      const answers = await Promise.all(
        days.map((day, index) => engine.transact(bookTask({ publicId: `b-${index}`, days: [day] }))),
      );
      expect(answers).toEqual(days.map((_, index) => `b-${index}`));
      expect(contents()['claim']).toHaveLength(200);
    });

    it('for the same seats are given as many as there are', async () => {
      const { engine } = open();
      const asked = Array.from({ length: 25 }, (_, index) =>
        engine.transact(
          bookTask({ publicId: `b-${index}`, kind: 'area', resourceIds: [HALL.area], quantity: 2 }),
        ),
      );
      const outcomes = await Promise.allSettled(asked);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      const span = { from: at(MONDAY, '09:00'), to: at(MONDAY, '18:00') };
      expect(engine.read((reader) => reader.claims([HALL.area], [span]))).toHaveLength(5);
    });
  });

  describe('a remembered answer', () => {
    it('belongs to one party and one procedure', async () => {
      const { engine } = open();
      await engine.transact(taskOf([rememberChange('the key', 'the answer')]));
      engine.read((reader) => {
        expect(reader.storedAnswer(HALL.consultancy, PROCEDURE, 'the key')?.answer).toBe('the answer');
        expect(reader.storedAnswer(HALL.neighbour, PROCEDURE, 'the key')).toBeNull();
        expect(reader.storedAnswer(HALL.consultancy, 'booking.cancel', 'the key')).toBeNull();
        expect(reader.storedAnswer(HALL.consultancy, PROCEDURE, 'The key')).toBeNull();
      });
    });

    it('is forgotten when it is older than asked, and not a minute earlier', async () => {
      const { engine } = open();
      const older = { ...rememberChange('older', 'x'), now: at(MONDAY, '08:59') };
      const newer = { ...rememberChange('newer', 'x'), now: at(MONDAY, '09:00') };
      await engine.transact(taskOf([older, newer, { type: 'forget-answers', before: at(MONDAY, '09:00') }]));
      engine.read((reader) => {
        expect(reader.storedAnswer(HALL.consultancy, PROCEDURE, 'older')).toBeNull();
        expect(reader.storedAnswer(HALL.consultancy, PROCEDURE, 'newer')).not.toBeNull();
      });
    });
  });
}
