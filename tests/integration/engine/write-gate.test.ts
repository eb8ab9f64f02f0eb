import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WriteGate, type GateReport } from '#lib/server/engine/sqlite/write-gate.ts';
import { bookTask } from '../../support/booking-task.ts';
import { useEngine, useStore } from '../../support/use-engine.ts';

describe('the write gate', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reports a holder that keeps it longer than 250 ms, by name, and no other', async () => {
    const reports: GateReport[] = [];
    const gate = new WriteGate((report) => {
      reports.push(report);
    });
    const hold = (holder: string, ms: number) =>
      gate.enterSync(holder, () => {
        vi.advanceTimersByTime(ms);
      });
    await hold('quick', 250);
    await hold('slow', 251);
    await gate.enter('slow as well', async () => {
      await Promise.resolve();
      vi.advanceTimersByTime(1000);
    });
    await expect(
      gate.enterSync('slow and failing', () => {
        vi.advanceTimersByTime(300);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(reports).toEqual([
      { holder: 'slow', heldMs: 251 },
      { holder: 'slow as well', heldMs: 1000 },
      { holder: 'slow and failing', heldMs: 300 },
    ]);
  });

  it('reports configurations and bookings of an engine by their holders', async () => {
    const reports: GateReport[] = [];
    const engine = useEngine(useStore(), {
      onLongHold: (report) => {
        reports.push(report);
      },
    });
    await engine.configure('rename-station', ({ tables }) => {
      vi.advanceTimersByTime(300);
      return tables.station.count();
    });
    const slowly = (holder: string, publicId: string, desk: number) =>
      engine.transact({
        holder,
        load: () => {
          vi.advanceTimersByTime(200);
        },
        decide: () => ({
          changes: bookTask({ publicId, resourceIds: [desk] }).decide(null).changes,
          answer: null,
        }),
      });
    await Promise.all([
      slowly('create-booking', 'b-1', 1),
      slowly('decide-booking', 'b-2', 2),
      slowly('create-booking', 'b-3', 3),
    ]);
    expect(reports).toEqual([
      { holder: 'rename-station', heldMs: 300 },
      { holder: 'create-booking, decide-booking', heldMs: 600 },
    ]);
  });

  it('counts those inside and before it', async () => {
    const gate = new WriteGate(() => undefined);
    expect(gate.load).toBe(0);
    const inside = [gate.enterSync('a', () => gate.load), gate.enterSync('b', () => gate.load)];
    expect(gate.load).toBe(2);
    expect(await Promise.all(inside)).toEqual([2, 1]);
    expect(gate.load).toBe(0);
  });
});
