import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, mutation, send } from '../doors/http-call.ts';
import { startStoryServer, type StoryServer } from '../doors/story-server.ts';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = readFileSync(`${REPOSITORY}docs/api.md`, 'utf8');
const EXAMPLE = 'docs/examples/api-client.ts';
const SECTION = PAGE.slice(PAGE.indexOf('## Programs of one'), PAGE.indexOf('## One request language'));

const run = promisify(execFile);

/** The only block of this language in the section about programs. */
function blockOf(language: string): string {
  const [block, ...others] = [...SECTION.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(
    ([, one]) => one === language,
  );
  expect(others).toEqual([]);
  return block?.[2] ?? '';
}

describe('the examples of docs/api.md', () => {
  let server: StoryServer;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    server = await startStoryServer();
    const headers = { cookie: server.cookieOf('member'), origin: server.origin };
    const made = await send(
      server,
      mutation('apiToken.create', { name: '示例', scope: 'book', days: 1 }, headers),
    );
    const { token } = dataOf(made) as { token: string };
    const { stationId, consultancyId } = server.story;
    const own = { BASE: server.origin, TOKEN: token, STATION: stationId, PARTY: consultancyId, KEY: '0001' };
    env = { ...process.env, ...own };
  });
  afterAll(() => server.stopAndRemove());

  it('show the very program that stands in docs/examples, in some ten lines', () => {
    const program = readFileSync(`${REPOSITORY}${EXAMPLE}`, 'utf8');
    expect(blockOf('ts')).toBe(program);
    expect(program.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(10);
  });

  it('of TypeScript call the program with the token and print what they were told', async () => {
    const { stdout } = await run(process.execPath, [EXAMPLE], { cwd: REPOSITORY, env });
    expect(stdout).toMatch(/^王磊: \d+ places\n$/);
  });

  it('with curl say who asks, and book a desk', async () => {
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', blockOf('sh')], { env });
    expect(stdout).toContain('王磊');
    expect(stdout).toMatch(/"outcome":"(granted|pending)"/);
  });
});
