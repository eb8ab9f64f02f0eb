import type { JobName, JobOutcome } from '#lib/domain/upkeep/job-name.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

export interface Lease {
  readonly name: JobName;
  readonly holder: string;
  readonly nowMs: number;
  readonly untilMs: number;
}

/** True where nobody else has it at `nowMs`. */
export async function takeLease(
  { tables }: Tables,
  { name, holder, nowMs, untilMs }: Lease,
): Promise<boolean> {
  await tables.jobRun.upsert({ where: { name }, create: { name }, update: {}, select: { name: true } });
  const { count } = await tables.jobRun.updateMany({
    where: { name, OR: [{ leaseHolder: holder }, { leaseUntilMs: { lte: BigInt(nowMs) } }] },
    data: { leaseHolder: holder, leaseUntilMs: BigInt(untilMs) },
  });
  return count === 1;
}

export async function recordRun(
  { tables }: Tables,
  name: JobName,
  run: { startedMs: number; endedMs: number; outcome: JobOutcome; problem: string },
): Promise<void> {
  await tables.jobRun.updateMany({
    where: { name },
    data: { ...run, startedMs: BigInt(run.startedMs), endedMs: BigInt(run.endedMs) },
  });
}

/** Of all jobs, so that another process need not wait. */
export async function giveLeasesBack({ tables }: Tables, holder: string): Promise<void> {
  await tables.jobRun.updateMany({ where: { leaseHolder: holder }, data: { leaseUntilMs: 0 } });
}
