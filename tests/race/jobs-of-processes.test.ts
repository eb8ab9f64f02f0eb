import { describe, expect, it } from 'vitest';
import { LEASE_MS } from '#lib/server/upkeep/job-runner.ts';
import { useProgram, type ChildProgram } from '../support/child-program.ts';
import { useStore } from '../support/use-engine.ts';

const SLOTS = 20;
const SLOT_MS = 60_000;

async function twoProcesses(): Promise<[ChildProgram, ChildProgram]> {
  const { file } = useStore();
  const programs = [useProgram('race/run-when-told.ts', [file]), useProgram('race/run-when-told.ts', [file])];
  for (const program of programs) expect(await program.nextLine(), program.errors()).toBe('ready');
  return [programs[0]!, programs[1]!];
}

async function tell(program: ChildProgram, order: string): Promise<string | null> {
  program.send(order);
  return program.nextLine();
}

describe('two processes of the operating system on one file', () => {
  it('that want the same job at the same moment run it once, each time', async () => {
    const programs = await twoProcesses();
    for (let slot = 1; slot <= SLOTS; slot += 1) {
      const answers = await Promise.all(programs.map((program) => tell(program, `run ${slot * SLOT_MS}`)));
      expect(answers.toSorted(), `slot ${slot}: ${programs.map((one) => one.errors()).join()}`).toEqual([
        'kept out',
        'ran',
      ]);
    }
  });

  it('of which one is killed in the midst of its run: the other one takes over when the lease has ended, and not before', async () => {
    const [first, second] = await twoProcesses();
    expect(await tell(first, `hold ${SLOT_MS}`), first.errors()).toBe('running');
    expect(await tell(second, `run ${SLOT_MS}`)).toBe('kept out');
    first.kill('SIGKILL');
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(await tell(second, `run ${SLOT_MS + LEASE_MS - 1}`)).toBe('kept out');
    expect(await tell(second, `run ${SLOT_MS + LEASE_MS}`)).toBe('ran');
  });
});
