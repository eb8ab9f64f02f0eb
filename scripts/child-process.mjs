import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM'];

/**
 * Runs a program without a shell (a path with blanks is one argument) with our own input and output, and passes
 * signals on to it. Answers its exit code, or 128 + the signal that ended it.
 */
export async function runProgram(program, programArguments, { env = process.env, cwd } = {}) {
  const child = spawn(program, programArguments, { env, cwd, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  for (const signal of FORWARDED_SIGNALS) process.on(signal, forward);
  try {
    return await exitCodeOf(child);
  } finally {
    for (const signal of FORWARDED_SIGNALS) process.off(signal, forward);
  }
}

/** Runs a program and keeps what it prints (stdout and stderr together), for showing it when it fails. */
export async function captureProgram(program, programArguments, { env = process.env, cwd } = {}) {
  const child = spawn(program, programArguments, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const code = await exitCodeOf(child);
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
