import type { Limit, Result } from '../benchmark.ts';
import type { Measurement } from '../load/measure-load.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';

/** The figures of calls that come one after the other: the median latency, judged by that of the no-op in the same rounds. */
export function latencyResults(
  name: string,
  subject: readonly Measurement[],
  noop: readonly Measurement[],
  limit: Limit,
): Result[] {
  const p50s = subject.map((one) => one.p50Ms);
  const noopP50s = noop.map((one) => one.p50Ms);
  const { median, spread } = ratioOfRounds(p50s, noopP50s);
  return [
    {
      name,
      value: medianOf(p50s),
      unit: 'ms (p50)',
      ratio: median,
      against: 'measure.noop',
      shown: { spread, limit },
    },
    { name: `${name}-p95`, value: medianOf(subject.map((one) => one.p95Ms)), unit: 'ms' },
    { name: `${name}-noop`, value: medianOf(noopP50s), unit: 'ms (p50)' },
    { name: `${name}-server-cpu`, value: cpuOf(subject), unit: 'µs/call' },
    { name: `${name}-noop-server-cpu`, value: cpuOf(noop), unit: 'µs/call' },
  ];
}

function cpuOf(measurements: readonly Measurement[]): number {
  return medianOf(measurements.map((one) => 1_000 * one.serverCpuMsPerCall));
}
