import { afterAll, beforeAll, expect, it } from 'vitest';
import { send } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

let server: StoryServer;
beforeAll(async () => {
  server = await startStoryServer();
});
afterAll(() => server.stopAndRemove());

it.each(['/invitation/', '/set-up/'])(
  '%s with a link that was used says so, and not that no page is there',
  async (path) => {
    const { status, text } = await send(server, { path: `${path}${'A'.repeat(43)}` });
    expect(status).toBe(404);
    expect(text).toContain('链接已失效');
    expect(text).not.toContain('没有找到这个页面');
  },
);
