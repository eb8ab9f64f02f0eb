import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface ChildProgram {
  /** The next line that the program prints; null when it has ended. */
  nextLine(): Promise<string | null>;
  send(line: string): void;
  /** The program is asked to end by the end of its input. */
  endInput(): void;
  kill(signal: NodeJS.Signals): void;
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** What it has written to its error output so far. */
  errors(): string;
}

/** Starts a TypeScript file of tests/ as a process of its own, on the Node that runs the tests. */
export function startProgram(path: string, args: readonly string[] = []): ChildProgram {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => {
    errors += part.toString();
  });
  // A program that was killed takes no more input: that is its end and not an error of its own.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    nextLine: async () => {
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
    send: (line) => {
      child.stdin.write(`${line}\n`);
    },
    endInput: () => {
      child.stdin.end();
    },
    kill: (signal) => {
      child.kill(signal);
    },
    ended,
    errors: () => errors,
  };
}

/** The same for one test: when that has finished the program is killed and its end awaited. */
export function useProgram(path: string, args: readonly string[] = []): ChildProgram {
  const program = startProgram(path, args);
  onTestFinished(async () => {
    program.kill('SIGKILL');
    await program.ended;
  });
  return program;
}
