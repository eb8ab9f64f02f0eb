import { describe, expect, it } from 'vitest';
import { GateReentered } from '#lib/server/engine/engine-errors.ts';
import { bookTask, taskOf } from '../support/booking-task.ts';
import { HALL } from '../support/hall.ts';
import type { OpenEngine } from './engine-under-test.ts';

export function describeGate(open: OpenEngine): void {
  describe('the write gate', () => {
    it('cannot be entered from inside a configuration, which is undone where it lets that fail it', async () => {
      const { engine, contents } = open();
      const before = contents();
      const rename = (name: string) =>
        engine.configure('inner', ({ tables }) =>
          tables.station.update({ where: { id: HALL.station }, data: { name } }),
        );
      const inner = [
        () => engine.transact(bookTask({ publicId: 'b-1' })),
        () => rename('新驿站'),
        () => engine.close(),
      ];
      for (const enter of inner) {
        const outer = engine.configure('outer', async ({ tables }) => {
          await tables.district.update({ where: { id: HALL.district }, data: { name: '新片区' } });
          await enter();
        });
        await expect(outer).rejects.toThrow(GateReentered);
      }
      expect(contents()).toEqual(before);
    });

    it('cannot be entered from inside a configuration while others wait for it, and those are served', async () => {
      const { engine } = open();
      const others: Promise<unknown>[] = [];
      let refusal: unknown = null;
      let letOthersCome = (): void => undefined;
      const othersCame = new Promise<void>((resume) => {
        letOthersCome = resume;
      });
      const configured = engine.configure('outer', async ({ tables }) => {
        await othersCame;
        await engine.transact(bookTask({ publicId: 'inside' })).catch((error: unknown) => {
          refusal = error;
        });
        await tables.district.update({ where: { id: HALL.district }, data: { name: '新片区' } });
      });
      others.push(engine.transact(bookTask({ publicId: 'b-1', resourceIds: [1] })));
      others.push(engine.transact(bookTask({ publicId: 'b-2', resourceIds: [2] })));
      letOthersCome();
      await configured;
      expect(refusal).toBeInstanceOf(GateReentered);
      expect(await Promise.all(others)).toEqual(['b-1', 'b-2']);
    });

    it('cannot be entered from inside a decision, which goes on where it bears that', async () => {
      const { engine, contents } = open();
      const refusals: Promise<unknown>[] = [];
      const answer = await engine.transact({
        holder: 'outer',
        load: () => null,
        decide: () => {
          const inner = [
            engine.transact(bookTask({ publicId: 'inner' })),
            engine.configure('inner', ({ tables }) => tables.station.count()),
            engine.close(),
          ];
          refusals.push(...inner.map((promise) => promise.catch((error: unknown) => error)));
          return { changes: bookTask({ publicId: 'outer' }).decide(null).changes, answer: 'outer' };
        },
      });
      expect(answer).toBe('outer');
      const errors = await Promise.all(refusals);
      expect(errors.map((error) => error instanceof GateReentered)).toEqual([true, true, true]);
      expect(contents()['booking']).toHaveLength(1);
      expect(engine.health().healthy).toBe(true);
    });

    it('is open again to what a configuration has left behind', async () => {
      const { engine } = open();
      let leave = (): void => undefined;
      const left = new Promise<void>((resume) => {
        leave = resume;
      });
      const afterwards: Promise<string>[] = [];
      await engine.configure('test', ({ tables }) => {
        afterwards.push(left.then(() => engine.transact(bookTask({ publicId: 'afterwards' }))));
        return tables.district.update({ where: { id: HALL.district }, data: { name: '新片区' } });
      });
      leave();
      expect(await Promise.all(afterwards)).toEqual(['afterwards']);
    });

    it('lets one in after the other, in the order in which they came', async () => {
      const { engine } = open();
      const order: string[] = [];
      const configure = (name: string) =>
        engine.configure(name, async ({ tables }) => {
          order.push(`${name} comes`);
          await tables.district.update({ where: { id: HALL.district }, data: { name } });
          await tables.district.findMany();
          order.push(`${name} goes`);
        });
      await Promise.all([configure('a'), configure('b'), engine.transact(taskOf([])), configure('c')]);
      expect(order).toEqual(['a comes', 'a goes', 'b comes', 'b goes', 'c comes', 'c goes']);
    });

    it('lets bookings in between configurations that come one after the other', async () => {
      const { engine } = open();
      let configured = 0;
      let configuredBefore = -1;
      const booked = engine.transact(bookTask({ publicId: 'b-1' })).then(() => {
        configuredBefore = configured;
      });
      for (let count = 0; count < 20; count += 1) {
        await engine.configure('test', ({ tables }) =>
          tables.district.update({ where: { id: HALL.district }, data: { name: `${count}` } }),
        );
        configured += 1;
      }
      await booked;
      expect(configuredBefore).toBeGreaterThanOrEqual(0);
      expect(configuredBefore).toBeLessThan(5);
    });

    it('is free again after a failure inside it', async () => {
      const { engine } = open();
      await expect(engine.configure('test', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      const failing = engine.configure('test', () => {
        throw new Error('at once');
      });
      await expect(failing).rejects.toThrow('at once');
      expect(await engine.transact(bookTask({ publicId: 'b-1' }))).toBe('b-1');
    });
  });
}
