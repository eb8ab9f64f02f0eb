import { HttpConnection, type HttpAnswer } from './http-connection.ts';
import type { LoadCall, LoadJob, LoadReport } from './load-job.ts';

const SESSION_COOKIE = 'yizhan';
const OUTCOME_KEY = '"outcome":"';
const BOOKING_ID_KEY = '"bookingId":"';
const BOOKING_ID_CHARACTERS = 16;
/** More of one answer is not kept in the report of an error. */
const ERROR_CHARACTERS_SHOWN = 300;

export interface PreparedLoad {
  run(): Promise<LoadReport>;
}

/** Connects and writes all requests, so that running does nothing but send and receive. */
export async function prepareLoad(job: LoadJob): Promise<PreparedLoad> {
  const requests = job.calls.map((call) => writeRequest(call, job.origin));
  const connections = await Promise.all(
    Array.from({ length: job.connections }, () => HttpConnection.open(job.origin)),
  );
  return { run: () => runPrepared(job, requests, connections) };
}

async function runPrepared(
  job: LoadJob,
  requests: readonly Buffer[],
  connections: readonly HttpConnection[],
): Promise<LoadReport> {
  const latenciesMs: number[] = [];
  const answers: HttpAnswer[] = [];
  let next = 0;
  const carry = async (connection: HttpConnection): Promise<void> => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const since = performance.now();
      answers.push(await connection.send(request));
      latenciesMs.push(performance.now() - since);
    }
  };
  const cpu = process.cpuUsage();
  const since = performance.now();
  await Promise.all(connections.map(carry));
  const elapsedMs = performance.now() - since;
  const { user, system } = process.cpuUsage(cpu);
  for (const connection of connections) connection.close();
  return {
    elapsedMs,
    latenciesMs,
    outcomes: countOutcomes(answers),
    bookingIds: job.keepBookingIds ? answers.flatMap(bookingIdsOf) : [],
    bytesReceived: answers.reduce((sum, { body }) => sum + body.length, 0),
    clientCpuMs: (user + system) / 1_000,
  };
}

function writeRequest({ path, body, session, token, from }: LoadCall, origin: string): Buffer {
  const lines = [`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`, `Host: ${new URL(origin).host}`];
  if (session !== undefined) lines.push(`Cookie: ${SESSION_COOKIE}=${session}`, `Origin: ${origin}`);
  if (token !== undefined) lines.push(`Authorization: Bearer ${token}`);
  if (from !== undefined) lines.push(`X-Forwarded-For: ${from}`);
  if (body !== undefined)
    lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

function countOutcomes(answers: readonly HttpAnswer[]): Record<string, number> {
  const outcomes: Record<string, number> = {};
  for (const answer of answers) {
    const outcome = outcomeOf(answer);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

function outcomeOf({ status, body }: HttpAnswer): string {
  if (status !== 200) return `${status} ${body.toString('utf8', 0, ERROR_CHARACTERS_SHOWN)}`;
  const at = body.indexOf(OUTCOME_KEY);
  if (at < 0) return 'answered';
  const from = at + OUTCOME_KEY.length;
  return body.toString('latin1', from, body.indexOf('"', from));
}

function bookingIdsOf({ body }: HttpAnswer): string[] {
  const at = body.indexOf(BOOKING_ID_KEY);
  if (at < 0) return [];
  const from = at + BOOKING_ID_KEY.length;
  return [body.toString('latin1', from, from + BOOKING_ID_CHARACTERS)];
}
