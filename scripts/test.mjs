// `npm test`: Vitest (unit, property, contract, integration, race, crash, architecture), then Playwright in a real browser
// against the production build. Its last line is the sum of both. It runs on Node 24, started by run.mjs.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runProgram } from './child-process.mjs';
import { findOrInstallBrowser } from './find-browser.mjs';
import { say, SetUpError, step } from './progress.mjs';

const RESULTS = 'test-results';
const NOTHING = { passed: 0, failed: 0, skipped: 0 };

async function runVitest() {
  const outputFile = `${RESULTS}/vitest.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  const code = await runProgram(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters]);
  return countsOf(code, outputFile, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

async function runPlaywright() {
  const outputFile = `${RESULTS}/playwright.json`;
  const browser = await findOrInstallBrowser();
  say(`  The browser is ${browser}`);
  const env = { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: outputFile };
  const code = await runProgram(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    { env },
  );
  return countsOf(code, outputFile, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** A run that broke off counts as a failure even where its report names no failed test. */
function countsOf(code, reportFile, read) {
  const counts = readReport(reportFile, read);
  const failed = counts.failed === 0 && code !== 0 ? 1 : counts.failed;
  return { ...counts, failed };
}

function readReport(reportFile, read) {
  try {
    return read(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch {
    return NOTHING;
  }
}

async function part(title, run) {
  try {
    return await step(title, run);
  } catch (error) {
    say(error instanceof SetUpError ? error.message : error.stack);
    return { ...NOTHING, failed: 1 };
  }
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const parts = [
  await part('Tests in Vitest', runVitest),
  await part('End-to-end tests in the browser', runPlaywright),
];
const sum = (key) => parts.reduce((total, counts) => total + counts[key], 0);
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
if (parts.some(({ passed, failed }) => passed + failed === 0))
  console.log('A part of the suite ran no test: that counts as a failure.');
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = parts.every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1;
