// npm run officer-link: a link with which an officer who has forgotten the password sets a new one. It asks whose.
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { failWith, sentenceOf } from './data-command.ts';
import { makeOperatorLink } from '#lib/server/account/make-operator-link.ts';
import { readConfig } from '#lib/server/config/read-config.ts';
import { openApp } from '#lib/server/open-app.ts';

const answer = readConfig(process.env);
if (!answer.ok) failWith(answer.problem);
const { config } = answer;

const mobile = process.argv[2] ?? (await ask('哪个账号？请输入手机号 / Whose account? Mobile number: '));
const app = open();
try {
  const link = await makeOperatorLink(app, { mobile });
  if (link === null) {
    console.error('没有用这个手机号的片区管理员，未作改动 / no officer has this number, nothing was changed');
    process.exitCode = 1;
  } else {
    console.log('一次有效，7 天内可用；使用后原密码和所有登录失效。请亲手交给本人。');
    console.log(
      'Works once, for 7 days; when it is used the old password and all sessions end. Hand it over yourself.',
    );
    console.log(`${config.origin}/invitation/${link.token}`);
  }
} finally {
  await app.close();
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const line = await lines.question(question);
  lines.close();
  return line;
}

function open(): ReturnType<typeof openApp> {
  try {
    return openApp({ ...config, dataDir: resolve(config.dataDir) });
  } catch (error) {
    return failWith(`请先停止程序再试 / stop the program first: ${sentenceOf(error)}`);
  }
}
