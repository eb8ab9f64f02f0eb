import type { ConfigSource } from '#lib/server/config-source.ts';

export interface JobRunRow {
  readonly name: string;
  readonly leaseUntilMs: bigint;
  readonly startedMs: bigint | null;
  readonly endedMs: bigint | null;
  readonly outcome: string | null;
  readonly problem: string;
}

/** By name; a job that has never run has none. */
export async function readJobRuns({ tables }: ConfigSource): Promise<ReadonlyMap<string, JobRunRow>> {
  const select = {
    name: true,
    leaseUntilMs: true,
    startedMs: true,
    endedMs: true,
    outcome: true,
    problem: true,
  } as const;
  const rows = await tables.jobRun.findMany({ select });
  return new Map(rows.map((row) => [row.name, row]));
}
