import { cpuMillisecondsOf } from '../server/process-cpu-time.ts';
import type { MeasuredServer } from '../server/measured-server.ts';
import { medianOf, quantileOf } from '../statistics.ts';
import type { LoadJob, LoadReport } from './load-job.ts';
import type { LoadProcess } from './start-load-process.ts';

/** What one round of calls cost. */
export interface Measurement {
  /** Elapsed time by number of calls: the inverse of the throughput. */
  readonly msPerCall: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** CPU time of all threads of the server by number of calls; NaN where the system does not tell. */
  readonly serverCpuMsPerCall: number;
  /** Share of the elapsed time that the process of the clients computed: near 1 it is the clients that are measured. */
  readonly clientBusy: number;
  readonly bytesPerCall: number;
  readonly bookingIds: readonly string[];
}

/** Runs the job and throws unless every call came to `outcome`: what was not granted is no measure of granting. */
export async function measureLoad(
  server: MeasuredServer,
  clients: LoadProcess,
  job: Omit<LoadJob, 'origin'>,
  outcome: string,
): Promise<Measurement> {
  await clients.prepare({ ...job, origin: server.origin });
  const cpuBefore = cpuMillisecondsOf(server.processId);
  const report = await clients.go();
  const serverCpuMs = cpuMillisecondsOf(server.processId) - cpuBefore;
  assertOnly(report, outcome);
  const calls = job.calls.length;
  return {
    msPerCall: report.elapsedMs / calls,
    p50Ms: medianOf(report.latenciesMs),
    p95Ms: quantileOf(report.latenciesMs, 0.95),
    p99Ms: quantileOf(report.latenciesMs, 0.99),
    serverCpuMsPerCall: serverCpuMs / calls,
    clientBusy: report.clientCpuMs / report.elapsedMs,
    bytesPerCall: report.bytesReceived / calls,
    bookingIds: report.bookingIds,
  };
}

/** Throws for a call that came to anything else. */
export function assertOnly({ outcomes }: LoadReport, outcome: string): void {
  const others = Object.entries(outcomes).filter(([name]) => name !== outcome);
  if (others.length === 0) return;
  const told = others.map(([name, times]) => `${times} × ${name}`).join('; ');
  throw new Error(`all calls should have been ${outcome}, but there were ${told}`);
}
